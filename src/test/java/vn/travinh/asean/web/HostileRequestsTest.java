package vn.travinh.asean.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.config.Setting;

/**
 * Whatever is sent, the answer is a calm one: no stack trace, no version, no file from elsewhere,
 * no redirect to elsewhere.
 */
class HostileRequestsTest {
  private static TestPortal portal;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    portal =
        TestPortal.plan()
            .file("news/mot/vi.md", news("Một", "2026-01-02", "Chữ."))
            .setting(Setting.BASE_URL, "https://asean.example.vn")
            .setting(Setting.METRICS_TOKEN, "0123456789abcdef")
            .start(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    portal.close();
  }

  private static String raw(String request) throws IOException {
    URI url = URI.create(portal.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String getRaw(String target, String host) throws IOException {
    return raw("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void strangePathsAreRefusedCalmly() throws IOException {
    for (String path :
        new String[] {
          "/%00",
          "/vi/%00",
          "/..%2f..%2fetc/passwd",
          "/vi/..%2fsite.yaml",
          "/%2e%2e/%2e%2e/etc/passwd",
          "/vi/%5c..%5c",
          "/assets/..;/..;/site.yaml",
          "/media/../../site.yaml",
          "/%c0%ae%c0%ae/",
          "/%ff/",
          "/%zz",
          "/%",
          "/vi/%252e%252e/",
          "/vi\\..\\",
          "/media/..%2f..%2fsite.yaml",
          "/" + "a".repeat(5_000)
        }) {
      String answer = getRaw(path, "127.0.0.1");
      assertThat(answer).as(path).startsWith("HTTP/1.1 40");
      assertThat(answer)
          .as(path)
          .doesNotContain("Exception", "at vn.", "at org.", "Jetty", "jetty", "root:", "name: {vi");
    }
  }

  @Test
  void nothingOfARequestIsWrittenIntoTheLog() throws IOException {
    Logger watched = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    watched.addAppender(log);
    try {
      getRaw("/vi/", "a:99999");
      raw("GET /vi/ HTTP/1.1\r\nHost: one\r\nHost: two\r\nConnection: close\r\n\r\n");
      raw("CONNECT /vi/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      raw("garbage\r\n\r\n");
    } finally {
      watched.detachAppender(log);
    }
    assertThat(log.list).isEmpty();
  }

  @Test
  void doubledSlashesNeverLeadToAnotherHost() throws IOException {
    for (String path :
        new String[] {
          "//evil.example/", "//evil.example/..", "/\\evil.example/", "///evil.example//vi/"
        }) {
      assertThat(getRaw(path, "127.0.0.1")).as(path).doesNotContainIgnoringCase("location: //");
    }
  }

  @Test
  void otherHostsAreMisdirected() throws IOException {
    assertThat(getRaw("/vi/", "evil.example")).startsWith("HTTP/1.1 421");
    assertThat(getRaw("/vi/", "asean.example.vn.evil.example")).startsWith("HTTP/1.1 421");
    assertThat(getRaw("/vi/", "asean.example.vn")).startsWith("HTTP/1.1 200");
    assertThat(getRaw("/vi/", "ASEAN.example.vn:443")).startsWith("HTTP/1.1 200");
    assertThat(getRaw("/vi/", "localhost:1")).startsWith("HTTP/1.1 200");
    assertThat(getRaw("/vi/", "evil.example")).doesNotContain("evil.example");
  }

  @Test
  void brokenRequestsGetANumberAndNothingElse() throws IOException {
    for (String request :
        new String[] {
          "GARBAGE\r\n\r\n",
          "GET /vi/ HTTP/1.1\r\n\r\n",
          "GET /vi/ HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
          "GET /vi/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
          "GET /vi/\u0001 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
          "POST /api/search HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"
        }) {
      String answer = raw(request);
      assertThat(answer).as(request).doesNotContain("Exception", "Jetty(", "jetty", "at org.");
      assertThat(
              answer.isEmpty()
                  || answer.startsWith("HTTP/1.1 4")
                  || answer.startsWith("HTTP/1.1 505"))
          .as(answer)
          .isTrue();
    }
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() throws IOException {
    for (String path :
        new String[] {
          "/vi/",
          "/",
          "/vi/khong/",
          "/api/search?q=a",
          "/api/search?lang=xx",
          "/robots.txt",
          "/healthz",
          "/vi/tim-kiem/?q=a",
          "/%2e%2e/"
        }) {
      String answer = getRaw(path, "127.0.0.1");
      assertThat(answer)
          .as(path)
          .contains("Content-Security-Policy: default-src 'none';")
          .doesNotContain("unsafe-");
      assertThat(answer)
          .as(path)
          .contains(
              "X-Content-Type-Options: nosniff",
              "Referrer-Policy: strict-origin-when-cross-origin",
              "Cross-Origin-Opener-Policy: same-origin",
              "Cross-Origin-Embedder-Policy: require-corp",
              "Strict-Transport-Security: max-age=63072000",
              "upgrade-insecure-requests",
              "Permissions-Policy: ");
      assertThat(answer)
          .as(path)
          .doesNotContainIgnoringCase("\nServer:")
          .doesNotContainIgnoringCase("\nSet-Cookie:");
    }
  }

  @Test
  void badParametersAreNamed() {
    String[][] rows = {
      {"lang=xx", "lang"},
      {"q=a&page=-1", "page"},
      {"q=a&page=0", "page"},
      {"q=a&page=abc", "page"},
      {"q=a&size=51", "size"},
      {"q=a&page=101&size=10", "page"},
      {"q=" + "a".repeat(257), "q"},
      {"q=a&q=b", "q"},
      {"q=a&lang=vi&lang=en", "lang"},
      {"q=a&year=26", "year"},
      {"q=a&section=none", "section"}
    };
    for (String[] row : rows) {
      HttpResponse<String> answer = portal.get("/api/search?" + row[0]);
      assertThat(answer.statusCode()).as(row[0]).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.body()).as(row[0]).contains("\"parameter\":\"" + row[1] + "\"");
    }
    assertThat(portal.get("/vi/tim-kiem/?q=" + "a".repeat(7_000)).statusCode()).isEqualTo(400);
    assertThat(portal.get("/vi/tim-kiem/?q=a&page=-1").statusCode()).isEqualTo(400);
    assertThat(portal.get("/api/search?q=" + "%F0%9F%98%80".repeat(256)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aQueryIsNeverMarkup() {
    String page = portal.get("/vi/tim-kiem/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  @Test
  void undecodableQueriesAreNoFaultOfOurs() throws IOException {
    for (String query : new String[] {"q=%", "q=%zz", "q=%ff%fe", "q=%00", "%=%", "&&&==&q=a"}) {
      String answer = getRaw("/api/search?" + query, "127.0.0.1");
      assertThat(answer).as(query).matches("(?s)HTTP/1.1 (200|400).*").doesNotContain("Exception");
    }
  }

  @Test
  void detailsAreForThisMachineOrTheTokenOnly() {
    assertThat(portal.get("/readyz").body()).contains("\"errors\"");
    assertThat(portal.get("/readyz", "X-Forwarded-For", "203.0.113.9").body())
        .isEqualTo("{\"ready\":true}");
    assertThat(portal.get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode())
        .isEqualTo(404);
    assertThat(
            portal
                .get(
                    "/metrics",
                    "X-Forwarded-For",
                    "203.0.113.9",
                    "Authorization",
                    "Bearer 0123456789abcdef")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            portal
                .get("/metrics", "Forwarded", "for=203.0.113.9", "Authorization", "Bearer wrong")
                .statusCode())
        .isEqualTo(404);
  }
}
