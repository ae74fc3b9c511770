package vn.travinh.asean.feeds;

import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;

/** On which terms others may use what is published here. */
record Licence(String name, String url) {
  /** For the site's own texts. */
  static final Licence OWN_TEXTS =
      new Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

  /** Whether a text is the site's own to license; articles taken from others are not. */
  static boolean covers(Document document) {
    return !(document.details() instanceof Details.News news) || news.quoted() == null;
  }
}
