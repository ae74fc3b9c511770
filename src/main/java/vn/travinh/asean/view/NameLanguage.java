package vn.travinh.asean.view;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/**
 * Guesses the language of a name from its letters, so that it can be marked for screen readers and
 * gets its own type. Front matter gives names without a language.
 */
final class NameLanguage {
  private NameLanguage() {}

  /**
   * The code for a {@code lang} attribute; empty where the name looks like the text around, or like
   * nothing in particular.
   */
  static String of(String name, Language around) {
    if (name.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.KHMER)) {
      return codeUnless(Language.KHMER, around);
    }
    // Of the site's languages in Latin letters only Vietnamese has marks on them.
    boolean marked = !Folding.fold(name).equals(name.toLowerCase(Locale.ROOT));
    return marked ? codeUnless(Language.VIETNAMESE, around) : "";
  }

  private static String codeUnless(Language language, Language around) {
    return language.equals(around) ? "" : language.code();
  }
}
