package vn.travinh.asean.feeds;

/**
 * Texts without what no format can carry: control characters, halves of characters and code points
 * that XML 1.0 does not know (its section 2.2), which a parser would answer by refusing the whole
 * file.
 */
final class CleanText {
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
    return of(text).replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
  }

  private static boolean isClean(String text) {
    return text.codePoints().allMatch(CleanText::isCharacter);
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
