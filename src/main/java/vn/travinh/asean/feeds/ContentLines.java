package vn.travinh.asean.feeds;

/**
 * Folds iCalendar as RFC 5545, section 3.1, wants it: lines of at most 75 octets of UTF-8, ended by
 * CRLF, going on after CRLF and a space. Done here because biweekly counts characters, of which a
 * Khmer one takes three octets.
 */
final class ContentLines {
  private static final int MOST_OCTETS = 75;
  private static final String BREAK = "\r\n";

  private ContentLines() {}

  /**
   * @param unfolded lines ended by CRLF
   */
  static String fold(String unfolded) {
    StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 8);
    int octets = 0;
    int at = 0;
    while (at < unfolded.length()) {
      if (unfolded.startsWith(BREAK, at)) {
        folded.append(BREAK);
        octets = 0;
        at += BREAK.length();
        continue;
      }
      int codePoint = unfolded.codePointAt(at);
      int length = octets(codePoint);
      if (octets + length > MOST_OCTETS) {
        folded.append(BREAK).append(' ');
        octets = 1;
      }
      folded.appendCodePoint(codePoint);
      octets += length;
      at += Character.charCount(codePoint);
    }
    return folded.toString();
  }

  private static int octets(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
