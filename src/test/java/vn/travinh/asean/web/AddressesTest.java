package vn.travinh.asean.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;

/** Every address of the public interface answers as promised. */
class AddressesTest {
  private static TestPortal portal;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    TestPortal.Plan plan =
        TestPortal.plan()
            .file("news/section.yaml", "title: {vi: Tin tức, en: News}\norder: date\n")
            .file("places/section.yaml", "title: {vi: Điểm đến, en: Places}\n")
            .file("events/section.yaml", "title: {vi: Sự kiện, en: Events}\n")
            .file("tags.yaml", "ho: {vi: Hồ, en: Lakes}\n")
            .file(
                "places/ao-ba-om/vi.md",
                """
                ---
                title: Ao Bà Om
                summary: Hồ cổ.
                tags: [ho]
                aliases: [/vi/diem-den/ao-vuong/]
                place: {kind: landscape, lat: 9.9176, lon: 106.3041, precision: 300}
                sources: [{title: Nguồn}]
                ---
                Nước lặng.
                """)
            .file(
                "events/2026-05-08-cap-cao/vi.md",
                """
                ---
                title: Cấp cao
                event: {start: 2026-05-08, end: 2026-05-09}
                sources: [{title: Nguồn}]
                ---
                Họp.
                """)
            .file(
                "news/xoa/vi.md",
                news("Xóa", "2026-01-01", "Không còn.")
                    .replaceFirst("title", "status: gone\ntitle"));
    for (int i = 1; i <= 25; i++) {
      plan.file(
          "news/2026-02-%02d-bai-%d/vi.md".formatted(i, i),
          news("Bài " + i, "2026-02-%02d".formatted(i), "Nội dung."));
    }
    plan.file("news/2026-02-01-bai-1/en.md", news("Article one", "2026-02-01", "Text."));
    portal = plan.start(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    portal.close();
  }

  private static void answers(int status, String... paths) {
    for (String path : paths) {
      assertThat(portal.get(path).statusCode()).as(path).isEqualTo(status);
    }
  }

  private static void leads(int status, String path, String target) {
    HttpResponse<String> answer = portal.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Location")).as(path).hasValue(target);
  }

  @Test
  void everyKindOfAddressAnswers() {
    answers(
        200,
        "/vi/",
        "/en/",
        "/km/",
        "/vi/tin-tuc/",
        "/vi/tin-tuc/page/2/",
        "/vi/tin-tuc/2026/",
        "/en/news/",
        "/km/news/",
        "/vi/diem-den/ao-ba-om/",
        "/vi/chu-de/",
        "/vi/chu-de/ho/",
        "/en/topics/ho/",
        "/vi/tim-kiem/",
        "/en/search/?q=ao",
        "/vi/feed.xml",
        "/vi/tin-tuc/feed.xml",
        "/vi/events.ics",
        "/vi/su-kien/cap-cao.ics",
        "/sitemap.xml",
        "/robots.txt",
        "/opensearch.xml",
        "/manifest.webmanifest",
        "/.well-known/security.txt",
        "/api/search?q=ao",
        "/api/suggest?q=a",
        "/api/documents",
        "/api/documents/places/ao-ba-om",
        "/api/places.geojson",
        "/api/openapi.json",
        "/healthz",
        "/readyz",
        "/metrics");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    answers(
        404,
        "/vi/khong-co/",
        "/vi/tin-tuc/page/3/",
        "/vi/tin-tuc/page/0/",
        "/vi/tin-tuc/2019/",
        "/xx/",
        "/vi/chu-de/khong/",
        "/api/nothing",
        "/api/documents/places/none",
        "/media/places/ao-ba-om/none.jpg",
        "/assets/0/css/site.css",
        "/index.php");
    answers(410, "/vi/tin-tuc/xoa/");
  }

  @Test
  void oldAndUntidyAddressesLeadOn() {
    leads(301, "/vi/diem-den/ao-vuong/", "/vi/diem-den/ao-ba-om/");
    leads(301, "/vi/diem-den/ao-vuong", "/vi/diem-den/ao-ba-om/");
    leads(301, "/vi/diem-den/ao-ba-om", "/vi/diem-den/ao-ba-om/");
    leads(301, "/vi", "/vi/");
    leads(301, "/vi/tin-tuc/page/1/", "/vi/tin-tuc/");
    leads(301, "/vi//diem-den///ao-ba-om/", "/vi/diem-den/ao-ba-om/");
    leads(301, "/vi/tim-kiem?q=ao", "/vi/tim-kiem/?q=ao");
  }

  @Test
  void theRootSpeaksTheVisitorsLanguage() {
    leads(302, "/", "/vi/");
    for (String[] row :
        new String[][] {
          {"en-US,en;q=0.9", "/en/"},
          {"km", "/km/"},
          {"fr, de;q=0.8", "/vi/"},
          {"fr, en;q=0.5", "/en/"},
          {";;;", "/vi/"}
        }) {
      HttpResponse<String> answer = portal.get("/", "Accept-Language", row[0]);
      assertThat(answer.headers().firstValue("Location")).as(row[0]).hasValue(row[1]);
      assertThat(answer.headers().allValues("Vary")).as(row[0]).contains("Accept-Language");
    }
  }

  @Test
  void aMissingTranslationShowsTheOriginalAndSaysSo() {
    String page = portal.get("/km/places/ao-ba-om/").body();
    assertThat(page).contains("<html lang=\"km\"").containsPattern("<main[^>]* lang=\"vi\"");
    assertThat(page)
        .contains("<link rel=\"canonical\" href=\"" + portal.url() + "/vi/diem-den/ao-ba-om/\"");
    assertThat(page).doesNotContain("hreflang=\"km\" href=\"" + portal.url());
    assertThat(portal.get("/sitemap.xml").body()).doesNotContain("/km/places/ao-ba-om/");
  }

  @Test
  void theIconIsWhereBrowsersLookForIt() {
    HttpResponse<byte[]> icon = portal.getBytes("/favicon.ico");
    assertThat(icon.statusCode()).isEqualTo(200);
    assertThat(icon.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(icon.body()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void writingMethodsAreRefused() {
    for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
      HttpResponse<String> answer = portal.send(method, "/vi/");
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
      for (String path : new String[] {"/", "/vi/tim-kiem/", "/healthz", "/api/search?q=ao"}) {
        HttpResponse<String> computed = portal.send(method, path);
        assertThat(computed.statusCode()).as(method + path).isEqualTo(405);
        assertThat(computed.headers().firstValue("Allow").orElse("").split(", "))
            .as(method + path)
            .containsExactlyInAnyOrder("GET", "HEAD");
      }
      HttpResponse<String> program = portal.send(method, "/api/documents");
      assertThat(program.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json; charset=utf-8");
      assertThat(program.body()).contains("\"status\":405", "Method not allowed");
    }
  }
}
