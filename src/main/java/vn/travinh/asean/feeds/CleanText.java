package vn.travinh.asean.feeds;

import java.util.regex.Pattern;

/**
 * Texts without what no format can carry: control characters, halves of characters and code points
 * that XML 1.0 does not know (its section 2.2), which a parser would answer by refusing the whole
 * file.
 */
final class CleanText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  private CleanText() {}

  /** The text with its lines, each ended by a line feed. */
  static String of(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    lines.codePoints().filter(CleanText::isCharacter).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The text on one line, without space around it. */
  static String line(String text) {
    return isPlainLine(text) ? text : SPACE.matcher(of(text)).replaceAll(" ").strip();
  }

  /** Most texts are, and this is asked some ten times for each page. */
  private static boolean isPlainLine(String text) {
    char previous = ' ';
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean ascii = character > ' ' && character < 0x7F;
      boolean plain = ascii || (character > 0xA0 && character < 0x2028);
      if (!plain && (character != ' ' || previous == ' ')) {
        return false;
      }
      previous = character;
    }
    return previous != ' ' || text.isEmpty();
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (Character.isSurrogate(character) || !isCharacter(character)) {
        return text.codePoints().allMatch(CleanText::isCharacter);
      }
    }
    return true;
  }

  private static boolean isCharacter(int codePoint) {
    if (codePoint < 0x20) {
      return codePoint == '\t' || codePoint == '\n';
    }
    boolean controls = codePoint >= 0x7F && codePoint <= 0x9F;
    boolean halves = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return !controls && !halves && (codePoint & 0xFFFE) != 0xFFFE;
  }
}
