package vn.travinh.asean.view;

import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.text.Language;

/** Addresses of the files that accompany pages. */
final class PageLinks {
  private PageLinks() {}

  /** The iCalendar file of one festival or event: {@code /vi/le-hoi/ok-om-bok.ics}. */
  static String calendarFile(Page page) {
    String path = page.path().value();
    return path.substring(0, path.length() - 1) + ".ics";
  }

  /** The iCalendar file of all festivals and events. */
  static String calendar(Language language) {
    return "/" + language.code() + "/events.ics";
  }

  /** The Atom feed that belongs to a front page or to a section. */
  static String feed(PagePath list) {
    return list.value() + "feed.xml";
  }
}
