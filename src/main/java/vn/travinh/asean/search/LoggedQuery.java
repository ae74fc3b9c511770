package vn.travinh.asean.search;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a query may be counted by its words: never what looks as if it belonged to a person. Such
 * a query is counted in the day's total alone.
 */
final class LoggedQuery {
  /** Longer ones are sentences that nobody asks twice, or something pasted by mistake. */
  private static final int MAX_CHARACTERS = 80;

  /** Fewer are years, dates and numbers of decisions; telephone and identity cards have more. */
  private static final int MAX_DIGITS = 6;

  /** Full width, superscripts and the like in one form. */
  private static final Normalizer2 ONE_FORM = Normalizer2.getNFKCInstance();

  /** Line ends, control characters, marks of direction, half surrogates, the author's breaks. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Addresses of mail, also as people write them round about, and of people's pages. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "@|%40|[(\\[{]\\s*(?:at|a còng)\\s*[)\\]}]|a còng|a cong"
              + "|gmail|yahoo|hotmail|outlook|icloud|://|www\\.|facebook\\.|zalo\\.|t\\.me");

  /** From one year to another is no telephone number. */
  private static final Pattern YEARS =
      Pattern.compile("(?<!\\d)(?:19|20)\\d\\d\\s*[-–—]\\s*(?:19|20)\\d\\d(?!\\d)");

  /** Digits, whatever script, with what people write between those of one number. */
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[\\s.,()+_–—-]*\\p{Nd})+");

  private LoggedQuery() {}

  /** The query in the form in which it is counted; empty if its words must not be kept. */
  static Optional<String> of(String text) {
    String composed = ONE_FORM.normalize(INVISIBLE.matcher(text).replaceAll(" "));
    String query = SPACE.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    boolean fits = !query.isEmpty() && query.codePointCount(0, query.length()) <= MAX_CHARACTERS;
    return fits && !ADDRESS.matcher(query).find() && !hasLongNumber(query)
        ? Optional.of(query)
        : Optional.empty();
  }

  private static boolean hasLongNumber(String query) {
    return NUMBER
        .matcher(YEARS.matcher(query).replaceAll(" x "))
        .results()
        .anyMatch(
            found -> found.group().codePoints().filter(Character::isDigit).count() > MAX_DIGITS);
  }
}
