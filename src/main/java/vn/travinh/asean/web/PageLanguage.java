package vn.travinh.asean.web;

import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** The language in which to speak of an address. */
final class PageLanguage {
  private PageLanguage() {}

  /** That of the address, else the site's own. */
  static Language of(Site site, String path) {
    return site.languages().stream()
        .filter(
            language ->
                path.startsWith("/" + language.code() + "/") || path.equals("/" + language.code()))
        .findFirst()
        .orElse(site.defaultLanguage());
  }
}
