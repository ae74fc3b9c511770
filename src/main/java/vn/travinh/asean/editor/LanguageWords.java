package vn.travinh.asean.editor;

import java.util.Locale;
import vn.travinh.asean.text.Language;

/** What languages are called in Vietnamese. */
final class LanguageWords {
  private static final Locale VIETNAMESE = Language.VIETNAMESE.locale();

  private LanguageWords() {}

  /** Such as {@code tiếng Việt}. */
  static String of(Language language) {
    return switch (language.code()) {
      case "vi" -> "tiếng Việt";
      case "en" -> "tiếng Anh";
      case "km" -> "tiếng Khmer";
      default -> {
        String name = language.locale().getDisplayLanguage(VIETNAMESE);
        yield name.isEmpty() ? language.code() : name;
      }
    };
  }
}
