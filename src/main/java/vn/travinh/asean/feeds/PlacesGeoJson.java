package vn.travinh.asean.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Source;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * All places whose point is known, as GeoJSON (RFC 7946). Each names where its point was taken from
 * and how far it may be wrong.
 */
final class PlacesGeoJson {
  private static final String OWN_SOURCE =
      "nguồn nêu trên trang của điểm / the sources named on the place's page";

  private final Site site;
  private final BaseAddress base;
  private final TreeSet<String> attributions = new TreeSet<>();

  private PlacesGeoJson(Site site, BaseAddress base) {
    this.site = site;
    this.base = base;
  }

  static Feed of(Site site, BaseAddress base) {
    return Feed.of(
        "/api/places.geojson",
        "application/geo+json",
        Json.text(new PlacesGeoJson(site, base).collection()));
  }

  private Fields collection() {
    Map<DocumentId, Map<Language, Page>> places = new LinkedHashMap<>();
    for (Language language : site.languages()) {
      FeedPages.of(site, Kind.PLACE, language)
          .sorted(Comparator.comparing(page -> page.document().orElseThrow().id()))
          .forEach(
              page ->
                  places
                      .computeIfAbsent(
                          page.document().orElseThrow().id(), id -> new LinkedHashMap<>())
                      .put(language, page));
    }
    List<Fields> features = new ArrayList<>();
    places.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> feature(entry.getKey(), entry.getValue()).ifPresent(features::add));
    return new Fields()
        .add("type", "FeatureCollection")
        .add("licence", Licence.OWN_TEXTS.name())
        .add("licence_url", Licence.OWN_TEXTS.url())
        .add("attribution", attribution())
        .always("features", features);
  }

  /** Names and addresses are the site's; points belong to those from whom they were taken. */
  private String attribution() {
    String own =
        "%s, %s (tên, địa chỉ / names, addresses)."
            .formatted(
                Identity.of(site.settings(), site.defaultLanguage()).name(),
                Licence.OWN_TEXTS.name());
    return attributions.isEmpty()
        ? own
        : own
            + " Tọa độ, theo giấy phép ghi ở từng điểm / Points, each under the licence named"
            + " with it: "
            + String.join("; ", attributions)
            + ".";
  }

  private Optional<Fields> feature(DocumentId id, Map<Language, Page> pages) {
    return pages.values().stream()
        .map(page -> page.document().orElseThrow())
        .filter(document -> position(document) != null)
        .findFirst()
        .map(document -> feature(id, document, Objects.requireNonNull(position(document)), pages));
  }

  private Fields feature(
      DocumentId id, Document document, Details.Position position, Map<Language, Page> pages) {
    Details.Place place = (Details.Place) document.details();
    Page first = pages.values().iterator().next();
    Fields properties =
        new Fields()
            .add("id", id.toString())
            .add("name", CleanText.line(first.title()))
            .add("names", perLanguage(pages, page -> CleanText.line(page.title())))
            .add("kind", place.kind())
            .add("url", base.of(first.path()))
            .add("urls", perLanguage(pages, page -> base.of(page.path())))
            .add("precision", position.precision() == 0 ? null : position.precision())
            .always("exact", Positions.isExact(position))
            .add("address", perLanguage(pages, page -> address(page, false)))
            .add("address_before_2025", perLanguage(pages, page -> address(page, true)));
    addSource(properties, document, position);
    return new Fields()
        .add("type", "Feature")
        .add("id", id.toString())
        .add(
            "geometry",
            new Fields()
                .add("type", "Point")
                .add("coordinates", List.of(position.longitude(), position.latitude())))
        .add("properties", properties);
  }

  private void addSource(Fields properties, Document document, Details.Position position) {
    PointSource known = PointSource.of(position).orElse(null);
    if (known != null) {
      attributions.add(known.attribution());
      properties
          .add("source", known.source())
          .add("source_url", known.url())
          .add("licence", known.licence().name())
          .add("licence_url", known.licence().url())
          .add("attribution", known.attribution());
      return;
    }
    properties
        .add("source", OWN_SOURCE)
        .add("sources", document.sources().stream().map(PlacesGeoJson::source).toList())
        .add("licence", Licence.OWN_TEXTS.name())
        .add("licence_url", Licence.OWN_TEXTS.url());
  }

  private static Fields source(Source source) {
    return new Fields().add("title", CleanText.line(source.title())).add("url", source.url());
  }

  private static Fields perLanguage(Map<Language, Page> pages, Function<Page, String> value) {
    Fields fields = new Fields();
    pages.forEach((language, page) -> fields.add(language.code(), value.apply(page)));
    return fields;
  }

  private static String address(Page page, boolean old) {
    Details.Place place = (Details.Place) page.document().orElseThrow().details();
    return CleanText.line(old ? place.addressOld() : place.addressNew());
  }

  private static Details.@Nullable Position position(Document document) {
    return document.details() instanceof Details.Place place ? place.position() : null;
  }
}
