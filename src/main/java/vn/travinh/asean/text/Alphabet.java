package vn.travinh.asean.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order in which readers of a language look things up: in Vietnamese {@code a, ă, â, b … d, đ,
 * e, ê}, and words that differ only by tone stand side by side. By the rules of CLDR, which has
 * them for Vietnamese and Khmer. Thread-safe.
 */
public final class Alphabet implements Comparator<String> {
  private final Collator collator;

  private Alphabet(Collator collator) {
    this.collator = collator;
  }

  public static Alphabet of(Language language) {
    return new Alphabet(Collator.getInstance(ULocale.forLanguageTag(language.code())).freeze());
  }

  /** A key made once for many comparisons; keys of one alphabet compare as their texts do. */
  public Comparable<?> key(String text) {
    return collator.getCollationKey(text);
  }

  @Override
  public int compare(String one, String other) {
    return collator.compare(one, other);
  }
}
