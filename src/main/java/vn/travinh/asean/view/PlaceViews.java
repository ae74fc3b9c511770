package vn.travinh.asean.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the pages of places. */
final class PlaceViews {
  private static final int NEARBY = 4;
  private static final int FESTIVALS = 4;

  /** Farther away than a morning's trip by motorbike, a place is not near. */
  private static final double NEARBY_METRES = 40_000;

  private PlaceViews() {}

  static PlaceView of(
      Page page, PageContent.Article article, Details.Place place, PageContext context) {
    Document document = article.document();
    Words words = context.words();
    List<FactView> facts =
        new Facts(words)
            .add("place.kind", words.textOr("place.kind." + place.kind(), place.kind()))
            .add("place.address-new", place.addressNew())
            .add("place.address-old", place.addressOld())
            .add("place.heritage", place.heritage())
            .add("place.best-time", place.bestTime())
            .names("article.other-names", document.otherNames())
            .list();
    List<Page> festivals = festivals(document, context);
    List<Near> nearby = nearby(document, place.position(), context);
    List<Page> shown = Stream.concat(festivals.stream(), nearby.stream().map(Near::page)).toList();
    return new PlaceView(
        ArticleViews.of(page, article, shown, context),
        facts,
        new Facts(words)
            .add("place.address-new", place.addressNew())
            .add("place.address-old", place.addressOld())
            .list(),
        MapViews.ofPlace(document, place, context),
        mapLinks(place.position(), words),
        !place.addressOld().isEmpty() && !place.addressNew().isEmpty(),
        CardViews.section(words.text("place.festivals"), "strip", festivals, context),
        cards(nearby, place.position(), context));
  }

  private static List<LinkView> mapLinks(Details.@Nullable Position position, Words words) {
    if (position == null) {
      return List.of();
    }
    String latitude = degrees(position.latitude());
    String longitude = degrees(position.longitude());
    List<LinkView> links = new ArrayList<>();
    boolean exact = MapViews.isExact(position);
    if (exact) {
      links.add(
          LinkView.of("geo:" + latitude + "," + longitude, words.text("place.open-in-map-app")));
    }
    links.add(
        LinkView.of(
            exact
                ? "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=16/%s/%s"
                    .formatted(latitude, longitude, latitude, longitude)
                : "https://www.openstreetmap.org/#map=13/%s/%s".formatted(latitude, longitude),
            words.text(exact ? "place.openstreetmap" : "place.openstreetmap.area")));
    return links;
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }

  /** Festivals that name this place, or that it names. */
  private static List<Page> festivals(Document place, PageContext context) {
    Stream<Page> named =
        context.pagesOf(place.related()).stream()
            .filter(page -> PageContext.documentOf(page).kind() == Kind.FESTIVAL);
    Stream<Page> naming =
        context.pagesOf(Kind.FESTIVAL).stream()
            .filter(page -> PageContext.documentOf(page).related().contains(place.id()));
    return Stream.concat(named, naming).distinct().limit(FESTIVALS).toList();
  }

  private static List<Near> nearby(
      Document here, Details.@Nullable Position position, PageContext context) {
    return position == null
        ? List.of()
        : context.pagesOf(Kind.PLACE).stream()
            .flatMap(page -> near(page, here, position).stream())
            .sorted(Comparator.comparingDouble(Near::metres).thenComparing(n -> n.page().path()))
            .limit(NEARBY)
            .toList();
  }

  private static CardsView cards(
      List<Near> nearby, Details.@Nullable Position from, PageContext context) {
    return from == null
        ? CardsView.none()
        : new CardsView(
            context.words().text("place.nearby"),
            "h3",
            "strip",
            nearby.stream().map(near -> card(near, from, context)).toList(),
            List.of());
  }

  /** A place and how far it is, in metres as the crow flies. */
  private record Near(Page page, Details.Position position, double metres) {}

  private static java.util.Optional<Near> near(
      Page page, Document here, Details.Position position) {
    Document document = PageContext.documentOf(page);
    if (document.id().equals(here.id())
        || !(document.details() instanceof Details.Place place)
        || place.position() == null) {
      return java.util.Optional.empty();
    }
    double metres = Distance.metres(position, place.position());
    return metres <= NEARBY_METRES
        ? java.util.Optional.of(new Near(page, place.position(), metres))
        : java.util.Optional.empty();
  }

  /** The distance is told only where both points are known well enough to make it true. */
  private static CardView card(Near near, Details.Position from, PageContext context) {
    CardView card = CardViews.of(near.page(), context);
    boolean exact = MapViews.isExact(from) && MapViews.isExact(near.position());
    String distance =
        !exact
            ? ""
            : near.metres() < 950
                ? context
                    .words()
                    .text(
                        "distance.metres",
                        context
                            .words()
                            .number(Math.max(100, Math.round(near.metres() / 100) * 100)))
                : context
                    .words()
                    .text("distance.kilometres", context.words().decimal(near.metres() / 1000));
    return card.withBadge(distance, "maybe");
  }
}
