package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.markdown.Resolver.PictureSource;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;

class StructuredDataTest {
  private static final Media PICTURES =
      new Media() {
        @Override
        public PictureSource picture(DocumentId document, String file) {
          return new PictureSource("/media/" + document + "/" + file, 1200, 800);
        }

        @Override
        public @Nullable String address(DocumentId document, String file) {
          return null;
        }
      };

  private SiteFolder site;

  @BeforeEach
  void startWithAllSections(@TempDir Path folder) {
    site = SiteFolder.in(folder);
    for (String section :
        List.of(
            "news",
            "places",
            "festivals",
            "heritage",
            "food",
            "asean",
            "countries",
            "opportunities",
            "plan",
            "events",
            "publications")) {
      site.section(section, "Mục " + section, "Section " + section);
    }
  }

  private List<JsonNode> graph(String path) throws Exception {
    Site built = site.build();
    JsonNode root =
        Json.MAPPER.readTree(
            StructuredData.of(built.page(new PagePath(path)), built, PICTURES, BASE));
    assertThat(root.path("@context").asText()).isEqualTo("https://schema.org");
    List<JsonNode> nodes = new ArrayList<>();
    root.path("@graph").forEach(nodes::add);
    return nodes;
  }

  private JsonNode node(String path, String type) throws Exception {
    List<JsonNode> found = graph(path).stream().filter(node -> types(node).contains(type)).toList();
    assertThat(found).as(type + " at " + path).hasSize(1);
    return found.get(0);
  }

  private static List<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    List<String> types = new ArrayList<>();
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asText()));
    } else {
      types.add(type.asText());
    }
    return types;
  }

  @Test
  void theFrontPageIsASiteThatCanBeSearched() throws Exception {
    JsonNode website = node("/en/", "WebSite");
    assertThat(website.path("url").asText()).isEqualTo(BASE + "/");
    assertThat(website.path("name").asText()).isEqualTo("ASEAN – Trà Vinh Portal");
    assertThat(website.at("/potentialAction/@type").asText()).isEqualTo("SearchAction");
    assertThat(website.at("/potentialAction/target/urlTemplate").asText())
        .isEqualTo(BASE + "/en/search/?q={search_term_string}");
    assertThat(website.at("/potentialAction/query-input").asText())
        .isEqualTo("required name=search_term_string");
  }

  @Test
  void placeholdersAreNeverToldToAnybody() throws Exception {
    JsonNode organization = node("/vi/", "Organization");
    assertThat(organization.path("name").asText()).isEqualTo("Cổng thông tin ASEAN – Trà Vinh");
    assertThat(organization.toString()).doesNotContain("[", "chưa khai báo");
  }

  @Test
  void theManagingBodyIsTheOrganizationOnceItIsNamed() throws Exception {
    site.file(
        "site.yaml",
        """
        name: {vi: Cổng}
        languages: [vi]
        organisation:
          managing_body: {vi: "Sở A"}
          governing_body: {vi: "UBND B"}
          address: {vi: "1 đường C"}
          email: a@example.vn
          phone: "0294 000 000"
        channels: [{name: {vi: Trang}, url: "https://social.example.vn/a"}]
        """);
    JsonNode organization = node("/vi/", "Organization");
    assertThat(organization.path("name").asText()).isEqualTo("Sở A");
    assertThat(organization.path("email").asText()).isEqualTo("a@example.vn");
    assertThat(organization.path("telephone").asText()).isEqualTo("0294 000 000");
    assertThat(organization.path("address").asText()).isEqualTo("1 đường C");
    assertThat(organization.at("/parentOrganization/name").asText()).isEqualTo("UBND B");
    assertThat(organization.at("/sameAs/0").asText()).isEqualTo("https://social.example.vn/a");
  }

  @Test
  void newsIsAnArticleWithDatesAuthorAndPicture() throws Exception {
    site.page(
            "news/2026-10-02-a/vi.md",
            """
            title: Tin
            summary: Tóm tắt.
            date: 2026-10-02T08:30
            updated: 2026-10-05
            author: Nguyễn A
            image: a.jpg
            image_alt: Người đua ghe
            image_credit: Trần B
            tags: [le-hoi]
            sources: [{title: Báo, url: "https://example.org/a"}]
            corrections: [{date: 2026-10-05, text: Sửa tên.}]
            """)
        .file("news/2026-10-02-a/a.jpg", "")
        .page("news/2026-10-02-a/en.md", "title: News\nsummary: N.\ndate: 2026-10-02\nslug: n");
    JsonNode article = node("/vi/tin-tuc/a/", "NewsArticle");
    assertThat(article.path("headline").asText()).isEqualTo("Tin");
    assertThat(article.path("description").asText()).isEqualTo("Tóm tắt.");
    assertThat(article.path("datePublished").asText()).isEqualTo("2026-10-02T08:30:00+07:00");
    assertThat(article.path("dateModified").asText()).isEqualTo("2026-10-05");
    assertThat(article.at("/author/name").asText()).isEqualTo("Nguyễn A");
    assertThat(article.at("/publisher/name").asText()).isEqualTo("Cổng thông tin ASEAN – Trà Vinh");
    assertThat(article.at("/image/url").asText())
        .isEqualTo(BASE + "/media/news/2026-10-02-a/a.jpg");
    assertThat(article.at("/image/creditText").asText()).isEqualTo("Trần B");
    assertThat(article.path("inLanguage").asText()).isEqualTo("vi");
    assertThat(article.path("license").asText()).contains("creativecommons.org");
    assertThat(article.at("/isPartOf/@id").asText()).isEqualTo(BASE + "/#website");
    assertThat(article.path("mainEntityOfPage").asText()).isEqualTo(BASE + "/vi/tin-tuc/a/");
    assertThat(article.at("/keywords/0").asText()).isEqualTo("Lễ hội");
    assertThat(article.at("/citation/0/url").asText()).isEqualTo("https://example.org/a");
    assertThat(article.at("/correction/0/text").asText()).isEqualTo("Sửa tên.");
    assertThat(article.at("/workTranslation/0/url").asText()).isEqualTo(BASE + "/en/news/n/");
    assertThat(node("/en/news/n/", "NewsArticle").at("/translationOfWork/url").asText())
        .isEqualTo(BASE + "/vi/tin-tuc/a/");
  }

  @Test
  void whatNobodyWroteIsNotThere() throws Exception {
    site.page("asean/a/vi.md", "title: A");
    JsonNode article = node("/vi/asean/a/", "Article");
    for (String property :
        List.of(
            "datePublished",
            "dateModified",
            "description",
            "image",
            "keywords",
            "citation",
            "correction",
            "workTranslation",
            "translationOfWork",
            "about")) {
      assertThat(article.has(property)).as(property).isFalse();
    }
    assertThat(article.toString()).doesNotContain("null", "\"\"", "[]", "{}");
  }

  @Test
  void anArticleTakenFromOthersNamesThemAndClaimsNoLicence() throws Exception {
    site.page(
        "news/q/vi.md",
        """
        title: Q
        summary: T.
        date: 2026-10-03T12:00
        quoted: {source: Báo Vĩnh Long, url: "https://baovinhlong.com.vn/a", published: 2026-10-03T08:00, agreement: "Văn bản 1"}
        """);
    JsonNode article = node("/vi/tin-tuc/q/", "NewsArticle");
    assertThat(article.at("/isBasedOn/publisher/name").asText()).isEqualTo("Báo Vĩnh Long");
    assertThat(article.at("/isBasedOn/datePublished").asText())
        .isEqualTo("2026-10-03T08:00:00+07:00");
    assertThat(article.has("license")).isFalse();
    assertThat(article.has("author")).isFalse();
  }

  private JsonNode place(String kind, String rest) throws Exception {
    site.page(
        "places/a/vi.md",
        "title: A\nsummary: T.\nother_names: [B]\nplace: {kind: " + kind + rest + "}");
    return node("/vi/diem-den/a/", "TouristAttraction");
  }

  @Test
  void aPlaceIsAnAttractionAndWhatItsKindSays() throws Exception {
    String[][] kinds = {
      {"khmer-pagoda", "BuddhistTemple"},
      {"pagoda", "BuddhistTemple"},
      {"temple", "PlaceOfWorship"},
      {"museum", "Museum"},
      {"church", "Church"},
      {"beach", "Beach"},
      {"historic-site", "LandmarksOrHistoricalBuildings"}
    };
    for (String[] kind : kinds) {
      assertThat(types(place(kind[0], ""))).containsExactly("TouristAttraction", kind[1]);
    }
    assertThat(types(place("eco-tourism", ""))).containsExactly("TouristAttraction");
  }

  @Test
  void aPlaceHasNamesAddressAndPoint() throws Exception {
    JsonNode place =
        place("museum", ", lat: 9.9162, lon: 106.305, precision: 500, address_new: \"Phường C\"");
    assertThat(place.path("name").asText()).isEqualTo("A");
    assertThat(place.at("/alternateName/0").asText()).isEqualTo("B");
    assertThat(place.path("address").asText()).isEqualTo("Phường C");
    assertThat(place.at("/geo/@type").asText()).isEqualTo("GeoCoordinates");
    assertThat(place.at("/geo/latitude").asDouble()).isEqualTo(9.9162);
    JsonNode page = node("/vi/diem-den/a/", "WebPage");
    assertThat(page.at("/mainEntity/@id")).isEqualTo(place.path("@id"));
    assertThat(page.path("inLanguage").asText()).isEqualTo("vi");
  }

  @Test
  void aPointIsGivenOnlyWhereItIsKnownWellEnough() throws Exception {
    assertThat(place("beach", ", lat: 9.6, lon: 106.5, precision: 6000").has("geo")).isFalse();
    assertThat(place("beach", ", lat: 9.6, lon: 106.5, precision: 1000").has("geo")).isTrue();
    assertThat(place("beach", ", lat: 9.6, lon: 106.5").has("geo")).isTrue();
    assertThat(place("beach", "").has("geo")).isFalse();
  }

  private JsonNode event(String lines) throws Exception {
    site.page("events/e/vi.md", "title: E\nsummary: T.\nevent: {" + lines + "}");
    return node("/vi/su-kien/e/", "Event");
  }

  @Test
  void anEventHasItsTimeInTheZoneOfVietNam() throws Exception {
    JsonNode event = event("start: 2026-05-08T08:30, end: 2026-05-08T17:00, venue: Hà Nội");
    assertThat(event.path("startDate").asText()).isEqualTo("2026-05-08T08:30:00+07:00");
    assertThat(event.path("endDate").asText()).isEqualTo("2026-05-08T17:00:00+07:00");
    assertThat(event.path("eventStatus").asText()).isEqualTo("https://schema.org/EventScheduled");
    assertThat(event.path("eventAttendanceMode").asText())
        .isEqualTo("https://schema.org/OfflineEventAttendanceMode");
    assertThat(event.at("/location/@type").asText()).isEqualTo("Place");
    assertThat(event.at("/location/name").asText()).isEqualTo("Hà Nội");
    assertThat(event("start: 2026-05-08T01:30Z, venue: A").path("startDate").asText())
        .isEqualTo("2026-05-08T08:30:00+07:00");
  }

  @Test
  void anEventOfWholeDaysHasDaysAndAnOnlineOneNoPlace() throws Exception {
    JsonNode event = event("start: 2021-10-26, end: 2021-10-28, venue: Họp trực tuyến");
    assertThat(event.path("startDate").asText()).isEqualTo("2021-10-26");
    assertThat(event.path("endDate").asText()).isEqualTo("2021-10-28");
    assertThat(event.path("location").asText()).isEqualTo("Họp trực tuyến");
    assertThat(event.has("eventAttendanceMode")).isFalse();
    assertThat(event("start: 2021-10-26").has("location")).isFalse();
  }

  @Test
  void anUnconfirmedFestivalIsNotSaidToBeScheduled() throws Exception {
    site.page(
        "festivals/f/vi.md",
        """
        title: F
        summary: T.
        festival:
          calendar: khmer-chhankitek
          where: Chùa
          dates: [{start: 2025-11-05, end: 2025-11-06}, {start: 2026-11-23, alternative: 2026-11-24, expected: true}]
        """);
    List<JsonNode> festivals =
        graph("/vi/le-hoi/f/").stream().filter(node -> types(node).contains("Festival")).toList();
    assertThat(festivals).hasSize(2);
    assertThat(festivals.get(0).path("eventStatus").asText()).endsWith("EventScheduled");
    assertThat(festivals.get(0).path("endDate").asText()).isEqualTo("2025-11-06");
    assertThat(festivals.get(1).path("name").asText()).isEqualTo("F (dự kiến)");
    assertThat(festivals.get(1).has("eventStatus")).isFalse();
    assertThat(festivals.get(1).path("description").asText())
        .contains("chưa được xác nhận", "24/11/2026");
    assertThat(node("/vi/le-hoi/f/", "WebPage").path("mainEntity")).hasSize(2);
  }

  @Test
  void otherKindsSayWhatTheyAre() throws Exception {
    site.page(
            "countries/c/vi.md",
            "title: Campuchia\nother_names: [Kampuchea]\n"
                + "country: {iso2: KH, official_name: Vương quốc Campuchia}")
        .page("food/f/vi.md", "title: Bún nước lèo\nsummary: T.\nfood: {kind: dish}")
        .page("heritage/h/vi.md", "title: Ghe ngo\nheritage: {kind: sport, level: national}")
        .page(
            "opportunities/o/vi.md",
            "title: Học bổng\nopportunity: {kind: study, deadline: 2027-01-31}")
        .page("plan/iii-8/vi.md", "title: Nhóm\nplan: {kind: group, number: III.8}")
        .page("plan/vi-4/vi.md", "title: Sở A\nplan: {kind: body, number: VI.4}")
        .page("publications/p/vi.md", "title: Sổ tay\npublication: {documents: [countries/c]}")
        .page("pages/about/vi.md", "title: Giới thiệu")
        .page("pages/contact/vi.md", "title: Liên hệ");
    JsonNode country = node("/vi/quoc-gia/c/", "Country");
    assertThat(country.path("identifier").asText()).isEqualTo("KH");
    assertThat(country.path("alternateName")).hasSize(2);
    JsonNode food = node("/vi/am-thuc/f/", "Article");
    assertThat(food.at("/about/@id")).isEqualTo(node("/vi/am-thuc/f/", "Thing").path("@id"));
    assertThat(node("/vi/di-san/h/", "Thing").path("name").asText()).isEqualTo("Ghe ngo");
    assertThat(node("/vi/co-hoi/o/", "Article").path("expires").asText()).isEqualTo("2027-01-31");
    assertThat(node("/vi/ke-hoach/iii-8/", "Article").path("identifier").asText())
        .isEqualTo("III.8");
    assertThat(node("/vi/ke-hoach/vi-4/", "Organization").path("name").asText()).isEqualTo("Sở A");
    assertThat(node("/vi/an-pham/p/", "CollectionPage").at("/hasPart/0/url").asText())
        .isEqualTo(BASE + "/vi/quoc-gia/c/");
    node("/vi/about/", "AboutPage");
    node("/vi/contact/", "ContactPage");
  }

  @Test
  void aListIsACollectionOfItsEntriesInOrder() throws Exception {
    for (int number = 10; number < 35; number++) {
      site.page(
          "news/n" + number + "/vi.md",
          "title: N" + number + "\nsummary: T.\ndate: 2026-10-02\ntags: [le-hoi]");
    }
    JsonNode list = node("/vi/tin-tuc/page/2/", "CollectionPage");
    assertThat(list.at("/mainEntity/@type").asText()).isEqualTo("ItemList");
    assertThat(list.at("/mainEntity/numberOfItems").asInt()).isEqualTo(25);
    assertThat(list.at("/mainEntity/itemListElement")).hasSize(5);
    assertThat(list.at("/mainEntity/itemListElement/0/position").asInt()).isEqualTo(21);
    assertThat(list.at("/mainEntity/itemListElement/0/url").asText())
        .startsWith(BASE + "/vi/tin-tuc/n");
    node("/vi/chu-de/", "CollectionPage");
    node("/vi/chu-de/le-hoi/", "CollectionPage");
  }

  @Test
  void theWayFromTheFrontPageIsTold() throws Exception {
    site.page("asean/a/vi.md", "title: A");
    JsonNode way = node("/vi/asean/a/", "BreadcrumbList").path("itemListElement");
    assertThat(way.findValuesAsText("name"))
        .containsExactly("Cổng thông tin ASEAN – Trà Vinh", "Mục asean", "A");
    assertThat(way.findValuesAsText("item"))
        .containsExactly(BASE + "/vi/", BASE + "/vi/asean/", BASE + "/vi/asean/a/");
    assertThat(way.findValuesAsText("position")).containsExactly("1", "2", "3");
    assertThat(graph("/vi/")).noneMatch(node -> types(node).contains("BreadcrumbList"));
  }

  @Test
  void aFallbackSpeaksOfTheTextItShows() throws Exception {
    site.page("asean/a/vi.md", "title: A");
    JsonNode article = node("/km/asean/a/", "Article");
    assertThat(article.path("inLanguage").asText()).isEqualTo("vi");
    assertThat(article.path("url").asText()).isEqualTo(BASE + "/vi/asean/a/");
  }

  @Test
  void aWithdrawnPageClaimsNothingButItself() throws Exception {
    site.page(
        "events/e/vi.md",
        "title: E\nstatus: withdrawn\nstatus_note: Sai.\nevent: {start: 2026-05-08}");
    assertThat(node("/vi/su-kien/e/", "WebPage").path("creativeWorkStatus").asText())
        .isEqualTo("Withdrawn");
    assertThat(graph("/vi/su-kien/e/")).noneMatch(node -> types(node).contains("Event"));
  }
}
