package vn.travinh.asean.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings writing to common forms. All methods are pure and repeatable: applied twice they give what
 * they gave once.
 */
public final class Folding {
  /** A Latin letter with everything that stands on, under or through it. */
  private static final Pattern MARKED_LETTER = Pattern.compile("(\\p{IsLatin})\\p{M}++");

  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGE_HYPHENS = Pattern.compile("^-+|-+$");

  private Folding() {}

  /** Composed Unicode form (NFC), in which {@code à} is one character wherever it came from. */
  public static String compose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Composed form, in which each character that could not stand in HTML or XML has become U+FFFD.
   * What is read from files is checked for them; escapes such as {@code &#8;} bring new ones.
   */
  public static String printable(String text) {
    int first = firstUnprintable(text);
    if (first < 0) {
      return compose(text);
    }
    StringBuilder printable = new StringBuilder(text.substring(0, first));
    text.substring(first)
        .codePoints()
        .map(c -> isPrintable(c) ? c : 0xFFFD)
        .forEach(printable::appendCodePoint);
    return compose(printable.toString());
  }

  /** Where the first character that {@link #printable} replaces stands, -1 where there is none. */
  public static int firstUnprintable(String text) {
    int length = text.length();
    for (int at = 0; at < length; at++) {
      int c = text.charAt(at);
      if (Character.isHighSurrogate((char) c)) {
        c = text.codePointAt(at);
      }
      if (!isPrintable(c)) {
        return at;
      }
      at += Character.charCount(c) - 1;
    }
    return -1;
  }

  /**
   * What no page and no feed may hold (XML 1.0, section 2.2): control characters but tab and line
   * end, halves of a pair, and code points that are no characters.
   */
  private static boolean isPrintable(int c) {
    if (c < 0x20) {
      return c == '\t' || c == '\n';
    }
    boolean control = c >= 0x7F && c < 0xA0;
    boolean half = c >= 0xD800 && c <= 0xDFFF;
    boolean none = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    return !control && !half && !none;
  }

  /**
   * Lower case without marks on Latin letters; {@code đ} becomes {@code d}, which Unicode
   * decomposition alone leaves alone. Khmer and other scripts keep their signs: {@code "Chùa Âng,
   * វត្ត"} gives {@code "chua ang, វត្ត"}.
   */
  public static String fold(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String bare = MARKED_LETTER.matcher(decomposed).replaceAll("$1");
    return compose(bare.replace('đ', 'd').replace('ð', 'd'));
  }

  /**
   * The part of an address made from a name: {@code "Ẩm thực Khmer"} gives {@code "am-thuc-khmer"}.
   * Letters outside ASCII that do not fold to it are dropped, so the result may be empty.
   */
  public static String slug(String text) {
    String hyphenated = NOT_SLUG.matcher(fold(text)).replaceAll("-");
    return EDGE_HYPHENS.matcher(hyphenated).replaceAll("");
  }

  /**
   * Whether this text can stand in an address as it is: lower-case ASCII letters, digits and single
   * hyphens.
   */
  public static boolean isSlug(String text) {
    return !text.isEmpty() && slug(text).equals(text);
  }
}
