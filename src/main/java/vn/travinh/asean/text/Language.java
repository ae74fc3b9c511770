package vn.travinh.asean.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language of the site, by its BCP 47 code such as {@code vi}, {@code en} or {@code km}. Code
 * asks a language for what it needs and never compares codes.
 */
public record Language(String code) {
  // First, because the languages below are checked against it.
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

  public static final Language VIETNAMESE = new Language("vi");
  public static final Language ENGLISH = new Language("en");
  public static final Language KHMER = new Language("km");

  public Language {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a language code: " + code);
    }
  }

  /** Whether this text has the form of a language code, such as {@code vi} or {@code zh-Hant}. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** The language's own name, such as {@code Tiếng Việt} or {@code ភាសាខ្មែរ}. */
  public String ownName() {
    // CLDR writes "ខ្មែរ" and "English"; a reader of a switch expects the form used in running
    // text.
    return switch (code) {
      case "vi" -> "Tiếng Việt";
      case "km" -> "ភាសាខ្មែរ";
      default -> {
        ULocale locale = ULocale.forLanguageTag(code);
        yield locale.getDisplayName(locale);
      }
    };
  }

  /** {@code ltr} or {@code rtl}, for the {@code dir} attribute. */
  public String direction() {
    return ULocale.forLanguageTag(code).isRightToLeft() ? "rtl" : "ltr";
  }

  /** What it is written in, as Unicode names it in small letters: {@code latin}, {@code khmer}. */
  public String script() {
    return Character.UnicodeScript.of(ownName().codePointAt(0)).name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return code;
  }
}
