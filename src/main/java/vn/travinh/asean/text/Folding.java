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
