package vn.travinh.asean.search;

import java.text.Normalizer;

/**
 * Takes words in Latin letters apart into letters and tone.
 *
 * <p>The exact reading of a Vietnamese syllable has its tone cut out of the vowel and put at the
 * end, so that old and new style (hòa, hoà), misplaced tones and decomposed Unicode all give the
 * same. The folded reading has no marks at all.
 */
final class LatinLetters {
  /** The five tone marks, which stand at the end of an exact reading. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** Covers Latin with all Vietnamese letters (U+1EA0 to U+1EF9), Greek and Cyrillic. */
  private static final int TABLE_SIZE = 0x2000;

  private static final char[] WITHOUT_TONE = new char[TABLE_SIZE];
  private static final char[] FOLDED = new char[TABLE_SIZE];
  private static final char[] TONE = new char[TABLE_SIZE];

  static {
    for (char c = 0; c < TABLE_SIZE; c++) {
      String lower = Character.toString(Character.toLowerCase(c));
      String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
      StringBuilder rest = new StringBuilder();
      for (int i = 0; i < decomposed.length(); i++) {
        char part = decomposed.charAt(i);
        if (TONES.indexOf(part) >= 0) {
          TONE[c] = part;
        } else {
          rest.append(part);
        }
      }
      String composed = Normalizer.normalize(rest, Normalizer.Form.NFC);
      WITHOUT_TONE[c] = composed.length() == 1 ? composed.charAt(0) : lower.charAt(0);
      FOLDED[c] = fold(decomposed.charAt(0));
    }
  }

  private LatinLetters() {}

  /** Letters that Unicode decomposition leaves alone. */
  private static char fold(char letter) {
    return switch (letter) {
      case 'đ', 'ð' -> 'd';
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'ı' -> 'i';
      default -> letter;
    };
  }

  static boolean isTone(char c) {
    return TONES.indexOf(c) >= 0;
  }

  static boolean isCombining(char c) {
    return c >= '\u0300' && c <= '\u036f';
  }

  /** The reading with marks: letters in lower case, then the tone if there is one. */
  static String exact(CharSequence word) {
    CharSequence composed = composed(word);
    StringBuilder letters = new StringBuilder(composed.length() + 1);
    char tone = 0;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isCombining(c)) {
        tone = isTone(c) ? c : tone;
      } else if (c < TABLE_SIZE) {
        letters.append(WITHOUT_TONE[c]);
        tone = TONE[c] == 0 ? tone : TONE[c];
      } else {
        letters.append(Character.toLowerCase(c));
      }
    }
    if (tone != 0) {
      letters.append(tone);
    }
    return letters.toString();
  }

  /** The reading without marks, from an exact one or from the word as written. */
  static String folded(CharSequence word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!isCombining(c)) {
        letters.append(c < TABLE_SIZE ? FOLDED[c] : Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /** A letter without its marks. */
  static char folded(char letter) {
    return letter < TABLE_SIZE ? FOLDED[letter] : Character.toLowerCase(letter);
  }

  /** Whether this reading has a tone or any other mark. */
  static boolean isMarked(String exact) {
    for (int i = 0; i < exact.length(); i++) {
      char c = exact.charAt(i);
      if (isCombining(c) || (c < TABLE_SIZE && FOLDED[c] != c)) {
        return true;
      }
    }
    return false;
  }

  private static CharSequence composed(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      if (isCombining(word.charAt(i))) {
        return Normalizer.normalize(word, Normalizer.Form.NFC);
      }
    }
    return word;
  }
}
