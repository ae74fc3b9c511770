package vn.travinh.asean.search;

/** Brings numbers to one form, so that 1.436 and 1436, or 02 and 2, find each other. */
final class Numbers {
  private static final int GROUP = 3;

  private Numbers() {}

  /** Where a number that starts here ends, thousands separators included. */
  static int end(CharSequence text, int start) {
    int end = digitsEnd(text, start);
    int first = end - start;
    while (first <= GROUP && end < text.length() && isSeparator(text.charAt(end))) {
      int groupEnd = digitsEnd(text, end + 1);
      if (groupEnd - end - 1 != GROUP) {
        break;
      }
      end = groupEnd;
    }
    return end;
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == ',';
  }

  private static int digitsEnd(CharSequence text, int start) {
    int i = start;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Digits alone, without leading zeros. */
  static String plain(CharSequence number) {
    StringBuilder digits = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      boolean leadingZero = c == '0' && digits.isEmpty();
      if (isDigit(c) && !leadingZero) {
        digits.append(c);
      }
    }
    return digits.isEmpty() ? "0" : digits.toString();
  }
}
