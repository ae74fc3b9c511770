package vn.travinh.asean.view;

/**
 * Structured data that may stand in a {@code script} element: no {@code <} is left in it, so that
 * nothing in it can end the element. JSON allows that character only inside strings, where {@code
 * \u003c} means the same.
 */
record JsonLd(String text) {
  JsonLd {
    text = text.strip().replace("<", "\\u003c");
  }
}
