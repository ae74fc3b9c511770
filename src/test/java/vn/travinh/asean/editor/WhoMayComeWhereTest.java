package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.StaffBrowser.location;
import static vn.travinh.asean.TestPortal.news;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.StaffBrowser;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.AuditLog;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.TestClock;

/**
 * Every address of the newsroom is tried by everybody: nobody comes where they may not, nothing is
 * done that was not asked for by a page of ours, and every answer keeps to itself.
 */
class WhoMayComeWhereTest {
  private static final String REFUSED = "Việc này cần quyền cao hơn quyền của bạn";
  private static final String STRANGE = "không đến từ một trang của phòng biên tập";

  private static final TestClock CLOCK = new TestClock();
  private static final Map<Access, Account> ACCOUNTS = new EnumMap<>(Access.class);
  private static TestPortal portal;
  private static Database database;
  private static List<StaffRoute> table;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    portal =
        TestPortal.plan()
            .file("news/mot/vi.md", news("Một", "2026-01-02", "Chữ."))
            .clock(CLOCK)
            .start(folder);
    table = portal.staffTable();
    for (Role role : Role.values()) {
      StaffBrowser.addAccount(portal, CLOCK, role.word() + "1", role);
    }
    database = Database.open(null, portal.data(), CLOCK);
    for (Account account : database.accounts().all()) {
      ACCOUNTS.put(Access.of(account.role()), account);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
    portal.close();
  }

  /** A browser as far as it got, in a session of its own. */
  private static StaffBrowser browser(Access access) {
    StaffBrowser browser = new StaffBrowser(portal);
    if (access != Access.SIGNED_OUT) {
      boolean whole = access != Access.HALF_SIGNED_IN;
      Account account = ACCOUNTS.get(whole ? access : Access.EDITOR);
      browser.cookies().put("staff", database.sessions().start(account, whole, "test").secret());
    }
    return browser;
  }

  /** An address of this form, of something that does not exist. */
  private static String address(StaffRoute route) {
    return route
        .path()
        .replace("{section}", "news")
        .replace("{language}", "vi")
        .replace("{id}", "999999")
        .replaceAll("[{<][^}>]*[}>]", "khong-co");
  }

  private static HttpResponse<String> ask(StaffRoute route, Access access) {
    StaffBrowser browser = browser(access);
    return route.method() == StaffRoute.Method.GET
        ? browser.get(address(route))
        : browser.post(address(route), "typed", "đã gõ");
  }

  private static String name(StaffRoute route, Access access) {
    return route.method() + " " + route.path() + " by " + access;
  }

  @Test
  void theTableIsTriedByEverybody() {
    assertThat(table).hasSizeGreaterThan(25);
    for (StaffRoute route : table) {
      for (Access access : Access.values()) {
        HttpResponse<String> answer = ask(route, access);
        String name = name(route, access);
        if (access.compareTo(route.access()) >= 0) {
          assertThat(location(answer)).as(name).doesNotStartWith("/staff/sign-in?next");
          assertThat(answer.body()).as(name).doesNotContain(REFUSED, STRANGE);
          assertThat(answer.statusCode()).as(name + answer.body()).isLessThan(500);
        } else if (access.compareTo(Access.AUTHOR) >= 0) {
          assertThat(answer.statusCode()).as(name).isEqualTo(403);
          assertThat(answer.body()).as(name).contains(REFUSED);
        } else if (route.method() == StaffRoute.Method.GET) {
          assertThat(answer.statusCode()).as(name).isEqualTo(303);
          assertThat(answer.body()).as(name).isEmpty();
          assertThat(location(answer))
              .as(name)
              .startsWith(
                  access == Access.SIGNED_OUT
                      ? "/staff/sign-in?next="
                      : "/staff/second-factor/set-up?next=");
        } else {
          assertThat(answer.statusCode()).as(name).isEqualTo(403);
          assertThat(answer.body())
              .as(name)
              .containsAnyOf("<h1>Đăng nhập</h1>", "<h1>Bật xác thực hai bước</h1>");
        }
      }
    }
  }

  @Test
  void everyAnswerKeepsToItself() {
    String policy = header(portal.get("/vi/"), "Content-Security-Policy");
    assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
    for (StaffRoute route : table) {
      for (Access access : List.of(Access.SIGNED_OUT, Access.AUTHOR, Access.ADMIN)) {
        assertKeepsToItself(ask(route, access), policy, name(route, access));
      }
    }
    for (String other : List.of("/staff", "/staff/khong/co", "/preview/khong/co/gi")) {
      assertKeepsToItself(portal.get(other), policy, other);
      assertKeepsToItself(portal.send("PUT", other), policy, other);
    }
  }

  private static void assertKeepsToItself(HttpResponse<String> answer, String policy, String name) {
    assertThat(header(answer, "Cache-Control")).as(name).isEqualTo("no-store");
    assertThat(header(answer, "X-Robots-Tag")).as(name).startsWith("noindex");
    assertThat(header(answer, "Vary")).as(name).contains("Cookie");
    assertThat(header(answer, "X-Content-Type-Options")).as(name).isEqualTo("nosniff");
    // The live preview is a frame of the newsroom within the newsroom, and no other page's.
    String own =
        header(answer, "Content-Security-Policy")
            .replace("; frame-src 'self'", "")
            .replace("frame-ancestors 'self'", "frame-ancestors 'none'");
    assertThat(own).as(name).isEqualTo(policy);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** What a browser says of a form on somebody else's page, or says in no other way. */
  static Stream<String[]> strangers() {
    return Stream.of(
        new String[] {"Sec-Fetch-Site", "cross-site"},
        new String[] {"Sec-Fetch-Site", "same-site"},
        new String[] {"Sec-Fetch-Site", "none"},
        new String[] {"Sec-Fetch-Site", "cross-site", "Origin", portal.url()},
        new String[] {"Origin", "null"},
        new String[] {"Origin", "https://evil.example"},
        new String[] {"Origin", portal.url() + ".evil.example"},
        new String[] {"Origin", portal.url().replaceFirst(":[0-9]+$", ":1")},
        new String[] {"Origin", ""},
        new String[] {});
  }

  @Test
  void nothingIsDoneForPagesOfOthers() {
    long before = lastEntry();
    for (StaffRoute route : table) {
      if (route.method() != StaffRoute.Method.POST) {
        continue;
      }
      StaffBrowser admin = browser(Access.ADMIN);
      strangers()
          .forEach(
              origin -> {
                List<String> headers = new ArrayList<>(List.of(origin));
                headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
                HttpResponse<String> answer =
                    admin.send(
                        "POST",
                        address(route),
                        Optional.of(
                            StaffBrowser.encode(
                                "name", "admin1", "password", StaffBrowser.PASSWORD)),
                        headers.toArray(String[]::new));
                String name = route.path() + " from " + String.join("=", origin);
                assertThat(answer.statusCode()).as(name).isEqualTo(403);
                assertThat(answer.body()).as(name).contains(STRANGE);
                assertThat(answer.headers().allValues("Set-Cookie")).as(name).isEmpty();
              });
      assertThat(admin.get("/staff/").statusCode()).as(route.path()).isEqualTo(200);
    }
    assertThat(lastEntry()).as("entries of the audit log").isEqualTo(before);
  }

  @Test
  void olderBrowsersAreKnownByTheirOrigin() {
    HttpResponse<String> answer =
        browser(Access.AUTHOR)
            .send(
                "POST",
                "/staff/account/name",
                Optional.of(StaffBrowser.encode("display-name", "Tên Mới")),
                "Origin",
                portal.url(),
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertThat(location(answer)).isEqualTo("/staff/account?notice=name-changed");
  }

  @Test
  void lookingChangesNothing() throws IOException {
    long before = lastEntry();
    String history = head();
    for (StaffRoute route : table) {
      if (route.method() == StaffRoute.Method.GET) {
        ask(route, Access.ADMIN);
      }
    }
    assertThat(lastEntry()).isEqualTo(before);
    assertThat(head()).isEqualTo(history);
  }

  private static long lastEntry() {
    return database.audit().newest(1, 0).stream().mapToLong(AuditLog.Entry::number).sum();
  }

  /** The newest revision of the history. */
  private static String head() throws IOException {
    StringBuilder heads = new StringBuilder();
    Path folder = portal.data().resolve("history");
    for (String name : List.of("packed-refs", "refs/heads/main", "refs/heads/master")) {
      Path file = folder.resolve(name);
      heads.append(Files.exists(file) ? Files.readString(file) : "");
    }
    return heads.toString();
  }

  @Test
  void headersAreAnsweredAsPagesWithoutTheirBody() {
    for (StaffRoute route : table) {
      if (route.method() == StaffRoute.Method.GET) {
        HttpResponse<String> page = ask(route, Access.ADMIN);
        HttpResponse<String> head =
            browser(Access.ADMIN).send("HEAD", address(route), Optional.empty());
        assertThat(head.statusCode()).as(route.path()).isEqualTo(page.statusCode());
        assertThat(head.body()).as(route.path()).isEmpty();
      }
    }
  }

  @Test
  void otherWaysOfAskingAreNotKnown() {
    for (StaffRoute route : table) {
      for (String method : List.of("PUT", "PATCH", "DELETE", "OPTIONS")) {
        HttpResponse<String> answer =
            browser(Access.ADMIN).send(method, address(route), Optional.empty());
        assertThat(answer.statusCode()).as(method + " " + route.path()).isEqualTo(405);
        assertThat(header(answer, "Allow")).as(route.path()).contains(route.method().name());
      }
    }
    long withoutPage =
        table.stream()
            .filter(route -> route.method() == StaffRoute.Method.POST)
            .filter(
                route ->
                    table.stream()
                        .noneMatch(
                            other ->
                                other.method() == StaffRoute.Method.GET
                                    && other.matches(address(route))))
            .peek(
                route -> {
                  HttpResponse<String> answer = browser(Access.ADMIN).get(address(route));
                  assertThat(answer.statusCode()).as("GET " + route.path()).isEqualTo(405);
                  assertThat(header(answer, "Allow")).isEqualTo("POST");
                })
            .count();
    assertThat(withoutPage).isPositive();
  }

  @Test
  void rolesAndBarsHoldAtOnce() throws Exception {
    StaffBrowser.addAccount(portal, CLOCK, "tam", Role.EDITOR);
    Account account = database.accounts().byName("tam").orElseThrow();
    StaffBrowser browser = new StaffBrowser(portal);
    browser.cookies().put("staff", database.sessions().start(account, true, "test").secret());
    assertThat(browser.get("/staff/").statusCode()).isEqualTo(200);
    database.accounts().setActive(account, false);
    assertThat(location(browser.get("/staff/"))).startsWith("/staff/sign-in");
    HttpResponse<String> answer =
        browser.post("/staff/sign-in", "name", "tam", "password", StaffBrowser.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Tên đăng nhập hoặc mật khẩu không đúng");
  }

  @Test
  void strangeAddressesAreRefusedCalmly() {
    for (String path :
        List.of(
            "/staff/edit/news/..%2f..%2fsite/vi",
            "/staff/edit/news/%2e%2e/vi",
            "/staff/edit/news/khong-co/..",
            "/staff/help/..%2fvi%2fcontents",
            "/staff/help/pictures/..%2f..%2flogback.xml",
            "/staff/help/pictures/x.svg",
            "/staff/accounts/1%00",
            "/staff/accounts/-1",
            "/staff/accounts/" + "9".repeat(100),
            "/staff/audit?page=-1",
            "/staff/audit?page=99999999999999999999",
            "/staff/documents?page=0&q=%00%ff&section=..%2f&lang=%3Cscript%3E&state=x",
            "/staff/;jsessionid=1",
            "/staff//",
            "/staff/../staff/accounts")) {
      HttpResponse<String> answer = browser(Access.ADMIN).get(path);
      assertThat(answer.statusCode()).as(path).isIn(200, 301, 303, 400, 404);
      assertThat(answer.body()).as(path).doesNotContain("Exception", "<script>", "at vn.");
    }
  }
}
