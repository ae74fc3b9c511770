package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** No text of an author's may break a file or add anything to it. */
class HostileTextTest {
  /** As YAML's double-quoted style writes them. */
  private static final List<String> TITLES =
      List.of(
          "</script><script>alert(1)</script>",
          "]]> <!-- --> &amp; & <b>\\\"'",
          "a\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\r\\nSUMMARY:x",
          "a\\nATTACH:https://evil.example/\\n b",
          "tab\\tbell\\a null\\0 escape\\e del\\x7f c1\\x85 end",
          "line\\u2028paragraph\\u2029 \\uFFFF \\uFFFE",
          "a;b,c\\\\n:d\\\\",
          "ពិធីបុណ្យអកអំបុក ពិធីបុណ្យអកអំបុក ពិធីបុណ្យអកអំបុក ពិធីបុណ្យអកអំបុក",
          "🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣🎉🚣",
          "{{ 7*7 }} ${jndi:ldap://x} %s {0}");

  private SiteFolder folder;

  @BeforeEach
  void startWithTwoSections(@TempDir Path path) {
    folder =
        SiteFolder.in(path)
            .section("events", "Sự kiện", "Events")
            .section("places", "Điểm đến", "Places");
  }

  private Site site(String title) {
    return folder
        .page(
            "events/e/vi.md",
            """
            title: "x %1$s x"
            summary: "x %1$s x"
            updated: 2026-11-20
            author: "x %1$s x"
            other_names: ["x %1$s x"]
            sources: [{title: "x %1$s x"}]
            event: {start: 2026-05-08, venue: "x %1$s x", repeats: "x %1$s x"}
            """
                .replace("%1$s", title))
        .page(
            "places/p/vi.md",
            """
            title: "x %1$s x"
            summary: "x %1$s x"
            place: {kind: beach, lat: 9.6, lon: 106.5, address_new: "x %1$s x"}
            """
                .replace("%1$s", title))
        .build();
  }

  private static String expected(Site site) {
    return CleanText.line(site.content().documents().get(0).title());
  }

  @Test
  void xmlStaysWellFormedAndSaysWhatWasWritten() throws Exception {
    for (String title : TITLES) {
      Site site = site(title);
      for (Feed feed : Feeds.of(site, BASE, List.of())) {
        if (feed.contentType().contains("xml")) {
          Element root = Xml.parse(feed.content()).getDocumentElement();
          if (feed.path().equals("/vi/su-kien/feed.xml")) {
            Element entry = Xml.elements(root, "entry").get(0);
            assertThat(Xml.text(entry, "title")).isEqualTo(expected(site));
            assertThat(Xml.text(entry, "summary")).isEqualTo(expected(site));
          }
        }
      }
    }
  }

  @Test
  void jsonStaysJsonAndCannotLeaveAScript() throws Exception {
    for (String title : TITLES) {
      Site site = site(title);
      for (Page page : site.pages().values()) {
        String json = StructuredData.of(page, site, BASE);
        Json.MAPPER.readTree(json);
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
      }
      assertThat(
              Json.MAPPER
                  .readTree(
                      new DocumentsApi(site, Media.NONE, BASE)
                          .one(DocumentId.parse("events/e"), Language.VIETNAMESE)
                          .orElseThrow())
                  .path("title")
                  .asText())
          .isEqualTo(expected(site));
      assertThat(
              Json.MAPPER
                  .readTree(
                      SiteFolder.find(Feeds.of(site, BASE, List.of()), "/api/places.geojson")
                          .content())
                  .at("/features/0/properties/name")
                  .asText())
          .isEqualTo(expected(site));
    }
  }

  @Test
  void separatorsOfLinesAreEscapedWhereTheyAreLeft() throws Exception {
    assertThat(Json.forScript("a<b>&\u2028\u2029ê"))
        .isEqualTo("\"a\\u003Cb\\u003E\\u0026\\u2028\\u2029ê\"");
    assertThat(Json.MAPPER.readTree(Json.forScript("a<b>&\u2028\u2029ê")).asText())
        .isEqualTo("a<b>&\u2028\u2029ê");
  }

  @Test
  void aCalendarHasOneEventWithWhatWasWritten() {
    for (String title : TITLES) {
      Site site = site(title);
      Feed feed = SiteFolder.find(Feeds.of(site, BASE, List.of()), "/vi/su-kien/e.ics");
      for (String line : feed.text().split("\r\n", -1)) {
        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        assertThat(line).doesNotContain("\r", "\n").doesNotStartWith("ATTACH");
      }
      assertThat(feed.text().split("BEGIN:VEVENT\r\n", -1)).hasSize(2);
      List<VEvent> events = Biweekly.parse(feed.text()).first().getEvents();
      assertThat(events).hasSize(1);
      assertThat(events.get(0).getSummary().getValue()).isEqualTo(expected(site));
      assertThat(events.get(0).getLocation().getValue()).isEqualTo(expected(site));
      assertThat(events.get(0).getDescription().getValue()).contains(expected(site));
    }
  }
}
