package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.StaffBrowser.location;
import static vn.travinh.asean.TestPortal.news;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.StaffBrowser;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.TestClock;

/** The desk and its neighbours tell what there is to do, and lead there. */
class TheDeskTest {
  // 26 November 2026, 15:00 in Việt Nam.
  private static final TestClock CLOCK = new TestClock();
  private static TestPortal portal;
  private static StaffBrowser lan;
  private static StaffBrowser hoa;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    portal =
        TestPortal.plan()
            .file("news/section.yaml", "title: {vi: Tin tức, en: News, km: ព័ត៌មាន}\n")
            .file("news/mot/vi.md", news("Lễ hội một", "2026-01-02", "Chữ."))
            .file("news/mot/en.md", news("Festival one", "2026-01-02", "Text."))
            .file(
                "news/hen/vi.md",
                news("Bài hẹn giờ", "2026-12-01", "Chữ.")
                    .replaceFirst("date:", "publish_at: 2026-12-01T08:00\ndate:"))
            .file(
                "news/cu/vi.md",
                news("Bài đã cũ", "2026-01-01", "Chữ.")
                    .replaceFirst("date:", "review_by: 2026-06-30\ndate:"))
            .file("news/loi/vi.md", news("Bài có lỗi", "02/10/2026", "Chữ."))
            .clock(CLOCK)
            .start(folder);
    Files.createDirectories(portal.data().resolve("searches"));
    Files.writeString(
        portal.data().resolve("searches/2026-11-25.tsv"),
        "20\t9\n9\t9\tvi\tbến tàu trà cú\n8\t0\tvi\tao bà om\n");
    StaffBrowser.addAccount(portal, CLOCK, "lan", Role.AUTHOR);
    StaffBrowser.addAccount(portal, CLOCK, "hoa", Role.ADMIN);
    lan = new StaffBrowser(portal).signIn("lan", CLOCK);
    hoa = new StaffBrowser(portal).signIn("hoa", CLOCK);
  }

  @AfterAll
  static void stop() throws IOException {
    portal.close();
  }

  @Test
  void scheduledAndOverdueDocumentsLieInTheirTrays() {
    String desk = lan.get("/staff/").body();
    assertThat(tray(desk, "scheduled"))
        .contains("<a href=\"/staff/edit/news/hen/vi\">Bài hẹn giờ</a>", "01/12/2026 08:00");
    assertThat(tray(desk, "overdue"))
        .contains("<a href=\"/staff/edit/news/cu/vi\">Bài đã cũ</a>", "30/06/2026");
  }

  @Test
  void problemsAreSaidInVietnameseAndLeadToTheirDocument() {
    assertThat(tray(lan.get("/staff/").body(), "problems"))
        .contains("href=\"/staff/edit/news/loi/vi\"", "02/10/2026")
        .doesNotContain("is not a date");
  }

  @Test
  void filesThatAreNoDocumentsAreNamedAsTheyLieInTheContent() {
    assertThat(tray(lan.get("/staff/").body(), "problems"))
        .contains("<p class=\"tray__title\">site.yaml ")
        .doesNotContain(portal.content().toString());
  }

  @Test
  void whatReadersSearchedInVainIsTold() {
    assertThat(tray(lan.get("/staff/").body(), "in-vain"))
        .contains("bến tàu trà cú", "9 lần")
        .doesNotContain("ao bà om");
  }

  @Test
  void missingTranslationsAreCountedAndListed() {
    assertThat(tray(lan.get("/staff/").body(), "untranslated"))
        .contains("Tiếng Anh", "Tiếng Khmer", "/staff/documents?state=missing&amp;lang=km");
    String list = lan.get("/staff/documents?state=missing&lang=en").body();
    assertThat(list)
        .contains("Bài đã cũ", "href=\"/staff/translate/news/cu/en\"")
        .doesNotContain("Lễ hội một");
  }

  @Test
  void draftsLieOnTheDeskOfWhoWritesThem() {
    HttpResponse<String> begun =
        lan.post("/staff/new/news", "title", "Bài Lan đang viết", "language", "vi");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    assertThat(tray(lan.get("/staff/").body(), "mine")).contains("Bài Lan đang viết", "Bản nháp");
    assertThat(hoa.get("/staff/").body()).doesNotContain("Bài Lan đang viết");
    assertThat(hoa.get("/staff/documents?state=draft").body()).contains("Bài Lan đang viết");
  }

  @Test
  void documentsAreFoundByTitleWithoutMarksAndBySection() {
    assertThat(lan.get("/staff/documents?q=le+hoi+mot").body())
        .contains("Lễ hội một", "href=\"/staff/edit/news/mot/vi\"", "1 mục")
        .doesNotContain("Bài đã cũ");
    assertThat(lan.get("/staff/documents?section=places").body())
        .contains("Không có bài nào như vậy");
    assertThat(lan.get("/staff/documents?lang=en").body())
        .contains("Lễ hội một")
        .doesNotContain("Bài đã cũ");
    assertThat(lan.get("/staff/documents?q=%3Cscript%3E").body())
        .doesNotContain("<script>")
        .contains("value=\"&lt;script&gt;\"");
  }

  @Test
  void adminsLookAfterAccounts() throws Exception {
    String form = hoa.get("/staff/accounts/new").body();
    assertThat(form).contains("autocomplete=\"new-password\"");
    HttpResponse<String> weak =
        hoa.post(
            "/staff/accounts",
            "name",
            "tuan",
            "display-name",
            "Anh Tuấn",
            "role",
            "author",
            "new-password",
            "123456789012");
    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(weak.body())
        .contains("dễ đoán", "value=\"tuan\"", "value=\"Anh Tuấn\"")
        .doesNotContain("123456789012");
    HttpResponse<String> added =
        hoa.post(
            "/staff/accounts",
            "name",
            "tuan",
            "display-name",
            "Anh Tuấn",
            "role",
            "author",
            "new-password",
            StaffBrowser.PASSWORD);
    assertThat(location(added)).isEqualTo("/staff/accounts?notice=account-added");
    String list = hoa.get(location(added)).body();
    assertThat(list).contains("Đã thêm tài khoản.", "Anh Tuấn", "Người viết");
    String path = list.replaceAll("(?s).*href=\"(/staff/accounts/\\d+)\">tuan<.*", "$1");

    StaffBrowser tuan = new StaffBrowser(portal).signIn("tuan", CLOCK);
    assertThat(location(hoa.post(path + "/role", "role", "editor")))
        .isEqualTo(path + "?notice=account-changed");
    assertThat(location(tuan.get("/staff/"))).startsWith("/staff/sign-in");
    tuan.signIn("tuan", CLOCK);
    assertThat(tuan.get("/staff/").body()).contains("Biên tập viên");
    hoa.post(path + "/second-factor");
    assertThat(location(tuan.get("/staff/"))).startsWith("/staff/sign-in");
    hoa.post(path + "/password", "new-password", "mot mat khau moi hoan toan");
    assertThat(
            tuan.post("/staff/sign-in", "name", "tuan", "password", StaffBrowser.PASSWORD)
                .statusCode())
        .isEqualTo(422);
    hoa.post(path + "/bar");
    assertThat(hoa.get(path).body()).contains("Đã khóa");
    assertThat(
            tuan.post("/staff/sign-in", "name", "tuan", "password", "mot mat khau moi hoan toan")
                .statusCode())
        .isEqualTo(422);
    hoa.post(path + "/unbar");
    assertThat(hoa.get(path).body()).contains("Hoạt động");

    String audit = hoa.get("/staff/audit").body();
    assertThat(audit)
        .contains("thêm tài khoản", "author → editor", "đặt lại mật khẩu", "khóa tài khoản");
  }

  @Test
  void theLastAdminStays() {
    String list = hoa.get("/staff/accounts").body();
    String path = list.replaceAll("(?s).*href=\"(/staff/accounts/\\d+)\">hoa<.*", "$1");
    HttpResponse<String> barred = hoa.post(path + "/bar");
    assertThat(barred.statusCode()).isEqualTo(422);
    assertThat(barred.body()).contains("quản trị viên duy nhất");
    assertThat(hoa.post(path + "/role", "role", "author").statusCode()).isEqualTo(422);
  }

  @Test
  void switchesAreTurnedAndWrittenDown() {
    assertThat(hoa.get("/staff/switches").body()).doesNotContain("checked");
    hoa.post("/staff/switches", "check-outside-links", "on");
    assertThat(hoa.get("/staff/switches").body())
        .containsOnlyOnce("checked")
        .contains("name=\"check-outside-links\" value=\"on\" checked");
    hoa.post("/staff/switches");
    assertThat(hoa.get("/staff/switches").body()).doesNotContain("checked");
    assertThat(hoa.get("/staff/audit").body()).contains("đổi quy định", "check-outside-links");
  }

  @Test
  void theAuditLogCanBeTakenAwayAndVerified() {
    HttpResponse<String> csv = hoa.get("/staff/audit.csv");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"audit.csv\"");
    assertThat(csv.body()).contains("sign-in").contains("lan");
    assertThat(hoa.get("/staff/audit/verify").body()).contains("Nhật ký nguyên vẹn");
  }

  @Test
  void everyPageOfTheGuideIsThere() throws IOException {
    String contents = Files.readString(Path.of("src/main/resources/help/vi/contents.txt"));
    assertThat(contents.lines().filter(line -> !line.isBlank()))
        .isNotEmpty()
        .allSatisfy(
            name -> {
              HttpResponse<String> page = lan.get("/staff/help/" + name.strip());
              assertThat(page.statusCode()).as(name).isEqualTo(200);
              assertThat(page.body()).as(name).contains("aria-current=\"page\"");
            });
    assertThat(lan.get("/staff/help/khong-co").statusCode()).isEqualTo(404);
  }

  private static String tray(String page, String id) {
    int from = page.indexOf("id=\"" + id + "\"");
    assertThat(from).as("the tray " + id + " in " + page).isPositive();
    return page.substring(from, page.indexOf("</section>", from));
  }
}
