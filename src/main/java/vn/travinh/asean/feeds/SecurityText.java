package vn.travinh.asean.feeds;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** Whom to tell of a weakness: {@code security.txt} as RFC 9116 describes it. */
final class SecurityText {
  /** The RFC asks for less than a year. Counted from midnight, so that it changes once a day. */
  private static final int VALID_DAYS = 360;

  private static final String PATH = "/.well-known/security.txt";
  private static final DocumentId CONTACT = new DocumentId("pages", "contact");

  private SecurityText() {}

  static Feed of(Site site, BaseAddress base) {
    String languages =
        site.languages().stream().map(Language::code).collect(Collectors.joining(", "));
    var expires = site.today().plusDays(VALID_DAYS).atStartOfDay(ZoneOffset.UTC);
    return Feed.of(
        PATH,
        "text/plain; charset=utf-8",
        """
        Contact: %s
        Expires: %s
        Preferred-Languages: %s
        Canonical: %s
        """
            .formatted(
                contact(site, base),
                DateTimeFormatter.ISO_INSTANT.format(expires),
                languages,
                base.of(PATH)));
  }

  /** The e-mail address where staff gave one; else the page, or the site, that names somebody. */
  private static String contact(Site site, BaseAddress base) {
    Language language = site.defaultLanguage();
    String email = Identity.of(site.settings(), language).email();
    if (!email.isEmpty()) {
      return "mailto:" + email;
    }
    return base.of(
        site.pageOf(CONTACT, language).map(Page::canonical).orElse(Addresses.home(language)));
  }
}
