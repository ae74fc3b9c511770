package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No map of Việt Nam without Hoàng Sa and Trường Sa, drawn and named. */
class SovereignMapTest {
  private static final MapSheet.Area VIET_NAM = new MapSheet.Area("VN", "M0 0z", "Việt Nam");

  @Test
  void theSheetOfASEANHasBothArchipelagos() {
    assertThat(MapSheet.ASEAN.areas())
        .extracting(MapSheet.Area::id)
        .contains("VN", "hoang-sa", "truong-sa");
    assertThat(MapSheet.ASEAN.labels().get("hoang-sa").name()).isEqualTo("Quần đảo Hoàng Sa");
    assertThat(MapSheet.ASEAN.labels().get("truong-sa").name()).isEqualTo("Quần đảo Trường Sa");
  }

  @Test
  void aSheetWithoutThemCannotBeMade() {
    assertThatThrownBy(() -> new MapSheet(10, 10, 0, 0, 1, 1, List.of(VIET_NAM), Map.of()))
        .hasMessage("a map of Việt Nam must show Hoàng Sa and Trường Sa");
  }

  @Test
  void aMapThatDrawsButDoesNotNameThemCannotBeMade() {
    List<MapView.AreaView> areas =
        List.of("VN", "hoang-sa", "truong-sa").stream()
            .map(id -> new MapView.AreaView(id, "M0 0z", id, "plain"))
            .toList();
    assertThatThrownBy(
            () ->
                new MapView(
                    "asean",
                    10,
                    10,
                    "",
                    areas,
                    List.of(),
                    List.of(),
                    "",
                    List.of(),
                    List.of("nguồn")))
        .hasMessage("a map of Việt Nam must name Hoàng Sa and Trường Sa");
    assertThatThrownBy(
            () ->
                new MapView(
                    "asean",
                    10,
                    10,
                    "",
                    areas.subList(0, 2),
                    List.of(),
                    List.of(),
                    "",
                    List.of(),
                    List.of("nguồn")))
        .hasMessage("a map of Việt Nam must show Hoàng Sa and Trường Sa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vi/", "/en/", "/km/", "/vi/quoc-gia/", "/vi/quoc-gia/cambodia/"})
  void everyMapOfASEANNamesThemInVietnamese(String path) {
    Document page = Jsoup.parse(SampleSite.full().html(path));
    assertThat(page.select(".map--asean")).hasSize(1);
    assertThat(page.select(".map--asean text").eachText())
        .contains("Quần đảo Hoàng Sa", "Quần đảo Trường Sa");
    assertThat(page.select(".map--asean path[data-id=hoang-sa], path[data-id=truong-sa]"))
        .hasSize(2)
        .allMatch(area -> !area.attr("d").isEmpty());
    assertThat(page.select(".map--asean .map__source").text()).contains("Natural Earth");
  }

  @Test
  void aPinStandsWhereTheFormulaPutsIt() {
    Document page = Jsoup.parse(SampleSite.full().html("/vi/diem-den/ao-ba-om/"));
    // x = (106.304 − 105.94) · 1515.1515, y = (10.1 − 9.9177) · 1537.6113
    assertThat(page.select(".map__pin").attr("transform")).isEqualTo("translate(552 280)");
    assertThat(page.select(".map figcaption").text()).contains("có thể lệch khoảng 300 m");
  }

  @Test
  void aPlaceKnownRoughlyShowsItsCommune() {
    Document page = Jsoup.parse(SampleSite.full().html("/vi/diem-den/my-long/"));
    assertThat(page.select(".map__area--marked").attr("data-id")).isEqualTo("c29419");
    assertThat(page.select(".map figcaption").text()).contains("phần tô đậm là Xã Mỹ Long");
  }

  @Test
  void aPointIsFoundInTheCommuneThatHoldsIt() {
    assertThat(MapSheet.COMMUNES.areaAt(9.9177, 106.304).orElseThrow().title())
        .isEqualTo("Phường Nguyệt Hóa");
    assertThat(MapSheet.COMMUNES.areaAt(9.7986, 106.5058).orElseThrow().title())
        .isEqualTo("Xã Mỹ Long");
    assertThat(MapSheet.COMMUNES.areaAt(21.03, 105.85)).isEmpty();
  }
}
