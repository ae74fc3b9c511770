package vn.travinh.asean.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** Every file by which the site speaks to machines. */
public final class Feeds {
  private Feeds() {}

  /**
   * What they all are made of: Atom, iCalendar, sitemap, robots.txt, OpenSearch, security.txt, web
   * manifest, places as GeoJSON, the description of the open data. No two files have the same path.
   *
   * @param baseUrl the site's full address, such as {@code https://example.vn}
   * @param icons for the web manifest; may be empty
   */
  public static List<FeedSource> sources(Site site, String baseUrl, List<Icon> icons) {
    BaseAddress base = new BaseAddress(baseUrl);
    List<FeedSource> sources = new ArrayList<>();
    for (Language language : site.languages()) {
      sources.addAll(AtomFeeds.of(site, base, language));
    }
    sources.add(Sitemap.of(site, base));
    sources.add(new Few("calendars", () -> Calendars.of(site, base)));
    sources.add(
        new Few(
            "small",
            () ->
                List.of(
                    RobotsText.of(base),
                    OpenSearch.of(site, base),
                    SecurityText.of(site, base),
                    WebManifest.of(site, icons),
                    PlacesGeoJson.of(site, base),
                    OpenApi.of(site, base))));
    return List.copyOf(sources);
  }

  /** All of them. */
  public static List<Feed> of(Site site, String baseUrl, List<Icon> icons) {
    return sources(site, baseUrl, icons).stream()
        .flatMap(source -> source.files().stream())
        .toList();
  }

  /** Files that are written sooner than it could be told whether that is needed. */
  private static final class Few implements FeedSource {
    private final String name;
    private final Supplier<List<Feed>> files;

    Few(String name, Supplier<List<Feed>> files) {
      this.name = name;
      this.files = files;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<Feed> files() {
      return files.get();
    }
  }
}
