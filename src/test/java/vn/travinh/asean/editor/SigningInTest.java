package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.StaffBrowser.PASSWORD;
import static vn.travinh.asean.StaffBrowser.code;
import static vn.travinh.asean.StaffBrowser.hidden;
import static vn.travinh.asean.StaffBrowser.location;
import static vn.travinh.asean.TestPortal.news;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.StaffBrowser;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.TestClock;

/** Members of staff get in with what they have and know, and nobody else does. */
class SigningInTest {
  private static final TestClock clock = new TestClock();
  private static TestPortal portal;
  private static int tests;

  // One portal for all, and accounts of its own for each.
  private String author = "";
  private String editor = "";

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    portal =
        TestPortal.plan()
            .file("news/mot/vi.md", news("Một", "2026-01-02", "Chữ."))
            .clock(clock)
            .start(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    portal.close();
  }

  @BeforeEach
  void addAccounts() {
    tests++;
    author = "lan" + tests;
    editor = "minh" + tests;
    StaffBrowser.addAccount(portal, clock, author, Role.AUTHOR);
    StaffBrowser.addAccount(portal, clock, editor, Role.EDITOR);
  }

  private StaffBrowser browser() {
    return new StaffBrowser(portal);
  }

  @Test
  void anAuthorGetsToTheDeskWithAPasswordAlone() {
    StaffBrowser lan = browser();
    assertThat(location(lan.get("/staff/"))).isEqualTo("/staff/sign-in?next=%2Fstaff%2F");
    assertThat(lan.get("/staff/sign-in").body())
        .contains(
            "<html lang=\"vi\">", "autocomplete=\"username\"", "autocomplete=\"current-password\"");
    lan.signIn(author, clock);
    assertThat(lan.get("/staff/").body()).contains("<h1>Bàn làm việc</h1>", "Bạn " + author);
  }

  @Test
  void anEditorHasToSetUpASecondFactorFirst() {
    StaffBrowser minh = browser();
    HttpResponse<String> answer =
        minh.post("/staff/sign-in", "name", editor, "password", PASSWORD, "next", "/staff/help/");
    assertThat(location(answer)).isEqualTo("/staff/second-factor/set-up?next=%2Fstaff%2Fhelp%2F");
    assertThat(location(minh.get("/staff/"))).startsWith("/staff/second-factor/set-up");
    String page = minh.get(location(answer)).body();
    assertThat(page).contains("<svg class=\"qr\"", "chỉ làm một lần");
    String secret = hidden(page, "secret");
    HttpResponse<String> wrong =
        minh.post("/staff/second-factor/set-up", "secret", secret, "code", "000000");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Mã không đúng");
    HttpResponse<String> codes =
        minh.post(
            "/staff/second-factor/set-up",
            "secret",
            secret,
            "code",
            code(secret, clock),
            "next",
            "/staff/help/");
    assertThat(codes.statusCode()).isEqualTo(200);
    assertThat(codes.body()).contains("chỉ hiện một lần", "href=\"/staff/help/\"");
    assertThat(minh.get("/staff/").statusCode()).isEqualTo(200);

    // The next time the code is asked for, and a recovery code works once.
    String recovery = recoveryCodes(codes.body()).get(0);
    clock.pass(Duration.ofMinutes(2));
    StaffBrowser again = browser();
    again.post("/staff/sign-in", "name", editor, "password", PASSWORD, "next", "/staff/");
    assertThat(location(again.get("/staff/"))).isEqualTo("/staff/second-factor?next=%2Fstaff%2F");
    assertThat(again.get("/staff/second-factor").body()).contains("autocomplete=\"one-time-code\"");
    assertThat(again.post("/staff/second-factor", "code", "123456").body())
        .contains("Mã không đúng");
    assertThat(location(again.post("/staff/second-factor", "code", code(secret, clock))))
        .isEqualTo("/staff/");
    for (int i = 0; i < 2; i++) {
      StaffBrowser third = browser();
      third.post("/staff/sign-in", "name", editor, "password", PASSWORD, "next", "/staff/");
      assertThat(third.post("/staff/second-factor", "code", recovery).statusCode())
          .isEqualTo(i == 0 ? 303 : 422);
    }
  }

  private static List<String> recoveryCodes(String page) {
    return Pattern.compile("<li><code>([^<]+)</code>")
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void whoHasOnlyGivenAPasswordCannotReplaceTheSecondFactor() {
    browser().signIn(editor, clock);
    StaffBrowser thief = browser();
    thief.post("/staff/sign-in", "name", editor, "password", PASSWORD);
    assertThat(thief.get("/staff/second-factor/set-up").statusCode()).isEqualTo(403);
    assertThat(
            thief
                .post(
                    "/staff/second-factor/set-up",
                    "secret",
                    "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                    "code",
                    code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", clock))
                .statusCode())
        .isEqualTo(403);
    assertThat(location(thief.get("/staff/"))).startsWith("/staff/second-factor");
  }

  @Test
  void wrongNameAndWrongPasswordLookTheSame() {
    HttpResponse<String> name =
        browser().post("/staff/sign-in", "name", "khong", "password", PASSWORD);
    HttpResponse<String> password =
        browser().post("/staff/sign-in", "name", "khong", "password", "mot mat khau khac");
    HttpResponse<String> known =
        browser().post("/staff/sign-in", "name", author, "password", "mot mat khau khac");
    assertThat(name.statusCode()).isEqualTo(422);
    assertThat(password.statusCode()).isEqualTo(422);
    assertThat(known.statusCode()).isEqualTo(422);
    assertThat(known.body().replace("value=\"" + author + "\"", "value=\"khong\""))
        .isEqualTo(name.body());
    assertThat(known.body())
        .doesNotContain("mot mat khau khac")
        .contains("value=\"" + author + "\"");
  }

  @Test
  void everyStepOfSigningInTakesANewSecret() {
    StaffBrowser minh = browser();
    minh.cookies().put("staff", "prepared-by-somebody-else");
    minh.post("/staff/sign-in", "name", editor, "password", PASSWORD);
    String half = minh.cookies().get("staff");
    assertThat(half).isNotEqualTo("prepared-by-somebody-else");
    String secret = hidden(minh.get("/staff/second-factor/set-up").body(), "secret");
    minh.post("/staff/second-factor/set-up", "secret", secret, "code", code(secret, clock));
    String whole = minh.cookies().get("staff");
    assertThat(whole).isNotEqualTo(half);
    StaffBrowser thief = browser();
    thief.cookies().put("staff", half);
    assertThat(location(thief.get("/staff/"))).startsWith("/staff/sign-in");
  }

  @Test
  void signingInAnewEndsTheSessionBefore() {
    StaffBrowser lan = browser().signIn(author, clock);
    String before = lan.cookies().get("staff");
    lan.signIn(author, clock);
    StaffBrowser old = browser();
    old.cookies().put("staff", before);
    assertThat(location(old.get("/staff/"))).startsWith("/staff/sign-in");
  }

  @Test
  void sessionsEndWhenIdleAndAbsolutely() {
    StaffBrowser lan = browser().signIn(author, clock);
    clock.pass(Duration.ofMinutes(59));
    assertThat(lan.get("/staff/").statusCode()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(61));
    assertThat(location(lan.get("/staff/"))).startsWith("/staff/sign-in");

    lan.signIn(author, clock);
    for (int i = 0; i < 14; i++) {
      clock.pass(Duration.ofMinutes(50));
      assertThat(lan.get("/staff/").statusCode()).as("after " + i).isEqualTo(200);
    }
    clock.pass(Duration.ofMinutes(50));
    assertThat(location(lan.get("/staff/"))).startsWith("/staff/sign-in");
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    StaffBrowser lan = browser().signIn(author, clock);
    String secret = lan.cookies().get("staff");
    HttpResponse<String> answer = lan.post("/staff/sign-out");
    assertThat(location(answer)).isEqualTo("/staff/sign-in?notice=signed-out");
    assertThat(lan.cookies()).isEmpty();
    assertThat(lan.get(location(answer)).body()).contains("Bạn đã đăng xuất.");
    StaffBrowser thief = browser();
    thief.cookies().put("staff", secret);
    assertThat(location(thief.get("/staff/"))).startsWith("/staff/sign-in");
  }

  @Test
  void ownSessionsAreListedAndCanBeEnded() {
    StaffBrowser here = browser().signIn(author, clock);
    StaffBrowser there = browser().signIn(author, clock);
    String page = here.get("/staff/account").body();
    assertThat(page).contains("Thiết bị này").containsOnlyOnce(">Kết thúc</button>");
    here.post("/staff/account/end-session", "session", hidden(page, "session"));
    assertThat(location(there.get("/staff/"))).startsWith("/staff/sign-in");
    assertThat(here.get("/staff/").statusCode()).isEqualTo(200);
    there.signIn(author, clock);
    HttpResponse<String> answer = here.post("/staff/account/end-all");
    assertThat(location(answer)).isEqualTo("/staff/sign-in?notice=signed-out-everywhere");
    assertThat(location(there.get("/staff/"))).startsWith("/staff/sign-in");
    assertThat(location(here.get("/staff/"))).startsWith("/staff/sign-in");
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    StaffBrowser minh = browser().signIn(editor, clock);
    StaffBrowser lan = browser().signIn(author, clock);
    for (int id = 0; id < 10; id++) {
      String own = lan.get("/staff/account").body();
      assertThat(own).doesNotContain("name=\"session\"");
      lan.post("/staff/account/end-session", "session", Integer.toString(id));
      if (!location(lan.get("/staff/")).isEmpty()) {
        lan.signIn(author, clock);
      }
    }
    assertThat(minh.get("/staff/").statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPasswordSignsOutAllOtherBrowsers() {
    StaffBrowser here = browser().signIn(author, clock);
    StaffBrowser there = browser().signIn(author, clock);
    HttpResponse<String> wrong =
        here.post(
            "/staff/account/password",
            "old-password",
            "khong phai mat khau",
            "new-password",
            "mot cau khac han dai hon");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Mật khẩu hiện tại không đúng.", "href=\"#old-password\"");
    HttpResponse<String> shortOne =
        here.post("/staff/account/password", "old-password", PASSWORD, "new-password", "ngan");
    assertThat(shortOne.statusCode()).isEqualTo(422);
    assertThat(shortOne.body()).contains("ít nhất 12 ký tự", "href=\"#new-password\"");
    HttpResponse<String> done =
        here.post(
            "/staff/account/password",
            "old-password",
            PASSWORD,
            "new-password",
            "mot cau khac han dai hon");
    assertThat(location(done)).isEqualTo("/staff/account?notice=password-changed");
    assertThat(here.get("/staff/").statusCode()).isEqualTo(200);
    assertThat(location(there.get("/staff/"))).startsWith("/staff/sign-in");
    assertThat(
            browser()
                .post("/staff/sign-in", "name", author, "password", "mot cau khac han dai hon")
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void afterSigningInOneGetsToPagesOfOursOnly() {
    for (String next :
        List.of(
            "https://evil.example/",
            "//evil.example/",
            "/staff//evil.example",
            "/staff/../vi/",
            "/staff/%2e%2e/vi/",
            "/\\evil.example",
            "/staff/\r\nSet-Cookie: a=b",
            "/staff/?a=b\nc",
            "/vi/",
            "javascript:alert(1)",
            "/staff/" + "a".repeat(600))) {
      HttpResponse<String> answer =
          browser().post("/staff/sign-in", "name", author, "password", PASSWORD, "next", next);
      assertThat(location(answer)).as(next).isEqualTo("/staff/");
      assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
    }
    assertThat(
            location(
                browser()
                    .post(
                        "/staff/sign-in",
                        "name",
                        author,
                        "password",
                        PASSWORD,
                        "next",
                        "/staff/documents?q=ao+b%C3%A0&page=2")))
        .isEqualTo("/staff/documents?q=ao+b%C3%A0&page=2");
  }

  @Test
  void whatWasTypedOutlivesTheSession() {
    StaffBrowser lan = browser().signIn(author, clock);
    clock.pass(Duration.ofHours(2));
    String typed = "Dòng <một> & \"hai\"\r\nkhmer ខ្មែរ + 100 %";
    HttpResponse<String> ended =
        lan.post("/staff/account/name", "display-name", typed, "password", "bi mat lam");
    assertThat(ended.statusCode()).isEqualTo(403);
    assertThat(ended.body()).contains("Những gì bạn vừa gõ vẫn còn").doesNotContain("bi mat lam");
    HttpResponse<String> back =
        lan.post(
            "/staff/sign-in",
            "name",
            author,
            "password",
            PASSWORD,
            "carried-to",
            hidden(ended.body(), "carried-to"),
            "carried",
            hidden(ended.body(), "carried"));
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body())
        .contains(
            "action=\"/staff/account/name\"",
            "name=\"display-name\" value=\"Dòng &lt;một&gt; &amp; &quot;hai&quot;\nkhmer ខ្មែរ + 100 %\"")
        .doesNotContain("bi mat lam", "name=\"password\"");
  }

  @Test
  void whatWasTypedOutlivesTheSecondFactorToo() {
    StaffBrowser minh = browser().signIn(editor, clock);
    String secret = minh.secret();
    clock.pass(Duration.ofHours(2));
    String page = minh.post("/staff/account/name", "display-name", "Minh Mới").body();
    String code =
        minh.post(
                "/staff/sign-in",
                "name",
                editor,
                "password",
                PASSWORD,
                "carried-to",
                hidden(page, "carried-to"),
                "carried",
                hidden(page, "carried"))
            .body();
    assertThat(code).contains("Mã xác thực");
    String offered =
        minh.post(
                "/staff/second-factor",
                "code",
                code(secret, clock),
                "carried-to",
                hidden(code, "carried-to"),
                "carried",
                hidden(code, "carried"))
            .body();
    assertThat(offered).contains("action=\"/staff/account/name\"", "value=\"Minh Mới\"");
    assertThat(
            location(
                minh.post("/staff/account/name", "display-name", hidden(offered, "display-name"))))
        .isEqualTo("/staff/account?notice=name-changed");
  }

  @Test
  void whatIsCarriedLeadsToPagesOfOursOnly() {
    HttpResponse<String> answer =
        browser()
            .post(
                "/staff/sign-in",
                "name",
                author,
                "password",
                PASSWORD,
                "carried-to",
                "https://evil.example/",
                "carried",
                "YT0x");
    assertThat(location(answer)).isEqualTo("/staff/");
    assertThat(answer.body()).doesNotContain("evil.example");
  }
}
