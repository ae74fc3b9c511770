package vn.travinh.asean.search;

import java.util.Optional;

/**
 * Reads words that were typed for a Vietnamese input method while it was switched off: {@code
 * chuaf} and {@code chua2} for {@code chùa}. Marks may come late, as in {@code tienges}, the way
 * people type and input methods allow.
 */
enum KeyStrokes {
  TELEX {
    @Override
    boolean press(char key, Writer writer) {
      return switch (key) {
        case 's' -> writer.tone('\u0301');
        case 'f' -> writer.tone('\u0300');
        case 'r' -> writer.tone('\u0309');
        case 'x' -> writer.tone('\u0303');
        case 'j' -> writer.tone('\u0323');
        case 'w' -> writer.hook();
        case 'a' -> writer.circumflex('a', 'â');
        case 'e' -> writer.circumflex('e', 'ê');
        case 'o' -> writer.circumflex('o', 'ô');
        case 'd' -> writer.bar();
        default -> false;
      };
    }
  },

  VNI {
    @Override
    boolean press(char key, Writer writer) {
      return switch (key) {
        case '1' -> writer.tone('\u0301');
        case '2' -> writer.tone('\u0300');
        case '3' -> writer.tone('\u0309');
        case '4' -> writer.tone('\u0303');
        case '5' -> writer.tone('\u0323');
        case '6' ->
            writer.circumflex('a', 'â')
                || writer.circumflex('e', 'ê')
                || writer.circumflex('o', 'ô');
        case '7' -> writer.horn();
        case '8' -> writer.breve();
        case '9' -> writer.bar();
        default -> false;
      };
    }
  };

  /** No Vietnamese syllable needs more keys ({@code nghieengs}), with some left for corrections. */
  private static final int MAX_KEYS = 12;

  /** What this key means after what was typed; false if nothing, so that it stands for itself. */
  abstract boolean press(char key, Writer writer);

  /**
   * The exact reading of what the input method would have written; empty if it would have written
   * the keys themselves.
   *
   * @param word in lower case
   */
  Optional<String> decode(String word) {
    if (word.length() > MAX_KEYS) {
      return Optional.empty();
    }
    Writer writer = new Writer();
    boolean changed = false;
    for (int i = 0; i < word.length(); i++) {
      char key = word.charAt(i);
      if (key >= 0x80) {
        return Optional.empty();
      }
      if (press(key, writer)) {
        changed = true;
      } else {
        writer.add(key);
      }
    }
    return changed ? Optional.of(writer.exact()) : Optional.empty();
  }

  /** A syllable being typed. */
  static final class Writer {
    private final StringBuilder letters = new StringBuilder();
    private char tone;

    boolean add(char letter) {
      letters.append(letter);
      return true;
    }

    private boolean hasVowel() {
      return letters.chars().anyMatch(c -> "aeiouyăâêôơư".indexOf(c) >= 0);
    }

    boolean tone(char mark) {
      if (!hasVowel() || tone != 0) {
        return false;
      }
      tone = mark;
      return true;
    }

    private boolean replaceLast(char from, char to) {
      int at = letters.lastIndexOf(Character.toString(from));
      if (at < 0) {
        return false;
      }
      letters.setCharAt(at, to);
      return true;
    }

    /** Makes the vowel â, ê or ô if it was typed before, with at most consonants since. */
    boolean circumflex(char plain, char marked) {
      return replaceLast(plain, marked);
    }

    /** Makes ươ of uo, ưa of ua, ưu of uu, ơ of o and ư of u. */
    boolean horn() {
      return replace("uo", "ươ")
          || replace("ưo", "ươ")
          || replace("ua", "ưa")
          || replace("uu", "ưu")
          || replaceLast('o', 'ơ')
          || replace("u", "ư");
    }

    /** Telex has one key for horn and breve: oa and a take the breve, all others the horn. */
    boolean hook() {
      boolean breve = letters.indexOf("oa") >= 0 || letters.indexOf("ua") < 0 && endsInA();
      return (breve && breve()) || horn() || breve() || add('ư');
    }

    /** Whether the last vowel is an a. */
    private boolean endsInA() {
      for (int i = letters.length() - 1; i >= 0; i--) {
        char c = letters.charAt(i);
        if ("aeiouy".indexOf(c) >= 0) {
          return c == 'a';
        }
      }
      return false;
    }

    boolean breve() {
      return replaceLast('a', 'ă');
    }

    /** Replaces vowels, of which the u of qu is none. */
    private boolean replace(String from, String to) {
      int start = letters.indexOf("qu") == 0 ? 2 : 0;
      int at = letters.indexOf(from, start);
      if (at < 0) {
        return false;
      }
      letters.replace(at, at + from.length(), to);
      return true;
    }

    boolean bar() {
      if (letters.isEmpty() || letters.charAt(0) != 'd') {
        return false;
      }
      letters.setCharAt(0, 'đ');
      return true;
    }

    String exact() {
      return tone == 0 ? letters.toString() : letters.toString() + tone;
    }
  }
}
