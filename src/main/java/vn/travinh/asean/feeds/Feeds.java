package vn.travinh.asean.feeds;

import java.util.ArrayList;
import java.util.List;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** Every file by which the site speaks to machines. */
public final class Feeds {
  private Feeds() {}

  /**
   * Builds them all: Atom, iCalendar, sitemap, robots.txt, OpenSearch, security.txt, web manifest,
   * places as GeoJSON, the description of the open data. No two have the same path.
   *
   * @param baseUrl the site's full address, such as {@code https://example.vn}
   * @param icons for the web manifest; may be empty
   */
  public static List<Feed> of(Site site, String baseUrl, List<Icon> icons) {
    BaseAddress base = new BaseAddress(baseUrl);
    List<Feed> feeds = new ArrayList<>();
    for (Language language : site.languages()) {
      feeds.addAll(AtomFeeds.of(site, base, language));
    }
    feeds.addAll(Calendars.of(site, base));
    feeds.addAll(Sitemap.of(site, base));
    feeds.add(RobotsText.of(base));
    feeds.add(OpenSearch.of(site, base));
    feeds.add(SecurityText.of(site, base));
    feeds.add(WebManifest.of(site, icons));
    feeds.add(PlacesGeoJson.of(site, base));
    feeds.add(OpenApi.of(site, base));
    return List.copyOf(feeds);
  }
}
