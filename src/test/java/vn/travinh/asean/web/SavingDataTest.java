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

/** Pages for readers who pay by the megabyte, or have no line at all. */
class SavingDataTest {
  private static final String PAGE = "/vi/tin-tuc/mot/";
  private static TestPortal portal;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    portal =
        TestPortal.plan()
            .file("news/mot/vi.md", news("Một", "2026-01-02", "Xem [bài hai](../hai/vi.md#phan)."))
            .file("news/hai/vi.md", news("Hai", "2026-01-03", "## Phần\n\nChữ."))
            .file(
                "places/ao/vi.md",
                "---\ntitle: Ao\nsummary: Hồ nước.\nplace: {kind: landscape}\n---\nChữ.")
            .start(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    portal.close();
  }

  @Test
  void whoSavesDataGetsThePageWithoutPicturesAndLinksStayAsTheyAre() {
    HttpResponse<String> full = portal.get(PAGE);
    HttpResponse<String> light = portal.get(PAGE, "Save-Data", "on");
    assertThat(full.body()).contains("<svg class=\"scene");
    assertThat(light.body())
        .doesNotContain("<svg class=\"scene", "<img", "<picture")
        .contains(
            "<html class=\"text-only\" lang=\"vi\"", "bài hai", "href=\"/vi/tin-tuc/hai/#phan\"");
    for (HttpResponse<String> answer : java.util.List.of(full, light)) {
      assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Encoding, Save-Data");
    }
    assertThat(light.headers().firstValue("ETag")).isNotEqualTo(full.headers().firstValue("ETag"));
  }

  @Test
  void eachFormIsKnownByItsOwnTag() {
    String tag = portal.get(PAGE, "Save-Data", "on").headers().firstValue("ETag").orElseThrow();
    assertThat(portal.get(PAGE, "Save-Data", "on", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(portal.get(PAGE, "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(
            portal
                .getBytes(PAGE, "Save-Data", "on", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("Content-Encoding"))
        .hasValue("gzip");
  }

  @Test
  void whoChoosesTextOnlyStaysThereFromPageToPageAndCanGoBack() {
    assertThat(portal.get(PAGE).body()).contains("<a href=\"?text-only\"");
    String text = portal.get(PAGE + "?text-only").body();
    assertThat(text)
        .doesNotContain("<svg class=\"scene")
        .contains("href=\"/vi/tin-tuc/hai/?text-only#phan\"", "href=\"/vi/?text-only\"")
        .contains("<a href=\"" + PAGE + "\">Xem đầy đủ hình ảnh</a>")
        .contains("<link rel=\"canonical\" href=\"" + portal.url() + PAGE + "\">");
    assertThat(
            portal.get(PAGE.replaceFirst("/$", "") + "?text-only").headers().firstValue("Location"))
        .hasValue(PAGE + "?text-only");
  }

  @Test
  void textOnlyIsKeptWhileSearching() {
    String text = portal.get(PAGE + "?text-only").body();
    assertThat(text).contains("<input type=\"hidden\" name=\"text-only\" value=\"\">");
    String found = portal.get("/vi/tim-kiem/?q=Hai&text-only=").body();
    assertThat(found)
        .contains("<html class=\"text-only\" lang=\"vi\"", "href=\"/vi/tin-tuc/hai/?text-only\"")
        .containsPattern("href=\"/vi/tim-kiem/\\?q=Hai&amp;section=news&amp;text-only\"")
        .contains("<a href=\"/vi/tim-kiem/?q=Hai\">Xem đầy đủ hình ảnh</a>");
  }

  @Test
  void theSwitchOnAPageOfResultsKeepsWhatWasSearchedFor() {
    assertThat(portal.get("/vi/tim-kiem/?q=%22%3Cb%3E&page=1").body())
        .contains("<a href=\"?q=%22%3Cb%3E&amp;page=1&amp;text-only\"");
    assertThat(portal.get("/vi/tim-kiem/").body()).contains("<a href=\"?text-only\"");
  }

  @Test
  void whatOthersAppendToAnAddressDoesNotUndoTheChoice() {
    assertThat(portal.get(PAGE + "?text-only&ref=zalo").body())
        .contains("<html class=\"text-only\"");
    assertThat(portal.get(PAGE + "?text-onlyx").body()).doesNotContain("class=\"text-only\"");
  }

  @Test
  void thereIsAPageForEachLanguageForWhenThereIsNoLine() {
    for (String language : java.util.List.of("vi", "en", "km")) {
      HttpResponse<String> page = portal.get("/" + language + "/offline/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("lang=\"" + language + "\"", "<meta name=\"robots\" content=\"noindex\">")
          .contains("data-pages=\"kept\"");
    }
    assertThat(portal.get("/sitemap.xml").body()).doesNotContain("/offline/");
  }

  @Test
  void theServiceWorkerIsAtTheRootAndAskedForAnewEachTime() {
    HttpResponse<String> worker = portal.get("/service-worker.js");
    assertThat(worker.statusCode()).isEqualTo(200);
    assertThat(worker.headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
    assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(portal.get("/vi/").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("worker-src 'self'");
  }

  @Test
  void guidesCanBeKeptAndNewsCannot() {
    assertThat(portal.get("/vi/diem-den/ao/").body()).contains("data-keep=");
    assertThat(portal.get(PAGE).body()).doesNotContain("data-keep=");
  }

  @Test
  void thePictureBesideALinkIsDrawnWhenItIsAskedFor() {
    String page = portal.get(PAGE).body();
    String address = page.replaceAll("(?s).*\"og:image\" content=\"http://[^/]+([^\"]+)\".*", "$1");
    assertThat(address).matches("/media/cards/[0-9a-f]{20}\\.jpg");
    HttpResponse<byte[]> card = portal.getBytes(address);
    for (int i = 0; i < 10 && card.statusCode() == 503; i++) {
      card = portal.getBytes(address); // Each time it waits for five seconds.
    }
    assertThat(card.statusCode()).isEqualTo(200);
    assertThat(card.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(card.body().length).isBetween(5_000, 60_000);
    assertThat(portal.get("/media/cards/00000000000000000000.jpg").statusCode()).isEqualTo(404);
    assertThat(portal.get("/media/cards/../../lock").statusCode()).isNotEqualTo(200);
  }

  @Test
  void scriptsOfAPageWeighAtMostSixKilobytes() {
    String page = portal.get(PAGE).body();
    int weight = 0;
    var scripts = java.util.regex.Pattern.compile("<script[^>]* src=\"([^\"]+)\"").matcher(page);
    while (scripts.find()) {
      weight += portal.getBytes(scripts.group(1), "Accept-Encoding", "br").body().length;
    }
    assertThat(weight).isBetween(1, 6_000);
  }
}
