package vn.travinh.asean.feeds;

import java.util.List;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** What a phone needs to keep the site on its screen: the W3C's Web Application Manifest. */
final class WebManifest {
  /** Twelve letters are what most phones show below an icon; the format sets no limit. */
  private static final int LONGEST_SHORT_NAME = 16;

  private static final String THEME = "#8A1F2D";
  private static final String BACKGROUND = "#FFFBF2";

  private WebManifest() {}

  static Feed of(Site site, List<Icon> icons) {
    Language language = site.defaultLanguage();
    Fields manifest =
        new Fields()
            .add("id", "/")
            .add("name", CleanText.line(site.settings().name().in(language)))
            .add("short_name", ShortName.of(site, LONGEST_SHORT_NAME))
            .add("description", CleanText.line(site.settings().tagline().in(language)))
            .add("lang", language.code())
            .add("dir", language.direction())
            .add("start_url", Addresses.home(language).value())
            .add("scope", "/")
            // Keeps the way back, which a site of many pages needs.
            .add("display", "minimal-ui")
            .add("theme_color", THEME)
            .add("background_color", BACKGROUND)
            .add("icons", icons.stream().map(WebManifest::icon).toList());
    return Feed.of("/manifest.webmanifest", "application/manifest+json", Json.text(manifest));
  }

  private static Fields icon(Icon icon) {
    return new Fields()
        .add("src", icon.address())
        .add("sizes", icon.sizes())
        .add("type", icon.type())
        .add("purpose", icon.purpose());
  }
}
