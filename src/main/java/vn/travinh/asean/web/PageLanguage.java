package vn.travinh.asean.web;

import java.util.List;
import vn.travinh.asean.text.Language;

/** The language in which to speak of an address. */
final class PageLanguage {
  private PageLanguage() {}

  /** That of the address, else the site's own. */
  static Language of(List<Language> languages, String path) {
    return languages.stream()
        .filter(
            language ->
                path.startsWith("/" + language.code() + "/") || path.equals("/" + language.code()))
        .findFirst()
        .orElse(languages.get(0));
  }
}
