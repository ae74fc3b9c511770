package vn.travinh.asean.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.eventually;
import static vn.travinh.asean.TestPortal.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;

/** What readers and programs get from the search, over HTTP and without JavaScript. */
class SearchTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static TestPortal portal;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    portal =
        TestPortal.plan()
            .file("tags.yaml", "dua: {vi: Dừa, en: Coconut}\n")
            .file("glossary.yaml", "- {vi: dừa sáp, en: wax coconut, alt: [makapuno]}\n")
            .file("gazetteer.yaml", "- {vi: Càng Long, before: [Mỹ Cẩm]}\n")
            .file("best-bets.yaml", "- {queries: [hội chợ], pages: [news/hai]}\n")
            .file("news/mot/vi.md", news("Hội chợ dừa sáp", "2025-01-02", "Hội chợ ở Càng Long."))
            .file("news/hai/vi.md", news("Ngày hội", "2026-01-02", "Có chợ và hội."))
            .file("news/ba/en.md", news("Wax coconut fair", "2026-02-02", "A fair in Cau Ke."))
            .file(
                "news/bon/vi.md",
                news("Tin đã rút", "2026-02-03", "Hội chợ hội chợ hội chợ.")
                    .replace("date:", "status: withdrawn\nstatus_note: Sai.\ndate:"))
            .file(
                "news/nam/vi.md",
                news("Tin hết hạn", "2024-02-03", "Hội chợ năm xưa.")
                    .replace("date:", "expires_at: 2024-03-01T00:00:00+07:00\ndate:"))
            .start(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    portal.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode api(String parameters) throws IOException {
    HttpResponse<String> answer = portal.get("/api/search?" + parameters);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static Document page(String parameters) {
    return Jsoup.parse(portal.get("/vi/tim-kiem/?" + parameters).body());
  }

  @Test
  void pinnedPagesComeFirstWithdrawnLastAndExpiredNever() throws IOException {
    for (String typed : List.of("hội chợ", "hoi cho", "hooij chowj")) {
      assertThat(api("q=" + encoded(typed)).findValuesAsText("id"))
          .as(typed)
          .containsExactly("news/hai", "news/mot", "news/bon");
    }
    assertThat(page("q=hoi+cho").select(".hit .badge").eachText())
        .containsExactly("Không còn hiệu lực");
  }

  @Test
  void otherLanguagesFollowOutsideTheTotalWithTheirLanguage() throws IOException {
    JsonNode found = api("q=makapuno");
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(found.get("hits").findValuesAsText("id")).containsExactly("news/mot");
    assertThat(found.get("other_languages").findValuesAsText("id")).containsExactly("news/ba");
    assertThat(found.get("other_languages").get(0).get("lang").asText()).isEqualTo("en");
    Document page = page("q=makapuno");
    assertThat(page.select(".part .hit").attr("lang")).isEqualTo("en");
    assertThat(page.select(".part .hit").text()).contains("English");
    assertThat(page.select(".part .hit mark").eachText()).first().isEqualTo("Wax coconut");
  }

  @Test
  void anOldNameOfAPlaceFindsTheNewOne() throws IOException {
    assertThat(api("q=" + encoded("xã Mỹ Cẩm")).get("hits").findValuesAsText("id"))
        .contains("news/mot");
  }

  @Test
  void anEditedGazetteerCountsWithoutARestart() {
    portal.save("gazetteer.yaml", "- {vi: Càng Long, before: [Mỹ Cẩm, Nhị Long Phú]}\n");
    eventually(
        () ->
            api("q=" + encoded("Nhị Long Phú"))
                .get("hits")
                .findValuesAsText("id")
                .contains("news/mot"),
        "the new row is known");
  }

  @Test
  void aCorrectedQueryIsSaidAndCanBeInsistedOn() throws IOException {
    assertThat(api("q=" + encoded("coconutt") + "&lang=en").get("corrected").asText())
        .isEqualTo("coconut");
    JsonNode exact = api("q=coconutt&lang=en&exact=1");
    assertThat(exact.get("corrected").isNull()).isTrue();
    assertThat(exact.get("total").asInt()).isZero();
    Document page = Jsoup.parse(portal.get("/en/search/?q=coconutt").body());
    assertThat(page.select("main").text())
        .contains("Searched for: coconut. Search only for “coconutt”");
    Document asTyped =
        Jsoup.parse(portal.get(page.select(".results__corrected a").attr("href")).body());
    assertThat(asTyped.select("[role=status]").text()).isEqualTo("No page was found.");
    assertThat(asTyped.select("main").text()).contains("Exactly as typed");
  }

  @Test
  void filtersThatLeaveNothingCanBeDroppedAtOnce() {
    Document page = page("q=hoi+cho&section=places");
    assertThat(page.select("[role=status]").text()).isEqualTo("Không tìm thấy trang nào.");
    assertThat(page.select("main a[href=/vi/tim-kiem/?q=hoi+cho]").text())
        .contains("Tìm lại, bỏ hết bộ lọc");
  }

  @Test
  void hostileQueriesGetResultsOrAClearRefusal() {
    for (String query :
        List.of(
            "a".repeat(10_000),
            "ạ".repeat(10_000),
            "😀".repeat(10_000),
            "từ ".repeat(1_000),
            "+-&&||!(){}[]^\"~*?:\\/",
            "AND OR NOT",
            "*",
            "*a*",
            "😀😀",
            "\u202e\u200f\u200e\u2066ao\u2069",
            "a" + "\u0301\u0323\u0302".repeat(80),
            "\u0000\u0007",
            "<img src=x onerror=alert(1)>")) {
      String name = query.substring(0, Math.min(20, query.length()));
      assertAnswered("/vi/tim-kiem/?q=" + encoded(query), "text/html", name);
      assertAnswered("/api/search?q=" + encoded(query), "application/", name);
      assertAnswered("/api/suggest?q=" + encoded(query), "application/", name);
    }
    for (String raw : List.of("%ED%A0%80", "%ED%A0%80%ED%B0%80", "%FF", "%C3", "%E1%BA", "%")) {
      String encoded = raw.equals("%") ? "%25" : raw;
      assertAnswered("/vi/tim-kiem/?q=" + encoded, "text/", raw);
      assertAnswered("/api/search?q=" + encoded, "application/", raw);
    }
  }

  private static void assertAnswered(String address, String type, String name) {
    HttpResponse<String> answer = portal.get(address);
    assertThat(answer.statusCode()).as(name).isIn(200, 400);
    String given = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(given).as(name).startsWith(type);
    if (answer.statusCode() == 400 && type.equals("application/")) {
      assertThat(given).as(name).startsWith("application/problem+json");
      assertThat(answer.body()).as(name).contains("\"parameter\":\"q\"");
    }
  }

  @Test
  void aTooLongQueryIsRefusedInTheReadersWords() {
    HttpResponse<String> answer = portal.get("/vi/tim-kiem/?q=" + encoded("ạ".repeat(10_000)));
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".notice").text()).contains("dài quá 256 ký tự");
    assertThat(page.select("#q-page").attr("value")).isEqualTo("ạ".repeat(256));
    assertThat(Jsoup.parse(portal.get("/en/search/?q=a&year=26").body()).select(".notice").text())
        .contains("A year has four digits.");
  }

  @Test
  void whatIsSearchedForIsCountedAndNothingElse() throws IOException {
    for (int i = 0; i < 5; i++) {
      portal.get("/vi/tim-kiem/?q=" + encoded("Vwxyz Qwrty"), "User-Agent", "Reader/1");
      portal.get("/api/search?q=an%40example.vn");
    }
    portal.get("/vi/tim-kiem/?q=" + encoded("một mình tôi"));
    Path searches = portal.data().resolve("searches");
    eventually(() -> onDisk(searches).contains("5\t5\tvi\tvwxyz qwrty"), "counts are on disk");
    assertThat(onDisk(searches)).doesNotContain("example", "một mình", "Reader", "127.0.0.1");
  }

  private static String onDisk(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
