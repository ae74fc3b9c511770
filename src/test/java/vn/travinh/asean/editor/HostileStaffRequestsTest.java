package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.StaffBrowser.PASSWORD;
import static vn.travinh.asean.StaffBrowser.hidden;
import static vn.travinh.asean.StaffBrowser.location;
import static vn.travinh.asean.TestPortal.news;

import ch.qos.logback.classic.Level;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.StaffBrowser;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.config.Setting;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.AuditLog;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.TestClock;

/** Whatever is sent to the newsroom: nobody gets in by it, nobody is kept out, nothing leaks. */
class HostileStaffRequestsTest {
  private final TestClock clock = new TestClock();
  private Path folder = Path.of("");
  private TestPortal portal;

  @BeforeEach
  void remember(@TempDir Path own) {
    folder = own;
  }

  private void start(String... settings) throws Exception {
    TestPortal.Plan plan =
        TestPortal.plan().file("news/mot/vi.md", news("Một", "2026-01-02", "Chữ.")).clock(clock);
    for (int i = 0; i < settings.length; i += 2) {
      plan.setting(Setting.valueOf(settings[i]), settings[i + 1]);
    }
    portal = plan.start(folder);
    StaffBrowser.addAccount(portal, clock, "lan", Role.AUTHOR);
    StaffBrowser.addAccount(portal, clock, "minh", Role.EDITOR);
  }

  @AfterEach
  void stop() throws IOException {
    portal.close();
  }

  private String secretOf(String name) throws IOException {
    try (Database database = Database.open(null, portal.data(), clock)) {
      Account account = database.accounts().byName(name).orElseThrow();
      return database.sessions().start(account, true, "test").secret();
    }
  }

  @Test
  void aThousandGuessesAreThrottledWhilePagesAreServed() throws Exception {
    start();
    ExecutorService attackers = Executors.newFixedThreadPool(8);
    List<Future<Integer>> guesses = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String name = i % 2 == 0 ? "lan" : "nguoi" + i;
      String password = "mat khau thu " + i;
      guesses.add(
          attackers.submit(
              () ->
                  new StaffBrowser(portal)
                      .post("/staff/sign-in", "name", name, "password", password)
                      .statusCode()));
    }
    int pages = 0;
    while (guesses.stream().anyMatch(guess -> !guess.isDone())) {
      assertThat(portal.get("/vi/").statusCode()).isEqualTo(200);
      pages++;
    }
    attackers.shutdown();
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (Future<Integer> guess : guesses) {
      statuses.merge(guess.get(), 1, Integer::sum);
    }
    assertThat(statuses.keySet()).isSubsetOf(422, 429, 503);
    assertThat(statuses.getOrDefault(422, 0)).as("%s", statuses).isLessThan(40);
    assertThat(statuses.getOrDefault(429, 0)).as("%s", statuses).isGreaterThan(900);
    assertThat(pages).isPositive();

    HttpResponse<String> throttled =
        new StaffBrowser(portal).post("/staff/sign-in", "name", "lan", "password", PASSWORD);
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(throttled.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(throttled.body()).contains("Bạn đã thử quá nhiều lần. Hãy đợi");
    try (Database database = Database.open(null, portal.data(), clock)) {
      assertThat(database.audit().newest(1_000, 0)).hasSizeLessThan(60);
    }
    // It is never for good.
    clock.pass(java.time.Duration.ofHours(1));
    assertThat(
            location(
                new StaffBrowser(portal)
                    .post("/staff/sign-in", "name", "lan", "password", PASSWORD)))
        .isEqualTo("/staff/");
  }

  @Test
  void theCookieIsPlainOverHttp() throws Exception {
    start();
    HttpResponse<String> answer =
        new StaffBrowser(portal).post("/staff/sign-in", "name", "lan", "password", PASSWORD);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("staff=[A-Za-z0-9_-]{22,}; Path=/; HttpOnly; SameSite=Lax");
  }

  @Test
  void theCookieIsBoundToItsHostOverHttps() throws Exception {
    start("BASE_URL", "https://asean.example.vn");
    StaffBrowser lan = new StaffBrowser(portal);
    HttpResponse<String> answer = lan.post("/staff/sign-in", "name", "lan", "password", PASSWORD);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("__Host-staff=[A-Za-z0-9_-]{22,}; Path=/; HttpOnly; SameSite=Lax; Secure");
    assertThat(lan.get("/staff/").statusCode()).isEqualTo(200);
    assertThat(lan.post("/staff/sign-out").headers().allValues("Set-Cookie"))
        .containsExactly("__Host-staff=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure");
  }

  @Test
  void publicPagesNeverSetTheCookie() throws Exception {
    start();
    StaffBrowser lan = new StaffBrowser(portal).signIn("lan", clock);
    for (String path : List.of("/vi/", "/vi/tim-kiem/?q=a", "/api/search?q=a", "/khong/")) {
      HttpResponse<String> answer = lan.get(path);
      assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
      assertThat(answer.body()).as(path).doesNotContain("Bạn lan");
    }
  }

  @Test
  void noSecretIsEverLogged() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    // Everything our own code says; libraries at this level would say what nobody turns on.
    ((Logger) LoggerFactory.getLogger("vn.travinh")).setLevel(Level.TRACE);
    root.setLevel(Level.INFO);
    List<String> secrets = new ArrayList<>(List.of(PASSWORD, "bi mat go nham"));
    try {
      start();
      StaffBrowser minh = new StaffBrowser(portal).signIn("minh", clock);
      secrets.add(minh.secret());
      secrets.addAll(minh.cookies().values());
      StaffBrowser wrong = new StaffBrowser(portal);
      wrong.post("/staff/sign-in", "name", "bi mat go nham", "password", "bi mat go nham");
      wrong.post("/staff/sign-in", "name", "minh", "password", "bi mat go nham");
      wrong.post("/staff/sign-in", "name", "minh", "password", PASSWORD);
      wrong.post("/staff/second-factor", "code", "bi mat go nham");
      minh.post(
          "/staff/account/password", "old-password", PASSWORD, "new-password", "bi mat go nham");
      try (Database database = Database.open(null, portal.data(), clock)) {
        for (AuditLog.Entry entry : database.audit().newest(100, 0)) {
          secrets.forEach(secret -> assertThat(entry.toString()).doesNotContain(secret));
        }
      }
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
      ((Logger) LoggerFactory.getLogger("vn.travinh")).setLevel(null);
    }
    for (ILoggingEvent event : List.copyOf(log.list)) {
      String said = event.getFormattedMessage() + event.getThrowableProxy();
      secrets.forEach(secret -> assertThat(said).doesNotContain(secret));
    }
  }

  private String raw(String head, byte[] body) throws IOException {
    URI url = URI.create(portal.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String head(String path, String cookie, String... more) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\nCookie: staff="
        + cookie
        + "\r\n"
        + String.join("\r\n", more)
        + "\r\n\r\n";
  }

  @Test
  void bodiesThatAreTooLargeAreRefusedBeforeTheyAreRead() throws Exception {
    start();
    String cookie = secretOf("lan");
    for (String path : List.of("/staff/account/name", "/staff/sign-in", "/staff/account/end-all")) {
      String answer =
          raw(
              head(
                  path,
                  cookie,
                  "Content-Type: application/x-www-form-urlencoded",
                  "Content-Length: 60000000"),
              new byte[0]);
      assertThat(answer).as(path).startsWith("HTTP/1.1 413").contains("quá lớn");
    }
    for (StaffRoute route : portal.staffTable()) {
      if (route.limit() == BodyLimit.UPLOAD) {
        String path =
            route
                .path()
                .replace("{section}", "news")
                .replace("{folder}", "mot")
                .replace("{language}", "vi");
        assertThat(
                raw(
                    head(
                        path,
                        cookie,
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: 55000001"),
                    new byte[0]))
            .as(path)
            .startsWith("HTTP/1.1 413");
      }
    }
    assertThat(new StaffBrowser(portal).get("/staff/sign-in").statusCode()).isEqualTo(200);
  }

  @Test
  void bodiesOfUnknownLengthAreReadToTheLimitOnly() throws Exception {
    start();
    String cookie = secretOf("lan");
    String chunk = "1000\r\n" + "a".repeat(0x1000) + "\r\n";
    String answer =
        raw(
            head(
                "/staff/account/name",
                cookie,
                "Content-Type: application/x-www-form-urlencoded",
                "Transfer-Encoding: chunked"),
            (chunk.repeat(20) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    assertThat(answer).startsWith("HTTP/1.1 413").contains("Hãy bớt chữ");
  }

  @Test
  void formsThatAreNoFormsAreRefusedInWords() throws Exception {
    start();
    StaffBrowser lan = new StaffBrowser(portal);
    lan.cookies().put("staff", secretOf("lan"));
    for (String[] row :
        List.of(
            new String[] {"application/json", "{\"display-name\":\"a\"}"},
            new String[] {"text/plain", "display-name=a"},
            new String[] {"application/x-www-form-urlencoded", "display-name=%zz"},
            new String[] {"multipart/form-data; boundary=x", "--x\r\nkhông phải"},
            new String[] {"multipart/form-data", "--x--"},
            new String[] {"", "display-name=a"})) {
      HttpResponse<String> answer =
          row[0].isEmpty()
              ? lan.send(
                  "POST",
                  "/staff/account/name",
                  Optional.of(row[1]),
                  "Sec-Fetch-Site",
                  "same-origin")
              : lan.send(
                  "POST",
                  "/staff/account/name",
                  Optional.of(row[1]),
                  "Sec-Fetch-Site",
                  "same-origin",
                  "Content-Type",
                  row[0]);
      assertThat(answer.statusCode()).as(row[0]).isEqualTo(400);
      assertThat(answer.body())
          .as(row[0])
          .containsIgnoringCase("biểu mẫu")
          .doesNotContain("Exception");
    }
    assertThat(
            lan.send(
                    "POST",
                    "/staff/account/name",
                    Optional.of("a=b&".repeat(2_001)),
                    "Sec-Fetch-Site",
                    "same-origin",
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void filesThatNobodyWantedAreDeleted() throws Exception {
    start();
    String cookie = secretOf("lan");
    String part =
        "--x\r\nContent-Disposition: form-data; name=\"display-name\"\r\n\r\nTên Từ Tệp\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../a.html\"\r\n"
            + "Content-Type: text/html\r\n\r\n"
            + "<script>alert(1)</script>\r\n--x--\r\n";
    byte[] body = part.getBytes(StandardCharsets.UTF_8);
    String answer =
        raw(
            head(
                "/staff/account/name",
                cookie,
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: " + body.length),
            body);
    assertThat(answer).startsWith("HTTP/1.1 303");
    Path uploads = portal.data().resolve("uploads");
    try (Stream<Path> files = Files.list(uploads)) {
      assertThat(files).isEmpty();
    }
    StaffBrowser lan = new StaffBrowser(portal);
    lan.cookies().put("staff", cookie);
    assertThat(lan.get("/staff/account").body()).contains("value=\"Tên Từ Tệp\"");
  }

  @Test
  void twoTabsOfOneBrowserDoNotLoseWork() throws Exception {
    start();
    StaffBrowser lan = new StaffBrowser(portal).signIn("lan", clock);
    // The other tab signs out; this one sends what was typed all the same.
    lan.post("/staff/sign-out");
    String page = lan.post("/staff/account/name", "display-name", "Gõ Ở Thẻ Kia").body();
    String offered =
        lan.post(
                "/staff/sign-in",
                "name",
                "lan",
                "password",
                PASSWORD,
                "carried-to",
                hidden(page, "carried-to"),
                "carried",
                hidden(page, "carried"))
            .body();
    assertThat(offered).contains("value=\"Gõ Ở Thẻ Kia\"");
    // Signing in on a page that was open in another tab is no trouble.
    assertThat(location(lan.post("/staff/sign-in", "name", "lan", "password", PASSWORD)))
        .isEqualTo("/staff/");
    assertThat(lan.get("/staff/").statusCode()).isEqualTo(200);
  }

  @Test
  void addressesBehindProxiesAreBelievedOfTrustedOnesOnly() throws Exception {
    start("TRUSTED_PROXY", "127.0.0.1");
    for (int i = 0; i < 40; i++) {
      new StaffBrowser(portal)
          .send(
              "POST",
              "/staff/sign-in",
              Optional.of(StaffBrowser.encode("name", "ai" + i, "password", "sai roi nhe ban")),
              "Sec-Fetch-Site",
              "same-origin",
              "X-Forwarded-For",
              "203.0.113.9",
              "Content-Type",
              "application/x-www-form-urlencoded");
    }
    assertThat(
            new StaffBrowser(portal)
                .post("/staff/sign-in", "name", "lan", "password", PASSWORD)
                .statusCode())
        .as("from this machine itself")
        .isEqualTo(303);
    HttpResponse<String> fromThere =
        new StaffBrowser(portal)
            .send(
                "POST",
                "/staff/sign-in",
                Optional.of(StaffBrowser.encode("name", "minh", "password", PASSWORD)),
                "Sec-Fetch-Site",
                "same-origin",
                "X-Forwarded-For",
                "198.51.100.1, 203.0.113.9",
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertThat(fromThere.statusCode()).isEqualTo(429);
  }
}
