package vn.travinh.asean.text;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that mix alphabets whose letters look alike, as in a Latin word with a Cyrillic а.
 */
public final class MixedScripts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

  private MixedScripts() {}

  /**
   * A word that mixes alphabets.
   *
   * @param odd the letter that does not belong, described as in {@code "а" (Cyrillic)}
   */
  public record Word(String text, String odd) {}

  /** The first word in which Latin letters stand beside Cyrillic or Greek ones. */
  public static Optional<Word> firstIn(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      boolean latin = word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
      Optional<Word> odd =
          word.codePoints()
              .filter(MixedScripts::looksLatin)
              .boxed()
              .findFirst()
              .map(c -> describe(word, c));
      if (latin && odd.isPresent()) {
        return odd;
      }
    }
    return Optional.empty();
  }

  private static boolean looksLatin(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
  }

  private static Word describe(String word, int codePoint) {
    String script = UnicodeScript.of(codePoint) == UnicodeScript.GREEK ? "Greek" : "Cyrillic";
    return new Word(word, "\"" + Character.toString(codePoint) + "\" (" + script + ")");
  }
}
