package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.StaffPortal;
import vn.travinh.asean.StaffPortal.Answer;
import vn.travinh.asean.TestPortal;

/** The way of a document from a draft to visitors and back. Each test has a document of its own. */
class WorkflowTest {
  @TempDir static Path folder;
  private static StaffPortal staff;

  @BeforeAll
  static void start() throws Exception {
    TestPortal.Plan plan =
        TestPortal.plan()
            .file("news/section.yaml", "title: {vi: Tin tức, en: News}\norder: date\n");
    for (String name :
        new String[] {
          "mot-nut",
          "dai",
          "sua",
          "rut",
          "chuyen",
          "dich",
          "go",
          "dinh-chinh",
          "doi",
          "hai-tieng",
          "nhan",
          "nhap",
          "cu",
          "khac",
          "khach",
          "het-han",
          "ngoai"
        }) {
      plan.file(
          "news/2026-01-05-" + name + "/vi.md",
          TestPortal.news("Tin " + name, "2026-01-05", "Chữ của " + name + "."));
    }
    plan.file(
        "news/2026-01-05-hai-tieng/en.md",
        TestPortal.news("Two languages", "2026-01-05", "Words."));
    staff = StaffPortal.start(plan, folder);
  }

  @AfterAll
  static void stop() throws Exception {
    staff.close();
  }

  private static String path(String name) {
    return "news/2026-01-05-" + name + "/vi";
  }

  private static String edit(String name) {
    return "/staff/edit/" + path(name);
  }

  private static String form(String action, String name) {
    return "form[action=/staff/" + action + "/" + path(name) + "]";
  }

  private static String inContent(String name) throws Exception {
    return Files.readString(folder.resolve("content/" + path(name) + ".md"));
  }

  private static String states(String name) {
    return staff.as("quan").page(edit(name)).select(".states").text();
  }

  private static Answer publish(String who, String name, String... filled) {
    return staff.as(who).submit("/staff/publish/" + path(name), form("publish", name), filled);
  }

  @Test
  void aDraftGoesThroughReviewToVisitorsWhoFindIt() throws Exception {
    staff.as("lan").submit(edit("sua"), "form[data-edit]", "f.title", "Tin về hoa dừa");
    Answer asked =
        staff.as("lan").submit(edit("sua"), form("ask-review", "sua"), "note", "Nhờ chị xem.");
    assertThat(asked.location()).endsWith("?notice=review-asked");
    assertThat(states("sua")).isEqualTo("Đang đăng Chờ duyệt");
    assertThat(staff.as("hoa").page(edit("sua")).select(".comment").text())
        .contains("Lan", "Nhờ chị xem.");

    Answer published = publish("hoa", "sua");
    assertThat(published.location()).isEqualTo(edit("sua") + "?notice=shown-and-found");
    assertThat(staff.as("hoa").get(published.location()).words("[role=status]"))
        .isEqualTo("Bài đã hiện trên trang và tìm được.");
    assertThat(staff.site().get("/vi/tin-tuc/sua/").body()).contains("Tin về hoa dừa");
    assertThat(staff.site().get("/api/search?q=hoa+dua&lang=vi").body()).contains("Tin về hoa dừa");
    assertThat(inContent("sua")).contains("status: published").contains("reviewed_by: Hoa");
    assertThat(folder.resolve("data/drafts/" + path("sua") + ".md")).doesNotExist();
  }

  @Test
  void anEditorSendsADraftBackAndTheAuthorSettlesTheComment() {
    staff.as("lan").submit(edit("nhap"), "form[data-edit]", "markdown", "Chữ mới.");
    staff.as("lan").submit(edit("nhap"), form("ask-review", "nhap"));
    Answer empty = staff.as("hoa").submit(edit("nhap"), form("send-back", "nhap"), "comment", " ");
    assertThat(empty.status()).isEqualTo(400);
    staff
        .as("hoa")
        .submit(edit("nhap"), form("send-back", "nhap"), "comment", "Thiếu nguồn\nở đoạn hai.");
    assertThat(states("nhap")).isEqualTo("Đang đăng Bản nháp");
    Document lans = staff.as("lan").page(edit("nhap"));
    assertThat(lans.select(".comment__text").text()).contains("Thiếu nguồn");
    staff.as("lan").submit(lans, form("settle", "nhap"));
    assertThat(staff.as("lan").page(edit("nhap")).select(".comment--settled")).hasSize(1);

    staff.as("lan").submit(edit("nhap"), form("ask-review", "nhap"));
    Answer published = publish("hoa", "nhap");
    assertThat(published.status()).as("sending back is no writing").isEqualTo(303);
  }

  @Test
  void whoWroteADraftCannotApproveIt() {
    staff.as("hoa").submit(edit("khac"), "form[data-edit]", "markdown", "Chữ của Hoa.");
    staff.as("hoa").submit(edit("khac"), form("ask-review", "khac"));
    Document page = staff.as("hoa").page("/staff/publish/" + path("khac"));
    assertThat(page.text()).contains("Bạn đã sửa bản nháp này nên không thể tự duyệt.");
    assertThat(page.select(form("publish", "khac"))).isEmpty();
    String version = staff.as("hoa").page(edit("khac")).select("[name=version]").first().val();
    Answer forced =
        staff
            .as("hoa")
            .post("/staff/publish/" + path("khac"), "version", version, "despite-warnings", "yes");
    assertThat(forced.status()).isEqualTo(409);
    assertThat(forced.text()).contains("không thể tự duyệt");
    assertThat(publish("binh", "khac").status()).isEqualTo(303);
  }

  @Test
  void anAuthorCannotPublishWhateverIsSent() {
    for (String action :
        new String[] {"publish", "send-back", "unpublish", "correct", "rename", "delete"}) {
      Answer answer = staff.as("lan").post("/staff/" + action + "/" + path("cu"), "way", "gone");
      assertThat(answer.status()).as(action).isEqualTo(403);
    }
  }

  @Test
  void whatWasNotSentToReviewIsNotPublished() {
    Answer begun = staff.as("lan").submit("/staff/new/news", "main form", "title", "Chưa xong");
    String path = begun.location().replace("/staff/edit/", "");
    staff
        .as("lan")
        .submit(
            begun.location(),
            "form[data-edit]",
            "f.summary",
            "Tóm tắt đủ dài để hiện ra.",
            "markdown",
            "Chữ.");
    Answer forced = staff.as("hoa").post("/staff/publish/" + path, "despite-warnings", "yes");
    assertThat(forced.status()).isEqualTo(409);
    assertThat(forced.text()).contains("Bài này chưa được gửi duyệt");
  }

  @Test
  void anErrorStopsPublishingAndAWarningAsksOnce() {
    Answer begun =
        staff.as("lan").submit("/staff/new/news", "main form", "title", "Bài có cảnh báo");
    String edit = begun.location();
    String path = edit.replace("/staff/edit/", "");
    staff.as("lan").submit(edit, "form[action=/staff/ask-review/" + path + "]");
    Document withError = staff.as("hoa").page("/staff/publish/" + path);
    assertThat(withError.select("#findings-title").text())
        .isEqualTo("Bài còn lỗi nên chưa đăng được");
    assertThat(withError.select("form[action=/staff/publish/" + path + "]")).isEmpty();

    staff.as("lan").submit(edit, "form[data-edit]", "f.summary", "Một câu.", "markdown", "Chữ.");
    Document withWarning = staff.as("hoa").page("/staff/publish/" + path);
    assertThat(withWarning.select("#findings-title").text())
        .isEqualTo("Nên xem lại trước khi đăng");
    String form = "form[action=/staff/publish/" + path + "]";
    Answer asked = staff.as("hoa").submit(withWarning, form, "note", "Gấp");
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.words(".error-summary")).contains("đánh dấu nếu vẫn đăng");
    assertThat(asked.page().select("#note").val()).isEqualTo("Gấp");
    Answer done = staff.as("hoa").submit(asked.page(), form, "despite-warnings", "yes");
    assertThat(done.location()).endsWith("?notice=shown-and-found");
  }

  @Test
  void aStaleVersionIsNotPublished() {
    staff.as("lan").submit(edit("cu"), "form[data-edit]", "markdown", "Một.");
    staff.as("lan").submit(edit("cu"), form("ask-review", "cu"));
    Document looked = staff.as("hoa").page("/staff/publish/" + path("cu"));
    staff.as("lan").submit(edit("cu"), "form[data-edit]", "markdown", "Hai.");
    Answer late = staff.as("hoa").submit(looked, form("publish", "cu"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Bài vừa được người khác thay đổi");
    assertThat(staff.site().get("/vi/tin-tuc/cu/").body()).contains("Chữ của cu.");
  }

  @Test
  void aPageIsScheduledAndTakenBack() throws Exception {
    Answer begun = staff.as("quan").submit("/staff/new/news", "main form", "title", "Tin hẹn giờ");
    String path = begun.location().replace("/staff/edit/", "");
    staff
        .as("quan")
        .submit(begun.location(), "form[data-edit]", "f.summary", "Câu.", "markdown", "Chữ.");
    String form = "form[action=/staff/publish/" + path + "]";
    Answer past =
        staff
            .as("quan")
            .submit(
                "/staff/publish/" + path,
                form,
                "when",
                "later",
                "day",
                "2020-01-01",
                "time",
                "08:00",
                "despite-warnings",
                "yes");
    assertThat(past.status()).isEqualTo(422);
    assertThat(past.words(".error-summary")).contains("Giờ này đã qua.");
    LocalDate soon = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3);
    Answer booked =
        staff
            .as("quan")
            .submit(
                past.page(),
                form,
                "when",
                "later",
                "day",
                soon.toString(),
                "time",
                "08:00",
                "despite-warnings",
                "yes");
    assertThat(booked.location()).endsWith("?notice=scheduled");
    assertThat(Files.readString(folder.resolve("content/" + path + ".md")))
        .contains("publish_at: " + soon + "T08:00+07:00");
    assertThat(staff.as("quan").page(begun.location()).select(".states").text())
        .isEqualTo("Hẹn đăng");
    Answer back = staff.as("quan").submit("/staff/unpublish/" + path, "main form");
    assertThat(back.status()).isEqualTo(303);
    assertThat(folder.resolve("content/" + path + ".md")).doesNotExist();
    assertThat(staff.as("quan").page(begun.location()).select(".states").text())
        .isEqualTo("Chờ duyệt");
    assertThat(staff.as("quan").page("/staff/bin").text())
        .as("it was not deleted")
        .doesNotContain(path);
    Document again = staff.as("quan").page("/staff/publish/" + path);
    assertThat(again.select("#over").isEmpty()).as("nothing is in its way").isTrue();
  }

  @Test
  void oneButtonSavesWhatWasTypedAndAsksForItsReview() {
    Answer sent =
        staff
            .as("lan")
            .submit(
                edit("mot-nut"), "form[data-edit]", "markdown", "Gõ rồi gửi.", "then", "review");
    assertThat(sent.location()).isEqualTo(edit("mot-nut") + "?notice=review-asked");
    Document page = staff.as("lan").page(edit("mot-nut"));
    assertThat(page.select(".states").text()).contains("Chờ duyệt");
    assertThat(page.select("#f-markdown").val()).contains("Gõ rồi gửi.");
    Answer again =
        staff.as("lan").submit(page, "form[data-edit]", "markdown", "Gõ thêm.", "then", "review");
    assertThat(again.location()).as("it is under review").endsWith("?notice=draft-saved");
  }

  @Test
  void whatIsTooLongForAReaderIsRefused() {
    String path = path("dai");
    String large = "a".repeat(2_000);
    Answer corrected = staff.as("quan").post("/staff/correct/" + path, "text", large);
    assertThat(corrected.status()).isEqualTo(422);
    assertThat(corrected.words("#text-error")).startsWith("Đính chính dài quá 1000 ký tự.");
    assertThat(corrected.page().select("#text").val()).as("what was typed").isEqualTo(large);
    Answer withdrawn =
        staff.as("quan").post("/staff/unpublish/" + path, "way", "withdraw", "text", large);
    assertThat(withdrawn.status()).isEqualTo(400);
    assertThat(withdrawn.text()).contains("dài quá 500 ký tự");
    Answer renamed = staff.as("quan").post("/staff/rename/" + path, "slug", large);
    assertThat(renamed.words("#slug-error")).startsWith("Địa chỉ có nhiều nhất 80 chữ thường");
  }

  @Test
  void anExpirySurvivesTheNextEdit() throws Exception {
    LocalDate end = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9);
    staff.as("quan").submit(edit("het-han"), "form[data-edit]", "markdown", "Một.");
    publish("quan", "het-han", "end-day", end.toString(), "end-time", "17:00");
    assertThat(inContent("het-han")).contains("expires_at: " + end + "T17:00+07:00");
    staff.as("quan").submit(edit("het-han"), "form[data-edit]", "markdown", "Hai.");
    assertThat(publish("quan", "het-han").status()).isEqualTo(303);
    assertThat(inContent("het-han")).contains("Hai.").contains("expires_at: " + end + "T17:00");
    staff.as("quan").submit(edit("het-han"), "form[data-edit]", "markdown", "Ba.");
    publish("quan", "het-han", "end-day", "", "end-time", "");
    assertThat(inContent("het-han")).doesNotContain("expires_at");
  }

  @Test
  void whatWasChangedOnDiskSinceADraftWasBegunIsNotOverwritten() throws Exception {
    staff.as("quan").submit(edit("ngoai"), "form[data-edit]", "markdown", "Của nháp.");
    staff
        .site()
        .save(path("ngoai") + ".md", inContent("ngoai").replace("Chữ của ngoai.", "Sửa ngoài."));
    Document page = staff.as("quan").page("/staff/publish/" + path("ngoai"));
    assertThat(page.select("input[name=over]")).hasSize(1);
    page.select("input[name=over]").removeAttr("checked");
    Answer asked = staff.as("quan").submit(page, form("publish", "ngoai"));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.words(".error-summary")).contains("Bản đang đăng đã thay đổi");
    assertThat(inContent("ngoai")).contains("Sửa ngoài.");
    Document merge = staff.as("quan").page("/staff/merge/" + path("ngoai"));
    assertThat(merge.select("#theirs").val()).contains("Sửa ngoài.");
    String over = page.select("input[name=over]").val();
    assertThat(staff.as("quan").submit(page, form("publish", "ngoai"), "over", over).status())
        .isEqualTo(303);
    assertThat(inContent("ngoai")).contains("Của nháp.");
  }

  @Test
  void aWithdrawnPageStaysWithItsNotice() {
    Answer without =
        staff.as("hoa").post("/staff/unpublish/" + path("rut"), "way", "withdraw", "text", " ");
    assertThat(without.status()).isEqualTo(400);
    Answer done =
        staff
            .as("hoa")
            .post(
                "/staff/unpublish/" + path("rut"),
                "way",
                "withdraw",
                "text",
                "Số liệu đã thay đổi.");
    assertThat(done.status()).isEqualTo(303);
    assertThat(staff.site().get("/vi/tin-tuc/rut/").body()).contains("Số liệu đã thay đổi.");
    assertThat(staff.site().get("/vi/tin-tuc/").body()).doesNotContain("Tin rut");
  }

  @Test
  void aMovedPageLeadsToItsSuccessor() {
    Answer nowhere =
        staff
            .as("hoa")
            .post("/staff/unpublish/" + path("chuyen"), "way", "move", "target", "news/khong-co");
    assertThat(nowhere.status()).isEqualTo(400);
    Answer done =
        staff
            .as("hoa")
            .post(
                "/staff/unpublish/" + path("chuyen"),
                "way",
                "move",
                "target",
                staff.site().url() + "/vi/tin-tuc/dich/");
    assertThat(done.status()).isEqualTo(303);
    assertThat(staff.site().get("/vi/tin-tuc/chuyen/").statusCode()).isEqualTo(301);
    assertThat(staff.site().get("/vi/tin-tuc/chuyen/").headers().firstValue("Location"))
        .hasValue("/vi/tin-tuc/dich/");
  }

  @Test
  void aPageThatIsGoneCanBeDeletedAndBroughtBack() {
    Answer early = staff.as("hoa").post("/staff/delete/" + path("go"));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text()).contains("Hãy gỡ bài trước.");
    staff.as("hoa").post("/staff/unpublish/" + path("go"), "way", "gone");
    assertThat(staff.site().get("/vi/tin-tuc/go/").statusCode()).isEqualTo(410);
    Answer deleted = staff.as("hoa").submit(edit("go"), form("delete", "go"));
    assertThat(deleted.location()).startsWith("/staff/bin");
    assertThat(staff.site().get("/vi/tin-tuc/go/").statusCode()).isEqualTo(404);
    Answer restored = staff.as("lan").submit("/staff/bin", form("restore", "go"));
    assertThat(restored.location()).isEqualTo(edit("go") + "?notice=restored");
    assertThat(staff.as("lan").page(edit("go")).select("#f-markdown").val())
        .contains("Chữ của go.");
  }

  @Test
  void aCorrectionIsShownWithItsDay() throws Exception {
    Answer empty =
        staff.as("hoa").submit("/staff/correct/" + path("dinh-chinh"), "main form", "text", " ");
    assertThat(empty.status()).isEqualTo(422);
    staff
        .as("hoa")
        .submit(
            "/staff/correct/" + path("dinh-chinh"),
            "main form",
            "text",
            "Trước ghi 5 km, nay sửa thành 7 km.");
    assertThat(staff.site().get("/vi/tin-tuc/dinh-chinh/").body())
        .contains("Trước ghi 5 km, nay sửa thành 7 km.");
  }

  @Test
  void aRenamedPageIsStillFoundUnderItsOldAddress() {
    Answer wrong =
        staff.as("hoa").submit("/staff/rename/" + path("doi"), "main form", "slug", "Địa Chỉ Mới");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.words("#slug-error")).contains("Có thể viết: dia-chi-moi.");
    staff.as("hoa").submit("/staff/rename/" + path("doi"), "main form", "slug", "dia-chi-moi");
    assertThat(staff.site().get("/vi/tin-tuc/dia-chi-moi/").statusCode()).isEqualTo(200);
    assertThat(staff.site().get("/vi/tin-tuc/doi/").headers().firstValue("Location"))
        .hasValue("/vi/tin-tuc/dia-chi-moi/");
  }

  @Test
  void anotherLanguageKeepsItsAddressWhenOneIsRenamed() throws Exception {
    staff.as("hoa").submit("/staff/rename/" + path("hai-tieng"), "main form", "slug", "moi-hai");
    assertThat(staff.site().get("/en/news/hai-tieng/").statusCode()).isEqualTo(200);
    assertThat(inContent("hai-tieng")).contains("/vi/tin-tuc/hai-tieng/");
    assertThat(Files.readString(folder.resolve("content/news/2026-01-05-hai-tieng/en.md")))
        .doesNotContain("aliases");
  }

  @Test
  void aCopyBeginsAsADraftWithoutTheLifeOfItsOriginal() {
    Answer copied = staff.as("lan").submit(edit("nhan"), form("duplicate", "nhan"));
    assertThat(copied.location()).contains("tin-nhan-ban-sao").endsWith("?notice=duplicated");
    Document copy = staff.as("lan").page(copied.location());
    assertThat(copy.select("#f-title").val()).isEqualTo("Tin nhan (bản sao)");
    assertThat(copy.select("#f-markdown").val()).contains("Chữ của nhan.");
    assertThat(copy.select(".states").text()).isEqualTo("Bản nháp");
    Answer gone = staff.as("lan").submit(copy, "form[action^=/staff/discard/]");
    assertThat(gone.location()).startsWith("/staff/");
    assertThat(staff.as("lan").page("/staff/bin").text()).contains("bản nháp");
  }

  @Test
  void anyTwoRevisionsAreComparedAndAnOldOneComesBack() {
    staff
        .as("lan")
        .submit(edit("dich"), "form[data-edit]", "markdown", "Chữ đầu.", "note", "Lần một");
    staff
        .as("minh")
        .submit(
            edit("dich"), "form[data-edit]", "markdown", "Chữ sau.", "f.quoted.source", "Báo Ấp");
    Document history = staff.as("lan").page("/staff/history/" + path("dich"));
    assertThat(history.select("tbody tr")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(history.select("tbody").text()).contains("Lan", "Minh", "Lần một");
    String newer = history.select("[name=to]").get(0).val();
    String older = history.select("[name=from]").get(1).val();
    Document compared =
        staff.as("lan").page("/staff/compare/" + path("dich") + "?from=" + older + "&to=" + newer);
    assertThat(compared.select(".compared ins").text()).contains("sau");
    assertThat(compared.select(".compared del").text()).contains("đầu");
    assertThat(compared.select(".compared-fields dt").eachText())
        .containsExactly("Nơi đăng bài gốc", "Nội dung bài");
    assertThat(compared.select("main").text()).doesNotContain("quoted", "---");
    assertThat(compared.select(".compared ins .unseen").first().text()).isEqualTo("thêm:");
    staff.as("lan").submit(compared, "form[action^=/staff/revive/]");
    assertThat(staff.as("lan").page(edit("dich")).select("#f-markdown").val()).contains("Chữ đầu.");
    assertThat(
            staff
                .as("lan")
                .get("/staff/compare/" + path("dich") + "?from=HEAD&to=" + newer)
                .status())
        .isEqualTo(404);
  }

  @Test
  void guestsSeeADraftByALinkThatCanBeRevoked() {
    staff.as("lan").submit(edit("khach"), "form[data-edit]", "f.title", "Nháp cho khách");
    Answer made = staff.as("lan").submit(edit("khach"), form("preview-link", "khach"), "days", "3");
    String address = made.page().select("#address").val().replace(staff.site().url(), "");
    assertThat(address).matches("/preview/[A-Za-z0-9_-]{20,}/");
    Answer seen = staff.signedOut().get(address);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.words("article h1")).isEqualTo("Nháp cho khách");
    assertThat(seen.header("X-Robots-Tag")).isEqualTo("noindex");
    assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
    assertThat(seen.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(staff.signedOut().get(address.replaceFirst("/[^/]{5}", "/aaaaa")).status())
        .isEqualTo(404);
    staff.as("lan").submit(edit("khach"), form("revoke-link", "khach"));
    assertThat(staff.signedOut().get(address).status()).isEqualTo(404);
  }
}
