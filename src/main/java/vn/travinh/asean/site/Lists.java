package vn.travinh.asean.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.travinh.asean.site.PageContent.Listing;

/** Cuts a list into pages. */
final class Lists {
  private Lists() {}

  /** Address of a list's page: the list's own for the first, {@code …/page/2/} for the second. */
  static PagePath pathOf(PagePath first, int number) {
    return number == 1 ? first : first.with("page").with(Integer.toString(number));
  }

  static int count(int total) {
    return Math.max(1, (total + Site.LIST_SIZE - 1) / Site.LIST_SIZE);
  }

  static void cut(Listing.Of of, List<PagePath> items, PagePath first, Consumer<Listing> eachPage) {
    int count = count(items.size());
    for (int number = 1; number <= count; number++) {
      int from = (number - 1) * Site.LIST_SIZE;
      int until = Math.min(items.size(), from + Site.LIST_SIZE);
      List<PagePath> part = new ArrayList<>(items.subList(Math.min(from, until), until));
      eachPage.accept(new Listing(of, part, number, count, items.size(), first));
    }
  }
}
