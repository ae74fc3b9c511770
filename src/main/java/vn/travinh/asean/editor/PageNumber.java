package vn.travinh.asean.editor;

import org.jspecify.annotations.Nullable;

/** The number of a page in an address. */
final class PageNumber {
  private PageNumber() {}

  /** The first page for everything that is no number from 1 to {@code most}. */
  static int of(@Nullable String text, int most) {
    if (text == null || !text.matches("[1-9]\\d{0,8}")) {
      return 1;
    }
    int number = Integer.parseInt(text);
    return number <= most ? number : 1;
  }
}
