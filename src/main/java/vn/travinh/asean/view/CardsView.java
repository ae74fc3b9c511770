package vn.travinh.asean.view;

import java.util.List;

/**
 * Several pages shown small.
 *
 * @param title heading above them, or empty
 * @param tag element of each card's title: a heading that fits the outline, or {@code p}
 * @param style {@code grid}, {@code list} or {@code strip}
 * @param more a link to the rest, at most one
 */
record CardsView(
    String title, String tag, String style, List<CardView> items, List<LinkView> more) {
  CardsView {
    items = List.copyOf(items);
    more = List.copyOf(more);
  }

  static CardsView none() {
    return new CardsView("", "p", "grid", List.of(), List.of());
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }
}
