package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Khmer, which has no spaces between words, into orthographic clusters: a base letter with its
 * subscripts, vowels and signs.
 *
 * <p>Clusters are brought to one spelling: what looks the same on paper is typed in several orders,
 * and COENG TA and COENG DA cannot be told apart by eye. See "The Unicode Standard", chapter 16.4,
 * for the canonical order.
 */
final class KhmerClusters {
  private static final char COENG = '\u17d2';
  private static final char COENG_TA = '\u178f';
  private static final char COENG_DA = '\u178a';
  private static final char COENG_RO = '\u179a';

  private KhmerClusters() {}

  static boolean isKhmer(char c) {
    return c >= '\u1780' && c <= '\u17ff';
  }

  /** Characters without width that authors put between Khmer words. */
  static boolean isInvisible(char c) {
    return c >= '\u200b' && c <= '\u200d' || c == '\u2060' || c == '\ufeff';
  }

  /** Whether this reading is a cluster, which is seldom a word by itself. */
  static boolean isCluster(String exact) {
    return isBase(exact.charAt(0));
  }

  private static boolean isBase(char c) {
    return c >= '\u1780' && c <= '\u17b3';
  }

  private static boolean isSign(char c) {
    return c >= '\u17b4' && c <= '\u17d1' || c == '\u17dd';
  }

  static boolean isDigit(char c) {
    return c >= '\u17e0' && c <= '\u17e9';
  }

  /** The clusters between two places of a text; anything that is none ends the one before. */
  static List<Token> in(CharSequence text, int from, int until) {
    List<Token> clusters = new ArrayList<>();
    int i = from;
    while (i < until) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        int end = i + 1;
        while (end < until && isDigit(text.charAt(end))) {
          end++;
        }
        String number = Numbers.plain(asciiDigits(text, i, end));
        clusters.add(new Token(i, end, number, number));
        i = end;
      } else if (isBase(c)) {
        int end = clusterEnd(text, i, until);
        clusters.add(cluster(text, i, end));
        i = end;
      } else {
        i++;
      }
    }
    return clusters;
  }

  private static String asciiDigits(CharSequence text, int from, int until) {
    StringBuilder digits = new StringBuilder();
    for (int i = from; i < until; i++) {
      digits.append((char) ('0' + text.charAt(i) - '\u17e0'));
    }
    return digits.toString();
  }

  private static int clusterEnd(CharSequence text, int start, int until) {
    int i = start + 1;
    while (i < until) {
      char c = text.charAt(i);
      boolean subscript = c == COENG && i + 1 < until && isBase(text.charAt(i + 1));
      if (subscript) {
        i += 2;
      } else if (isSign(c) || c == COENG || (isInvisible(c) && goesOn(text, i, until))) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** Whether what follows some invisible characters still belongs to the letter before them. */
  private static boolean goesOn(CharSequence text, int at, int until) {
    int i = at;
    while (i < until && isInvisible(text.charAt(i))) {
      i++;
    }
    return i < until && (isSign(text.charAt(i)) || text.charAt(i) == COENG);
  }

  private static Token cluster(CharSequence text, int start, int end) {
    StringBuilder subscripts = new StringBuilder();
    StringBuilder ro = new StringBuilder();
    StringBuilder shifters = new StringBuilder();
    StringBuilder vowels = new StringBuilder();
    StringBuilder signs = new StringBuilder();
    String base = base(text.charAt(start));
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == COENG) {
        if (i + 1 < end && isBase(text.charAt(i + 1))) {
          char letter = text.charAt(++i) == COENG_DA ? COENG_TA : text.charAt(i);
          (letter == COENG_RO ? ro : subscripts).append(COENG).append(letter);
        }
      } else if (c == '\u17c9' || c == '\u17ca') {
        shifters.append(c);
      } else if (c >= '\u17b6' && c <= '\u17c5') {
        vowels.append(c);
      } else if (c >= '\u17c6' && c <= '\u17d1' || c == '\u17dd') {
        insertSorted(signs, c);
      }
    }
    String skeleton = base + subscripts + ro;
    return new Token(start, end, skeleton + shifters + vowels(vowels) + signs, skeleton);
  }

  /** Deprecated and doubled letters become the usual ones. */
  private static String base(char letter) {
    return switch (letter) {
      case '\u17a3' -> "\u17a2";
      case '\u17a4' -> "\u17a2\u17b6";
      case '\u17a8' -> "\u17a7";
      case '\u17b2' -> "\u17b1";
      default -> Character.toString(letter);
    };
  }

  /** Vowels that were put together from two that look like one. */
  private static String vowels(StringBuilder typed) {
    return switch (typed.toString()) {
      case "\u17c1\u17b8", "\u17b8\u17c1" -> "\u17be";
      case "\u17c1\u17b6", "\u17b6\u17c1" -> "\u17c4";
      case "\u17b9\u17bb", "\u17bb\u17b9" -> "\u17bb\u17b9";
      default -> typed.toString();
    };
  }

  private static void insertSorted(StringBuilder signs, char sign) {
    int at = 0;
    while (at < signs.length() && signs.charAt(at) < sign) {
      at++;
    }
    if (at == signs.length() || signs.charAt(at) != sign) {
      signs.insert(at, sign);
    }
  }
}
