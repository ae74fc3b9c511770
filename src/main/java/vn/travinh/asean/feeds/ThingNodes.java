package vn.travinh.asean.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.text.Folding;

/**
 * What a document is about, as a thing of schema.org's: a place, an event, a country. Only what the
 * document says; a dish is no {@code Product}, because that would promise an offer or a rating.
 */
final class ThingNodes {
  private static final Map<String, String> PLACE_TYPES =
      Map.ofEntries(
          Map.entry("khmer-pagoda", "BuddhistTemple"),
          Map.entry("pagoda", "BuddhistTemple"),
          Map.entry("temple", "PlaceOfWorship"),
          Map.entry("church", "Church"),
          Map.entry("museum", "Museum"),
          Map.entry("beach", "Beach"),
          Map.entry("communal-house", "LandmarksOrHistoricalBuildings"),
          Map.entry("memorial", "LandmarksOrHistoricalBuildings"),
          Map.entry("historic-site", "LandmarksOrHistoricalBuildings"),
          Map.entry("landmark", "LandmarksOrHistoricalBuildings"));

  /** Words, folded, by which a venue's text tells that people met on a screen. */
  private static final Set<String> ONLINE = Set.of("truc tuyen", "online", "អនឡាញ");

  private final Scope scope;
  private final Document document;

  private ThingNodes(Scope scope, Document document) {
    this.scope = scope;
    this.document = document;
  }

  /** Each with a name of its own; empty where the text itself is all there is. */
  static List<Fields> of(Scope scope, Document document) {
    return FeedPages.isWithdrawn(document) ? List.of() : new ThingNodes(scope, document).nodes();
  }

  private List<Fields> nodes() {
    return switch (document.kind()) {
      case PLACE -> List.of(place());
      case FESTIVAL, EVENT -> Occurrence.of(document).stream().map(this::event).toList();
      case COUNTRY -> List.of(country());
      case FOOD, HERITAGE -> List.of(thing("Thing", "thing"));
      case PLAN -> body();
      case NEWS, EXPLAINER, OPPORTUNITY, PUBLICATION, PAGE -> List.of();
    };
  }

  private Fields thing(Object type, String fragment) {
    List<String> otherNames = new ArrayList<>();
    if (document.details() instanceof Details.Country country) {
      otherNames.add(CleanText.line(country.officialName()));
    }
    document.otherNames().stream().map(CleanText::line).forEach(otherNames::add);
    otherNames.removeIf(String::isEmpty);
    return new Fields()
        .add("@type", type)
        .add("@id", scope.id(fragment))
        .add("name", CleanText.line(document.title()))
        .add("alternateName", otherNames.stream().distinct().toList())
        .add("description", CleanText.line(document.summary()))
        .add("image", scope.image(document));
  }

  private Fields place() {
    Object type = "TouristAttraction";
    if (document.details() instanceof Details.Place place) {
      String special = PLACE_TYPES.get(place.kind());
      type = special == null ? type : List.of(type, special);
    }
    Fields node = thing(type, "place").add("url", scope.address());
    if (document.details() instanceof Details.Place place) {
      node.add("address", CleanText.line(place.addressNew()));
      Positions.exact(document).ifPresent(position -> node.add("geo", geo(position)));
    }
    return node;
  }

  private Fields country() {
    Fields node = thing("Country", "country");
    return document.details() instanceof Details.Country country
        ? node.add("identifier", country.iso2())
        : node;
  }

  /** The bodies that carry out the plan; its groups and tasks are texts and nothing else. */
  private List<Fields> body() {
    return document.details() instanceof Details.Plan plan && plan.kind().equals("body")
        ? List.of(thing("Organization", "body"))
        : List.of();
  }

  private Fields event(Occurrence occurrence) {
    boolean festival = document.details() instanceof Details.Festival;
    String title = CleanText.line(document.title());
    String description = CleanText.line(document.summary());
    String venue = CleanText.line(occurrence.venue());
    boolean online = ONLINE.stream().anyMatch(Folding.fold(venue)::contains);
    Fields node =
        new Fields()
            .add("@type", festival ? "Festival" : "Event")
            .add("@id", scope.id(festival ? "festival-" + occurrence.key() : "event"))
            .add("name", occurrence.expected() ? Words.expected(title, document.language()) : title)
            .add("description", expectation(occurrence, description))
            .add("url", scope.address())
            .add("inLanguage", document.language().code())
            .add("startDate", start(occurrence))
            .add("endDate", end(occurrence))
            .add("image", scope.image(document));
    if (!occurrence.expected()) {
      // schema.org has no word for a date that nobody confirmed; without one nothing is claimed.
      node.add("eventStatus", "https://schema.org/EventScheduled");
    }
    if (online) {
      return node.add("location", venue);
    }
    return venue.isEmpty()
        ? node
        : node.add("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode")
            .add("location", location(venue));
  }

  private String expectation(Occurrence occurrence, String description) {
    List<String> sentences = new ArrayList<>();
    if (occurrence.expected()) {
      sentences.add(Words.notConfirmed(document.language()));
    }
    if (occurrence.alternative() != null) {
      sentences.add(
          Words.alternative(Objects.requireNonNull(occurrence.alternative()), document.language()));
    }
    sentences.add(description);
    return String.join(" ", sentences).strip();
  }

  private static String start(Occurrence occurrence) {
    var start = occurrence.start();
    return start == null ? occurrence.firstDay().toString() : Moments.text(start);
  }

  private static String end(Occurrence occurrence) {
    var end = occurrence.end();
    return end == null ? occurrence.lastDay().toString() : Moments.text(end);
  }

  private Fields location(String venue) {
    Fields location = new Fields().add("@type", "Place").add("name", venue).add("address", venue);
    Positions.ofVenue(venue, scope.page(), scope.site())
        .ifPresent(position -> location.add("geo", geo(position)));
    return location;
  }

  private static Fields geo(Details.Position position) {
    return new Fields()
        .add("@type", "GeoCoordinates")
        .add("latitude", position.latitude())
        .add("longitude", position.longitude());
  }
}
