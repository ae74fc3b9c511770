package vn.travinh.asean.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * The way through the pages of a list.
 *
 * @param links first, last, this page and its neighbours; a gap is a link without address and
 *     stands for two pages at least
 * @param previous at most one
 * @param next at most one
 */
record PagerView(List<LinkView> links, List<LinkView> previous, List<LinkView> next) {
  PagerView {
    links = List.copyOf(links);
    previous = List.copyOf(previous);
    next = List.copyOf(next);
  }

  /**
   * @param address where the page with this number is
   */
  static PagerView of(int number, int count, IntFunction<String> address, Words words) {
    if (count <= 1) {
      return new PagerView(List.of(), List.of(), List.of());
    }
    TreeSet<Integer> shown = new TreeSet<>(List.of(1, count));
    for (int near = Math.max(1, number - 1); near <= Math.min(count, number + 1); near++) {
      shown.add(near);
    }
    List<LinkView> links = new ArrayList<>();
    int last = 0;
    for (int page : shown) {
      if (page - last > 2) {
        links.add(LinkView.of("", "…"));
      } else if (page - last == 2) {
        links.add(LinkView.of(address.apply(page - 1), words.number(page - 1)));
      }
      links.add(new LinkView(address.apply(page), words.number(page), "", "", page == number));
      last = page;
    }
    return new PagerView(
        links,
        number > 1
            ? List.of(LinkView.of(address.apply(number - 1), words.text("pager.previous")))
            : List.of(),
        number < count
            ? List.of(LinkView.of(address.apply(number + 1), words.text("pager.next")))
            : List.of());
  }

  public boolean isNeeded() {
    return !links.isEmpty();
  }
}
