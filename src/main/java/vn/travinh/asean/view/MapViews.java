package vn.travinh.asean.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/** Draws the maps of pages. */
final class MapViews {
  /**
   * A point less exact than this would pretend to more than is known; the commune is shown then.
   */
  static final int PIN_PRECISION_METRES = 1_000;

  private MapViews() {}

  /** Whether a point is known well enough to be drawn as one. */
  static boolean isExact(Details.@Nullable Position position) {
    return position != null
        && position.precision() > 0
        && position.precision() <= PIN_PRECISION_METRES;
  }

  /**
   * Where a place lies in the area of the former province: a pin, else its commune, else the whole
   * area. Null where the place lies outside the map.
   */
  static @Nullable MapView ofPlace(Document document, Details.Place place, PageContext context) {
    Words words = context.words();
    MapSheet sheet = MapSheet.DISTRICTS;
    Details.Position position = place.position();
    if (position != null && !sheet.shows(position.latitude(), position.longitude())) {
      return null;
    }
    if (position != null && isExact(position)) {
      MapView.PinView pin =
          new MapView.PinView(
              sheet.x(position.longitude()), sheet.y(position.latitude()), document.title());
      return traVinh(
          words.text("map.place.pin", document.title()),
          List.of(),
          List.of(pin),
          words.text("map.caption.precision", words.number(position.precision())),
          List.of(),
          context);
    }
    Optional<MapSheet.Area> commune = commune(document, position, context);
    return commune
        .map(
            area ->
                traVinh(
                    words.text("map.place.commune", document.title(), area.title()),
                    List.of(area),
                    List.of(),
                    words.text("map.caption.commune", area.title()),
                    List.of(),
                    context))
        .orElseGet(
            () ->
                traVinh(
                    words.text("map.place.unknown", document.title()),
                    List.of(),
                    List.of(),
                    words.text("map.caption.unknown"),
                    List.of(),
                    context));
  }

  /** All places that are known well enough. */
  static MapView ofPlaces(List<Page> places, PageContext context) {
    List<MapView.PinView> pins = new ArrayList<>();
    List<LinkView> listed = new ArrayList<>();
    MapSheet sheet = MapSheet.DISTRICTS;
    for (Page page : places) {
      Document document = PageContext.documentOf(page);
      if (document.details() instanceof Details.Place place) {
        Details.Position position = place.position();
        if (position != null
            && isExact(position)
            && sheet.shows(position.latitude(), position.longitude())) {
          pins.add(
              new MapView.PinView(
                  sheet.x(position.longitude()), sheet.y(position.latitude()), document.title()));
          listed.add(
              LinkView.of(
                  page.path().value(), document.title(), context.langOf(document.language())));
        }
      }
    }
    return traVinh(
        context.words().text("map.province"),
        List.of(),
        pins,
        pins.isEmpty() ? "" : context.words().count("map.caption.pins", pins.size()),
        listed,
        context);
  }

  /**
   * The member states.
   *
   * @param marked ISO 3166-1 code of the state to point out, or empty
   */
  static MapView asean(String marked, PageContext context) {
    return asean(marked, List.of(), context);
  }

  /** The member states with a list of their pages, for where no other list stands beside it. */
  static MapView aseanWithList(PageContext context) {
    List<LinkView> listed =
        context.pagesOf(Kind.COUNTRY).stream()
            .map(
                page ->
                    LinkView.of(
                        page.path().value(), page.title(), context.langOf(page.contentLanguage())))
            .toList();
    return asean("", listed, context);
  }

  private static MapView asean(String marked, List<LinkView> listed, PageContext context) {
    Words words = context.words();
    List<MapView.AreaView> areas =
        MapSheet.ASEAN.areas().stream().map(area -> aseanArea(area, marked, context)).toList();
    List<MapView.LabelView> labels =
        MapSheet.ASEAN.labels().entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getKey()))
            .map(entry -> aseanLabel(entry.getKey(), entry.getValue(), marked, context))
            .toList();
    return new MapView(
        "asean",
        MapSheet.ASEAN.width(),
        MapSheet.ASEAN.height(),
        marked.isEmpty()
            ? words.text("map.asean")
            : words.text("map.asean.marked", countryName(marked, context)),
        areas,
        labels,
        List.of(),
        words.text("map.caption.asean"),
        listed,
        List.of(words.text("map.source.natural-earth"), words.text("map.source.provinces")));
  }

  private static MapView.AreaView aseanArea(
      MapSheet.Area area, String marked, PageContext context) {
    boolean archipelago = MapSheet.ARCHIPELAGOS.contains(area.id());
    boolean pointedOut = area.id().equals(marked) || (archipelago && marked.equals("VN"));
    return new MapView.AreaView(
        area.id(),
        area.path(),
        archipelago ? area.title() : countryName(area.id(), context),
        archipelago
            ? (pointedOut ? "islands-marked" : "islands")
            : pointedOut ? "marked" : "plain");
  }

  private static MapView.LabelView aseanLabel(
      String id, MapSheet.Label label, String marked, PageContext context) {
    if (MapSheet.ARCHIPELAGOS.contains(id)) {
      // The Vietnamese names stand in two lines, for the sea between the islands and Luzon is
      // narrow.
      int gap = label.name().lastIndexOf(' ', label.name().lastIndexOf(' ') - 1);
      List<String> lines = List.of(label.name().substring(0, gap), label.name().substring(gap + 1));
      return new MapView.LabelView(
          id, label.x(), label.y(), lines, "islands", context.langOf(Language.VIETNAMESE));
    }
    return new MapView.LabelView(
        id,
        label.x(),
        label.y(),
        List.of(countryName(id, context)),
        id.equals(marked) ? "marked" : "plain",
        "");
  }

  /** The state's name as the site calls it, else as the interface does. */
  static String countryName(String iso2, PageContext context) {
    return context.pagesOf(Kind.COUNTRY).stream()
        .map(PageContext::documentOf)
        .filter(document -> document.language().equals(context.shown()))
        .filter(
            document ->
                document.details() instanceof Details.Country country
                    && country.iso2().equalsIgnoreCase(iso2))
        .map(Document::title)
        .findFirst()
        .orElseGet(() -> context.words().text("country." + iso2));
  }

  private static MapView traVinh(
      String description,
      List<MapSheet.Area> marked,
      List<MapView.PinView> pins,
      String caption,
      List<LinkView> listed,
      PageContext context) {
    Words words = context.words();
    List<MapView.AreaView> areas = new ArrayList<>();
    for (MapSheet.Area area : MapSheet.DISTRICTS.areas()) {
      areas.add(new MapView.AreaView(area.id(), area.path(), "", "plain"));
    }
    for (MapSheet.Area area : marked) {
      areas.add(new MapView.AreaView(area.id(), area.path(), area.title(), "marked"));
    }
    List<MapView.LabelView> labels = new ArrayList<>();
    MapSheet.DISTRICTS.labels().entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey()))
        .forEach(
            entry ->
                labels.add(
                    new MapView.LabelView(
                        entry.getKey(),
                        entry.getValue().x(),
                        entry.getValue().y(),
                        List.of(entry.getValue().name()),
                        "plain",
                        context.langOf(Language.VIETNAMESE))));
    labels.add(water("sea", 905, 868, words));
    labels.add(water("tien", 795, 190, words));
    labels.add(water("hau", 175, 590, words));
    return new MapView(
        "tra-vinh",
        MapSheet.DISTRICTS.width(),
        MapSheet.DISTRICTS.height(),
        description,
        areas,
        labels,
        pins,
        caption,
        listed,
        List.of(words.text("map.source.provinces"), words.text("map.source.geoboundaries")));
  }

  private static MapView.LabelView water(String id, int x, int y, Words words) {
    return new MapView.LabelView(id, x, y, List.of(words.text("map.water." + id)), "water", "");
  }

  /** The commune by the point, which lies in it even when it is not exact, else by the address. */
  private static Optional<MapSheet.Area> commune(
      Document document, Details.@Nullable Position position, PageContext context) {
    if (position != null) {
      Optional<MapSheet.Area> found =
          MapSheet.COMMUNES.areaAt(position.latitude(), position.longitude());
      if (found.isPresent()) {
        return found;
      }
    }
    // The map has Vietnamese names, so the Vietnamese address is asked where there is one.
    Document original =
        context
            .site()
            .pageOf(document.id(), Language.VIETNAMESE)
            .flatMap(Page::document)
            .orElse(document);
    if (!(original.details() instanceof Details.Place place)) {
      return Optional.empty();
    }
    String address = " " + Folding.fold(place.addressNew()) + ",";
    return MapSheet.COMMUNES.areas().stream()
        .filter(area -> address.contains(" " + Folding.fold(area.title()) + ","))
        .max(Comparator.comparingInt(area -> area.title().length()));
  }
}
