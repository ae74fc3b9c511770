package vn.travinh.asean.problem;

import java.util.regex.Pattern;

/** Makes a text fit to be printed as one line. */
final class OneLine {
  /** Long enough for any list of known words that a check offers, in {@code char}s. */
  static final int MAX_LENGTH = 600;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What a terminal obeys instead of showing it, and what reverses the line's direction. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private OneLine() {}

  static String of(String text) {
    return UNPRINTABLE
        .matcher(BLANKS.matcher(shortened(text)).replaceAll(" "))
        .replaceAll("\uFFFD");
  }

  private static String shortened(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end) + "…";
  }
}
