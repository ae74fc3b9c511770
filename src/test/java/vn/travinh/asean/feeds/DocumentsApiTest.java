package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.text.Language;

class DocumentsApiTest {
  private SiteFolder site;

  @BeforeEach
  void startWithNewsAndAPlace(@TempDir Path folder) {
    site =
        SiteFolder.in(folder)
            .section("news", "Tin tức", "News")
            .section("places", "Điểm đến", "Places")
            .page(
                "news/2026-10-01-a/vi.md",
                "title: Tin A\nsummary: T.\ndate: 2026-10-01\ntags: [le-hoi]")
            .page(
                "news/2026-10-02-b/vi.md",
                "title: Tin B\nsummary: T.\ndate: 2026-10-02T08:30\ntags: [du-lich]")
            .file(
                "places/ao-ba-om/vi.md",
                """
                ---
                title: Ao Bà Om
                summary: Hồ.
                updated: 2026-09-01
                tags: [le-hoi]
                related: [news/2026-10-01-a]
                sources: [{title: Sách}, {title: Trang, url: "https://example.org/"}]
                corrections: [{date: 2026-09-01, text: Sửa năm.}]
                place: {kind: landscape, lat: 9.9176, lon: 106.3041, precision: 300}
                ---

                Xem [tin](../../news/2026-10-01-a/vi.md).
                """)
            .page(
                "places/ao-ba-om/en.md",
                "title: Ba Om Pond\nsummary: A pond.\nplace: {kind: landscape}\nslug: pond");
  }

  private DocumentsApi api() {
    return new DocumentsApi(site.build(), Media.NONE, BASE);
  }

  private JsonNode list(List<String> sections, List<String> tags, int page, int size)
      throws Exception {
    return Json.MAPPER.readTree(
        api().list(new DocumentsApi.Query(Language.VIETNAMESE, sections, tags, page, size)));
  }

  private JsonNode one(String id, Language language) throws Exception {
    return Json.MAPPER.readTree(api().one(DocumentId.parse(id), language).orElseThrow());
  }

  private static List<String> ids(JsonNode list) {
    return list.path("documents").findValuesAsText("id");
  }

  @Test
  void aListHasTheNewestFirstAndCountsThemAll() throws Exception {
    JsonNode all = list(List.of(), List.of(), 1, 2);
    assertThat(ids(all)).containsExactly("news/2026-10-02-b", "news/2026-10-01-a");
    assertThat(all.path("total").asInt()).isEqualTo(3);
    assertThat(all.path("page").asInt()).isEqualTo(1);
    assertThat(all.path("size").asInt()).isEqualTo(2);
    assertThat(all.path("licence").asText()).isEqualTo("CC BY 4.0");
    assertThat(ids(list(List.of(), List.of(), 2, 2))).containsExactly("places/ao-ba-om");
  }

  @Test
  void aPageBeyondTheLastIsEmptyHoweverFar() throws Exception {
    JsonNode beyond = list(List.of(), List.of(), Integer.MAX_VALUE, 50);
    assertThat(beyond.path("documents")).isEmpty();
    assertThat(beyond.path("documents").isArray()).isTrue();
    assertThat(beyond.path("total").asInt()).isEqualTo(3);
  }

  @Test
  void sectionsAndTagsNarrowTheListAndOneOfEachIsEnough() throws Exception {
    assertThat(ids(list(List.of("places"), List.of(), 1, 10))).containsExactly("places/ao-ba-om");
    assertThat(ids(list(List.of(), List.of("le-hoi"), 1, 10)))
        .containsExactly("news/2026-10-01-a", "places/ao-ba-om");
    assertThat(ids(list(List.of("news", "places"), List.of("le-hoi", "du-lich"), 1, 10)))
        .hasSize(3);
    assertThat(ids(list(List.of("food"), List.of(), 1, 10))).isEmpty();
  }

  @Test
  void pagesAndSizesOutOfRangeAreRefused() {
    for (int[] wrong : new int[][] {{0, 10}, {-1, 10}, {1, 0}, {1, 51}}) {
      assertThatThrownBy(() -> list(List.of(), List.of(), wrong[0], wrong[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anEntryHasWhatAListNeeds() throws Exception {
    JsonNode entry = list(List.of("news"), List.of("du-lich"), 1, 10).path("documents").get(0);
    assertThat(entry.path("lang").asText()).isEqualTo("vi");
    assertThat(entry.path("section").asText()).isEqualTo("news");
    assertThat(entry.path("title").asText()).isEqualTo("Tin B");
    assertThat(entry.path("url").asText()).isEqualTo("/vi/tin-tuc/b/");
    assertThat(entry.path("date").asText()).isEqualTo("2026-10-02T08:30:00+07:00");
    assertThat(entry.path("tags").get(0).asText()).isEqualTo("du-lich");
    assertThat(entry.path("licence").asText()).isEqualTo("CC BY 4.0");
    assertThat(entry.has("html")).isFalse();
  }

  @Test
  void oneDocumentHasTextSourcesTranslationsAndItsKindsBlock() throws Exception {
    JsonNode document = one("places/ao-ba-om", Language.VIETNAMESE);
    assertThat(document.path("html").asText()).contains("href=\"" + BASE + "/vi/tin-tuc/a/\"");
    assertThat(document.at("/sources/0/title").asText()).isEqualTo("Sách");
    assertThat(document.at("/sources/0").has("url")).isFalse();
    assertThat(document.at("/sources/1/url").asText()).isEqualTo("https://example.org/");
    assertThat(document.at("/translations/en").asText()).isEqualTo("/en/places/pond/");
    assertThat(document.at("/place/lat").asDouble()).isEqualTo(9.9176);
    assertThat(document.path("updated").asText()).isEqualTo("2026-09-01");
    assertThat(document.has("date")).isFalse();
    assertThat(document.at("/corrections/0/text").asText()).isEqualTo("Sửa năm.");
    assertThat(document.at("/related/0").asText()).isEqualTo("news/2026-10-01-a");
    assertThat(document.path("licence_url").asText()).contains("creativecommons.org");
  }

  @Test
  void aMissingTranslationIsAnsweredByALabelledSubstitute() throws Exception {
    JsonNode document = one("news/2026-10-01-a", Language.KHMER);
    assertThat(document.path("lang").asText()).isEqualTo("vi");
    assertThat(document.path("fallback").asBoolean()).isTrue();
    assertThat(document.path("canonical").asText()).isEqualTo("/vi/tin-tuc/a/");
    assertThat(one("places/ao-ba-om", Language.ENGLISH).has("fallback")).isFalse();
  }

  @Test
  void whatIsNotPublicIsNotThere() throws Exception {
    site.page("news/x/vi.md", "title: X\nsummary: T.\ndate: 2026-10-01\nstatus: draft");
    assertThat(api().one(DocumentId.parse("news/x"), Language.VIETNAMESE)).isEmpty();
    assertThat(api().one(DocumentId.parse("news/no-such"), Language.VIETNAMESE)).isEmpty();
    assertThat(ids(list(List.of(), List.of(), 1, 50))).doesNotContain("news/x");
  }

  @Test
  void aWithdrawnDocumentSaysWhyAndIsInNoList() throws Exception {
    site.page(
        "news/x/vi.md",
        "title: X\nsummary: T.\ndate: 2026-10-01\nstatus: withdrawn\nstatus_note: Sai số.");
    assertThat(one("news/x", Language.VIETNAMESE).path("status_note").asText())
        .isEqualTo("Sai số.");
    assertThat(ids(list(List.of(), List.of(), 1, 50))).doesNotContain("news/x");
  }

  @Test
  void anArticleTakenFromOthersCarriesNoLicenceOfOurs() throws Exception {
    site.page(
        "news/q/vi.md",
        """
        title: Q
        summary: T.
        date: 2026-10-03T12:00
        quoted: {source: Báo Vĩnh Long, url: "https://baovinhlong.com.vn/a", published: 2026-10-03T08:00, agreement: "Văn bản 1"}
        """);
    JsonNode document = one("news/q", Language.VIETNAMESE);
    assertThat(document.has("licence")).isFalse();
    assertThat(document.at("/quoted/source").asText()).isEqualTo("Báo Vĩnh Long");
    assertThat(document.toString()).doesNotContain("Văn bản 1");
  }
}
