package vn.travinh.asean.editor;

import java.util.Locale;
import vn.travinh.asean.text.Language;

/** What languages are called in Vietnamese. */
final class LanguageNames {
  private static final Locale VIETNAMESE = Locale.forLanguageTag(Language.VIETNAMESE.code());

  private LanguageNames() {}

  /** Such as {@code Tiếng Khmer}. */
  static String of(Language language) {
    return Locale.forLanguageTag(language.code()).getDisplayName(VIETNAMESE);
  }
}
