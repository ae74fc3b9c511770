package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesGeoJsonTest {
  private SiteFolder site;

  @BeforeEach
  void startWithAPlaceKnownFromOpenStreetMap(@TempDir Path folder) {
    site =
        SiteFolder.in(folder)
            .section("places", "Điểm đến", "Places")
            .page(
                "places/ao-ba-om/vi.md",
                """
                title: Ao Bà Om
                summary: Hồ.
                sources: [{title: Sách, url: "https://example.vn/sach"}]
                place: {kind: landscape, lat: 9.9176, lon: 106.3041, precision: 300, address_new: "Phường Nguyệt Hóa", address_old: "Phường 8"}
                """)
            .page(
                "places/ao-ba-om/en.md",
                "title: Ba Om Pond\nsummary: A pond.\n"
                    + "place: {kind: landscape, lat: 9.9176, lon: 106.3041, precision: 300}");
  }

  private JsonNode collection() throws Exception {
    return Json.MAPPER.readTree(site.feed("/api/places.geojson").content());
  }

  private JsonNode onlyFeature() throws Exception {
    assertThat(collection().path("features")).hasSize(1);
    return collection().path("features").get(0);
  }

  @Test
  void aPointIsLongitudeThenLatitude() throws Exception {
    assertThat(site.feed("/api/places.geojson").contentType()).isEqualTo("application/geo+json");
    assertThat(collection().path("type").asText()).isEqualTo("FeatureCollection");
    JsonNode feature = onlyFeature();
    assertThat(feature.path("type").asText()).isEqualTo("Feature");
    assertThat(feature.path("id").asText()).isEqualTo("places/ao-ba-om");
    assertThat(feature.at("/geometry/type").asText()).isEqualTo("Point");
    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(106.3041);
    assertThat(feature.at("/geometry/coordinates/1").asDouble()).isEqualTo(9.9176);
  }

  @Test
  void aPlaceHasItsNamesAddressesAndPage() throws Exception {
    JsonNode properties = onlyFeature().path("properties");
    assertThat(properties.path("name").asText()).isEqualTo("Ao Bà Om");
    assertThat(properties.at("/names/en").asText()).isEqualTo("Ba Om Pond");
    assertThat(properties.path("kind").asText()).isEqualTo("landscape");
    assertThat(properties.path("url").asText()).isEqualTo(BASE + "/vi/diem-den/ao-ba-om/");
    assertThat(properties.at("/urls/en").asText()).isEqualTo(BASE + "/en/places/ao-ba-om/");
    assertThat(properties.path("precision").asInt()).isEqualTo(300);
    assertThat(properties.path("exact").asBoolean()).isTrue();
    assertThat(properties.at("/address/vi").asText()).isEqualTo("Phường Nguyệt Hóa");
    assertThat(properties.at("/address_before_2025/vi").asText()).isEqualTo("Phường 8");
  }

  @Test
  void aPointFromOpenDataNamesItsSourceAndLicenceAndSoDoesTheCollection() throws Exception {
    JsonNode properties = onlyFeature().path("properties");
    assertThat(properties.path("source").asText()).contains("OpenStreetMap", "76041615");
    assertThat(properties.path("licence").asText()).isEqualTo("ODbL 1.0");
    assertThat(collection().path("attribution").asText())
        .contains("OpenStreetMap", "ODbL 1.0", "CC BY 4.0")
        .doesNotContain("GeoNames");
  }

  @Test
  void aPointThatStaffCorrectedNoLongerNamesASourceThatDoesNotHaveIt() throws Exception {
    site.page(
        "places/ao-ba-om/vi.md",
        "title: Ao Bà Om\nsummary: Hồ.\nsources: [{title: Sách}]\n"
            + "place: {kind: landscape, lat: 9.9190, lon: 106.3041}");
    JsonNode properties = onlyFeature().path("properties");
    assertThat(properties.path("source").asText()).doesNotContain("OpenStreetMap");
    assertThat(properties.at("/sources/0/title").asText()).isEqualTo("Sách");
    assertThat(properties.path("licence").asText()).isEqualTo("CC BY 4.0");
    assertThat(properties.has("precision")).isFalse();
    assertThat(collection().path("attribution").asText()).doesNotContain("OpenStreetMap");
  }

  @Test
  void aPointThatStandsForACommuneIsMarked() throws Exception {
    site.page(
        "places/con-ho/vi.md",
        "title: Cồn Hô\nsummary: Cồn.\nplace: {kind: islet, lat: 10.013, lon: 106.288, precision: 6000}");
    JsonNode feature = collection().path("features").get(1);
    assertThat(feature.at("/properties/exact").asBoolean()).isFalse();
    assertThat(feature.at("/properties/licence").asText()).isEqualTo("MIT");
    assertThat(feature.at("/properties/attribution").asText()).contains("Thang Le Quoc");
  }

  @Test
  void placesWithoutAPointAndWithdrawnOnesAreLeftOut() throws Exception {
    site.page("places/x/vi.md", "title: X\nsummary: T.\nplace: {kind: beach}")
        .page(
            "places/y/vi.md",
            "title: Y\nsummary: T.\nstatus: withdrawn\nstatus_note: Sai.\n"
                + "place: {kind: beach, lat: 9.6, lon: 106.5}");
    onlyFeature();
  }
}
