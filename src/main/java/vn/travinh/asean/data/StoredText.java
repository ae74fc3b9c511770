package vn.travinh.asean.data;

import java.util.regex.Pattern;
import vn.travinh.asean.text.Folding;

/**
 * Makes texts such that both databases keep them as they are: without NUL, which PostgreSQL
 * refuses, and without halves of characters, which have no bytes.
 */
final class StoredText {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What reverses a line's direction or cannot be seen. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

  private StoredText() {}

  /** Several lines, composed, of at most so many characters (code points). */
  static String lines(String text, int maxLength) {
    String printable = Folding.printable(text.replace("\r\n", "\n").replace('\r', '\n'));
    return shortened(printable, maxLength);
  }

  /** One line, composed, blanks made single, of at most so many characters (code points). */
  static String line(String text, int maxLength) {
    // Cut first too, so that a text of megabytes is not worked through for its first line.
    String start = shortened(text, 4 * maxLength);
    String seen = UNSEEN.matcher(BLANKS.matcher(start).replaceAll(" ")).replaceAll("");
    return shortened(Folding.printable(seen).strip(), maxLength);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String shortened(String text, int maxLength) {
    if (text.length() <= maxLength || length(text) <= maxLength) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, maxLength - 1)) + "…";
  }
}
