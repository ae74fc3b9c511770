package vn.travinh.asean.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that mix alphabets whose letters look alike, as in a Latin word with a Cyrillic а:
 * they look right, and no search finds them.
 */
public final class MixedScripts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}+");

  /**
   * Greek letters that pass for Latin ones, from capital alpha to small gamma and yot; written as
   * numbers, because nobody could see here that they are not Latin. The others are left alone: they
   * stand beside Latin letters on purpose, as in {@code μm}, {@code kΩ}, {@code Δt}.
   */
  private static final String GREEK_LOOKALIKES =
      "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
          + "\u03B1\u03B9\u03BA\u03BD\u03BF\u03C1\u03C4\u03C5\u03C7\u03B3\u03F3";

  private MixedScripts() {}

  /**
   * A word that mixes alphabets.
   *
   * @param offset where it begins in the text, in {@code char}s
   * @param odd the letter that does not belong, described as in {@code "а" (Cyrillic)}
   */
  public record Word(String text, int offset, String odd) {}

  /** The words in which Latin letters stand beside Cyrillic or Greek ones that look like them. */
  public static List<Word> in(String text) {
    List<Word> found = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (word.codePoints().noneMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN)) {
        continue;
      }
      OptionalInt odd = word.codePoints().filter(MixedScripts::looksLatin).findFirst();
      if (odd.isPresent()) {
        found.add(new Word(word, words.start(), describe(odd.getAsInt())));
      }
    }
    return found;
  }

  private static boolean looksLatin(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.CYRILLIC
        || GREEK_LOOKALIKES.indexOf(codePoint) >= 0;
  }

  private static String describe(int codePoint) {
    String script = UnicodeScript.of(codePoint) == UnicodeScript.CYRILLIC ? "Cyrillic" : "Greek";
    return "\"" + Character.toString(codePoint) + "\" (" + script + ")";
  }
}
