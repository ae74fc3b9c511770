package vn.travinh.asean.feeds;

/** Tells crawlers what to leave alone (RFC 9309): the staff's pages, and answers without end. */
final class RobotsText {
  private RobotsText() {}

  static Feed of(BaseAddress base) {
    return Feed.of(
        "/robots.txt",
        "text/plain; charset=utf-8",
        """
        User-agent: *
        Disallow: /staff
        Disallow: /preview
        Disallow: /api/search

        Sitemap: %s
        """
            .formatted(base.of("/sitemap.xml")));
  }
}
