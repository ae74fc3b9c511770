package vn.travinh.asean.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.travinh.asean.TestPortal;

/** What browsers and caches are told about a page is true of its bytes. */
class CachingTest {
  private static final String PAGE = "/vi/tin-tuc/mot/";
  private static TestPortal portal;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    portal =
        TestPortal.plan()
            .file(
                "news/mot/vi.md",
                news("Một", "2026-01-02", "Chữ.\n\n".repeat(300) + "[Bảng](bang.csv)\n"))
            .file("news/mot/bang.csv", "0123456789")
            .start(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    portal.close();
  }

  @Test
  void aPageHasItsTypeLengthAndTag() {
    HttpResponse<byte[]> page = portal.getBytes(PAGE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.headers().firstValue("Vary")).hasValue("Accept-Encoding, Save-Data");
    assertThat(page.headers().firstValueAsLong("Content-Length")).hasValue(page.body().length);
    assertThat(etag(page)).matches("\"[0-9a-f]{20}\"");
  }

  @Test
  void eachEncodingHasItsOwnTagAndTheSameText() throws IOException {
    String plain = new String(portal.getBytes(PAGE).body(), StandardCharsets.UTF_8);
    HttpResponse<byte[]> zipped = portal.getBytes(PAGE, "Accept-Encoding", "gzip");
    HttpResponse<byte[]> brotli = portal.getBytes(PAGE, "Accept-Encoding", "br, gzip;q=0.5");

    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(etag(zipped)).endsWith("-gz\"");
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
    assertThat(brotli.headers().firstValue("Content-Encoding")).hasValue("br");
    assertThat(etag(brotli)).endsWith("-br\"");
    assertThat(brotli.body().length).isLessThan(zipped.body().length);
  }

  @Test
  void anEncodingRefusedWithZeroIsNotSent() {
    HttpResponse<byte[]> page =
        portal.getBytes(PAGE, "Accept-Encoding", "br;q=0, gzip;q=0.0, *;q=0");
    assertThat(page.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void whoHasThePageAlreadyIsToldSo() {
    String etag = etag(portal.getBytes(PAGE));
    for (String known : new String[] {etag, "W/" + etag, "\"other\", " + etag, "*"}) {
      HttpResponse<byte[]> again = portal.getBytes(PAGE, "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(etag(again)).isEqualTo(etag);
      assertThat(again.headers().firstValue("Vary")).hasValue("Accept-Encoding, Save-Data");
    }
  }

  @Test
  void theTagOfAnotherEncodingDoesNotMatch() {
    String zipped = etag(portal.getBytes(PAGE, "Accept-Encoding", "gzip"));
    assertThat(portal.getBytes(PAGE, "If-None-Match", zipped).statusCode()).isEqualTo(200);
    assertThat(portal.getBytes(PAGE, "If-None-Match", "\"old\"").statusCode()).isEqualTo(200);
  }

  @Test
  void headIsGetWithoutTheBody() {
    for (String path :
        new String[] {
          PAGE, "/sitemap.xml", "/api/search?q=mot", "/vi/tim-kiem/?q=mot", "/healthz"
        }) {
      HttpResponse<String> get = portal.get(path);
      HttpResponse<String> head = portal.send("HEAD", path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).as(path).isEmpty();
      assertThat(head.headers().firstValue("Content-Type"))
          .as(path)
          .isEqualTo(get.headers().firstValue("Content-Type"));
    }
    assertThat(portal.send("HEAD", PAGE).headers().firstValue("Content-Length"))
        .isEqualTo(portal.get(PAGE).headers().firstValue("Content-Length"));
  }

  @Test
  void assetsMayBeKeptForEver() {
    String html = portal.get("/vi/").body();
    String css = html.replaceAll("(?s).*href=\"(/assets/[^\"]+\\.css)\".*", "$1");
    HttpResponse<String> sheet = portal.get(css);
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
    assertThat(sheet.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(sheet.body()).doesNotContain("@import");
  }

  @Test
  void anAnswerNotSentAgainDoesNotClaimToBeEmpty() {
    for (String path : new String[] {PAGE, file()}) {
      HttpResponse<byte[]> whole = portal.getBytes(path);
      HttpResponse<byte[]> known = portal.getBytes(path, "If-None-Match", etag(whole));
      assertThat(known.statusCode()).as(path).isEqualTo(304);
      assertThat(known.headers().firstValue("Content-Length"))
          .as(path)
          .isIn(Optional.empty(), whole.headers().firstValue("Content-Length"));
    }
  }

  @Test
  void aListInSeveralHeaderLinesIsOneList() {
    HttpResponse<byte[]> zipped =
        portal.getBytes(PAGE, "Accept-Encoding", "identity", "Accept-Encoding", "gzip");
    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(
            portal
                .getBytes(
                    PAGE,
                    "If-None-Match",
                    "\"old\"",
                    "If-None-Match",
                    etag(zipped),
                    "Accept-Encoding",
                    "gzip")
                .statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123",
    "bytes=-3, 206, 789",
    "bytes=7-, 206, 789",
    "bytes=7-99999999999999999999999, 206, 789",
    "bytes=-99999999999999999999999, 206, 0123456789",
    "bytes=10-, 416, ''",
    "bytes=5-3, 200, 0123456789",
    "bytes=-, 200, 0123456789",
    "'bytes=0-1,4-5', 200, 0123456789",
    "lines=1-2, 200, 0123456789",
  })
  void aFileIsSentInPartsAndAPartThatMeansNothingIsPassedOver(
      String range, int status, String bytes) {
    HttpResponse<String> part = portal.get(file(), "Range", range);
    assertThat(part.statusCode()).isEqualTo(status);
    assertThat(part.body()).isEqualTo(bytes);
  }

  private static String file() {
    return portal.get(PAGE).body().replaceAll("(?s).*href=\"(/media/[^\"]+\\.csv)\".*", "$1");
  }

  private static String etag(HttpResponse<?> response) {
    return response.headers().firstValue("ETag").orElse("");
  }
}
