package vn.travinh.asean.feeds;

import java.util.ArrayList;
import java.util.List;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** Chooses the newest documents of a language, and of each of its sections, for its feeds. */
final class AtomFeeds {
  /** Outsiders rely on it: a reader that looks once a week should miss nothing. */
  static final int LIMIT = 30;

  /**
   * Pages without a date of their own count as new whenever they are touched. A day's work on two
   * hundred of them must not push all news out of a language's feed.
   */
  static final int UNDATED_LIMIT = 10;

  private final Site site;
  private final BaseAddress base;
  private final Language language;
  private final Identity identity;

  private AtomFeeds(Site site, BaseAddress base, Language language) {
    this.site = site;
    this.base = base;
    this.language = language;
    this.identity = Identity.of(site.settings(), language);
  }

  static List<AtomFeed> of(Site site, BaseAddress base, Language language) {
    return new AtomFeeds(site, base, language).all();
  }

  private List<AtomFeed> all() {
    List<Page> pages = FeedPages.newestFirst(site, language);
    List<AtomFeed> feeds = new ArrayList<>();
    String name = site.settings().name().in(language);
    feeds.add(
        feed(
            Identifiers.ofFeed(language),
            name,
            site.settings().tagline().in(language),
            Addresses.home(language),
            newestOfAll(pages)));
    for (SectionSettings section : site.content().sections()) {
      site.sectionPath(section.kind(), language)
          .ifPresent(
              path ->
                  feeds.add(
                      feed(
                          Identifiers.ofFeed(language, section.kind()),
                          section.title().in(language) + " – " + name,
                          section.summary().in(language),
                          path,
                          pages.stream()
                              .filter(
                                  page -> page.document().orElseThrow().kind() == section.kind())
                              .toList())));
    }
    return feeds;
  }

  private AtomFeed feed(
      String id, String title, String subtitle, PagePath about, List<Page> pages) {
    return new AtomFeed(
        base,
        language,
        identity,
        site.content().tagNames(),
        id,
        title,
        subtitle,
        about,
        pages.stream().limit(LIMIT).toList());
  }

  private static List<Page> newestOfAll(List<Page> pages) {
    long dated = pages.stream().filter(AtomFeeds::isDated).count();
    long room = Math.max(UNDATED_LIMIT, LIMIT - dated);
    List<Page> newest = new ArrayList<>();
    for (Page page : pages) {
      if (isDated(page)) {
        newest.add(page);
      } else if (room > 0) {
        newest.add(page);
        room--;
      }
    }
    return newest;
  }

  private static boolean isDated(Page page) {
    return Moments.published(page.document().orElseThrow()).isPresent();
  }
}
