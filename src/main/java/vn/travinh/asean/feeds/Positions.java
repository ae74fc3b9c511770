package vn.travinh.asean.feeds;

import java.util.List;
import java.util.Optional;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;

/** Which points are known well enough to send somebody there. */
final class Positions {
  /**
   * Metres. Points that may be farther off stand for a whole commune; a pin would pretend to know
   * more.
   */
  static final int WORST_PRECISION = 1_000;

  private Positions() {}

  static Optional<Details.Position> exact(Document document) {
    return document.details() instanceof Details.Place place
        ? Optional.ofNullable(place.position()).filter(Positions::isExact)
        : Optional.empty();
  }

  /** An author who gives a point without saying how good it is, means the point. */
  static boolean isExact(Details.Position position) {
    return position.precision() <= WORST_PRECISION;
  }

  /**
   * Where a venue is: the point of the place that its text names, among the places related to the
   * page. Empty where it names none or several.
   */
  static Optional<Details.Position> ofVenue(String venue, Page page, Site site) {
    List<Details.Position> named =
        page.document().stream()
            .flatMap(document -> document.related().stream())
            .flatMap(id -> site.pageOf(id, page.contentLanguage()).stream())
            .flatMap(related -> related.document().stream())
            .filter(related -> venue.contains(nameOf(related)))
            .flatMap(related -> exact(related).stream())
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** A title without what it adds in brackets: {@code Bà Om Pond (Ao Bà Om)}. */
  private static String nameOf(Document document) {
    String title = document.title();
    int bracket = title.indexOf(" (");
    return bracket > 0 ? title.substring(0, bracket) : title;
  }
}
