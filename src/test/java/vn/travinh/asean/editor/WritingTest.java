package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.StaffPortal;
import vn.travinh.asean.StaffPortal.Answer;
import vn.travinh.asean.TestPortal;

/** What somebody does who begins, writes and looks at a document. */
class WritingTest {
  private static final String EDIT = "/staff/edit/news/2026-01-05-cu/vi";
  private static final String OLD = "news/2026-01-05-cu/vi.md";

  @TempDir Path folder;
  private StaffPortal staff;

  @BeforeEach
  void start() throws Exception {
    staff =
        StaffPortal.start(
            TestPortal.plan()
                .file("news/section.yaml", "title: {vi: Tin tức, en: News}\norder: date\n")
                .file(OLD, TestPortal.news("Tin cũ", "2026-01-05", "Đoạn một.\n\nĐoạn hai.")),
            folder);
  }

  @AfterEach
  void stop() throws Exception {
    staff.close();
  }

  @Test
  void somebodyNewBeginsAnArticleWithItsTitleAlone() {
    Answer begun =
        staff
            .as("lan")
            .submit("/staff/new/news", "main form", "title", "Đoàn khách đến thăm Ao Bà Om");
    assertThat(begun.status()).isEqualTo(303);
    assertThat(begun.location())
        .matches("/staff/edit/news/\\d{4}-\\d{2}-\\d{2}-doan-khach-den-tham-ao-ba-om/vi");
    Document page = staff.as("lan").page(begun.location());
    assertThat(page.select("h1").text()).isEqualTo("Đoàn khách đến thăm Ao Bà Om");
    assertThat(page.select("#f-date").val()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(page.select(".states").text()).isEqualTo("Bản nháp");
    assertThat(page.select("#f-summary-findings").text()).contains("Lỗi").contains("còn để trống");
  }

  @Test
  void samplesOfTheLookAreOfferedToAdminsAndOpenToAll() {
    String samples = "nav a[href=/staff/patterns]";
    assertThat(staff.as("quan").page("/staff/").select(samples)).isNotEmpty();
    for (String name : new String[] {"lan", "hoa"}) {
      assertThat(staff.as(name).page("/staff/").select(samples)).as(name).isEmpty();
      assertThat(staff.as(name).get("/staff/patterns").status()).as(name).isEqualTo(200);
    }
  }

  @Test
  void aTitleIsAskedFor() {
    Answer answer = staff.as("lan").submit("/staff/new/news", "main form", "title", "  ");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.words("#title-error")).isEqualTo("Hãy viết tiêu đề của bài.");
  }

  @Test
  void aPublishedPageIsEditedAsADraftThatVisitorsDoNotSee() throws Exception {
    Answer saved =
        staff
            .as("lan")
            .submit(EDIT, "form[data-edit]", "f.title", "Tin đã sửa", "markdown", "Mới.");
    assertThat(saved.location()).isEqualTo(EDIT + "?notice=draft-saved");
    assertThat(staff.as("lan").get(saved.location()).words("[role=status]"))
        .isEqualTo("Đã lưu bản nháp.");
    assertThat(staff.site().get("/vi/tin-tuc/cu/").body()).contains("Tin cũ", "Đoạn một.");
    String draft = Files.readString(folder.resolve("data/drafts").resolve(OLD));
    assertThat(draft).contains("status: draft").contains("Tin đã sửa").endsWith("---\nMới.\n");
    assertThat(staff.as("lan").page(EDIT).select(".states").text()).isEqualTo("Đang đăng Bản nháp");
  }

  @Test
  void savingWithoutAChangeLeavesEveryLetterButTheState() throws Exception {
    staff.as("lan").submit(EDIT, "form[data-edit]");
    String before = Files.readString(folder.resolve("content").resolve(OLD));
    String draft = Files.readString(folder.resolve("data/drafts").resolve(OLD));
    assertThat(draft.replace("status: draft\n", "")).isEqualTo(before);
  }

  @Test
  void thePreviewIsTheTruePageWithTheDraftInIt() {
    staff.as("lan").submit(EDIT, "form[data-edit]", "f.title", "Tin đã sửa");
    Answer preview = staff.as("lan").get("/staff/preview/news/2026-01-05-cu/vi");
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.words("article h1")).isEqualTo("Tin đã sửa");
    assertThat(preview.words(".preview-banner")).startsWith("Bản xem thử.");
    assertThat(preview.page().select("article .preview-banner")).isEmpty();
    assertThat(preview.page().select("header nav")).isNotEmpty();
    assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
    assertThat(preview.header("X-Robots-Tag")).isEqualTo("noindex");
  }

  @Test
  void whatIsTypedIsPreviewedWithoutBeingSaved() {
    Document page = staff.as("lan").page(EDIT);
    page.selectFirst("form[data-edit]").attr("action", "/staff/preview/news/2026-01-05-cu/vi");
    Answer preview = staff.as("lan").submit(page, "form[data-edit]", "markdown", "Chưa *lưu*.");
    assertThat(preview.words("article em")).isEqualTo("lưu");
    assertThat(staff.as("lan").page(EDIT).select(".states").text()).isEqualTo("Đang đăng");
  }

  @Test
  void onlyPreviewsMayBeFramedAndOnlyByOurselves() {
    Answer preview = staff.as("lan").get("/staff/preview/news/2026-01-05-cu/vi");
    assertThat(preview.header("Content-Security-Policy"))
        .contains("frame-ancestors 'self'")
        .doesNotContain("frame-ancestors 'none'");
    assertThat(preview.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    Answer edit = staff.as("lan").get(EDIT);
    assertThat(edit.header("Content-Security-Policy"))
        .contains("frame-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(edit.header("X-Frame-Options")).isEqualTo("DENY");
    Answer others = staff.as("lan").get("/staff/new");
    assertThat(others.header("Content-Security-Policy"))
        .contains("frame-ancestors 'none'")
        .doesNotContain("frame-src");
    assertThat(staff.site().get("/vi/tin-tuc/cu/").headers().firstValue("X-Frame-Options"))
        .hasValue("DENY");
  }

  @Test
  void fieldsThatTwoChangedAreBroughtTogetherByTheirLabels() throws Exception {
    Document lans = staff.as("lan").page(EDIT);
    Document minhs = staff.as("minh").page(EDIT);
    staff
        .as("minh")
        .submit(
            minhs,
            "form[data-edit]",
            "f.summary",
            "Tóm tắt của Minh.",
            "f.author",
            "Minh",
            "f.tags.other",
            "le-hoi");
    Answer conflict =
        staff
            .as("lan")
            .submit(
                lans,
                "form[data-edit]",
                "f.title",
                "Tiêu đề của Lan",
                "f.author",
                "Lan",
                "f.tags.other",
                "ghe-ngo");
    Document page = conflict.page();
    assertThat(conflict.status()).isEqualTo(409);
    page.select("main > details").remove(); // both files as they are written, to be copied
    assertThat(page.select("main").text()).doesNotContain("summary:", "author:");
    assertThat(page.select(".staff-notice h3").eachText()).containsExactly("Người viết");
    assertThat(page.select(".staff-notice pre").eachText()).containsExactly("Lan", "Minh");
    assertThat(page.select("#f-title").val()).isEqualTo("Tiêu đề của Lan");
    assertThat(page.select("#f-summary").val()).isEqualTo("Tóm tắt của Minh.");
    assertThat(page.select("#f-date").isEmpty()).as("nobody changed the date").isTrue();
    assertThat(page.select(".compared-fields dt").eachText())
        .containsExactly("Tiêu đề", "Tóm tắt", "Chủ đề", "Người viết");
    staff.as("lan").submit(page, "form[action=" + EDIT + "]", "f.author", "Lan và Minh");
    Document saved = staff.as("lan").page(EDIT);
    assertThat(saved.select("#f-title").val()).isEqualTo("Tiêu đề của Lan");
    assertThat(saved.select("#f-summary").val()).isEqualTo("Tóm tắt của Minh.");
    assertThat(saved.select("#f-author").val()).isEqualTo("Lan và Minh");
    assertThat(saved.select("[name=f.tags][checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("le-hoi", "ghe-ngo");
  }

  @Test
  void whatOnlyTheWholeFileShowsIsBroughtTogetherAsItIsWritten() throws Exception {
    Document lans = staff.as("lan").page(EDIT + "?whole=1");
    Document minhs = staff.as("minh").page(EDIT);
    staff.as("minh").submit(minhs, "form[data-edit]", "f.owner", "Tổ biên tập");
    String whole = lans.select("[name=whole]").val();
    Answer conflict =
        staff
            .as("lan")
            .submit(
                lans, "form[data-edit]", "whole", whole.replaceFirst("---\n", "---\nown_key: a\n"));
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.page().select("#whole").val()).contains("own_key: a", "Tổ biên tập");
  }

  @Test
  void savingOverSomebodyElsesChangeShowsBothAndOffersAMerge() throws Exception {
    Document lans = staff.as("lan").page(EDIT);
    Document minhs = staff.as("minh").page(EDIT);
    staff
        .as("minh")
        .submit(minhs, "form[data-edit]", "markdown", "Đoạn một.\n\nĐoạn hai của Minh.");
    Answer conflict =
        staff
            .as("lan")
            .submit(lans, "form[data-edit]", "markdown", "Đoạn một của Lan.\n\nĐoạn hai.");
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.words("h1")).isEqualTo("Bài này vừa được người khác lưu");
    assertThat(conflict.words(".lead")).startsWith("Minh đã lưu bài trong lúc bạn đang viết.");
    assertThat(conflict.page().select("#mine").val()).contains("Đoạn một của Lan.");
    assertThat(conflict.page().select("#theirs").val()).contains("Đoạn hai của Minh.");
    assertThat(conflict.page().select("#f-markdown").val())
        .contains("Đoạn một của Lan.\n\nĐoạn hai của Minh.");
    assertThat(conflict.page().select(".compared ins").text()).contains("của Lan");
    Answer merged = staff.as("lan").submit(conflict.page(), "form[action=" + EDIT + "]");
    assertThat(merged.location()).isEqualTo(EDIT + "?notice=draft-saved");
    assertThat(Files.readString(folder.resolve("data/drafts").resolve(OLD)))
        .contains("Đoạn một của Lan.\n\nĐoạn hai của Minh.");
  }

  @Test
  void whatIsTypedSurvivesTheBrowser() {
    Document page = staff.as("lan").page(EDIT);
    page.selectFirst("form[data-edit]").attr("action", "/staff/autosave/news/2026-01-05-cu/vi");
    assertThat(staff.as("lan").submit(page, "form[data-edit]", "markdown", "Gõ dở").status())
        .isEqualTo(204);
    assertThat(staff.as("lan").page(EDIT).select("[role=status]").text())
        .contains("Bạn có phần gõ dở");
    assertThat(staff.as("minh").page(EDIT).text()).doesNotContain("gõ dở");
    Document again = staff.as("lan").page(EDIT + "?typed=1");
    assertThat(again.select("#f-markdown").val().strip()).isEqualTo("Gõ dở");
    staff.as("lan").submit(again, "form[data-edit]");
    assertThat(staff.as("lan").page(EDIT).text()).doesNotContain("gõ dở");
  }

  @Test
  void aFileWhoseFieldsCannotBeToldIsEditedWhole() {
    staff.site().save("news/hong/vi.md", "---\ntitle: [\n---\nChữ.\n");
    Document page = staff.as("lan").page("/staff/edit/news/hong/vi");
    assertThat(page.select("[role=alert]").text()).contains("sửa cả tệp");
    assertThat(page.select("textarea[name=whole]").val()).contains("title: [");
    Answer saved =
        staff
            .as("lan")
            .submit(page, "form[data-edit]", "whole", "---\ntitle: Đã chữa\n---\nChữ.\n");
    assertThat(staff.as("lan").page("/staff/edit/news/hong/vi").select("#f-title").val())
        .isEqualTo("Đã chữa");
    assertThat(saved.status()).isEqualTo(303);
  }

  @Test
  void addressesThatNameNoDocumentAnswer404() {
    for (String path :
        new String[] {
          "/staff/edit/nothing/a/vi",
          "/staff/edit/news/a/xx",
          "/staff/edit/food/muc-chua-co/vi",
          "/staff/edit/news/..%2f..%2fetc/vi",
          "/staff/edit/news/.git/vi",
          "/staff/preview/news/khong-co/vi"
        }) {
      assertThat(staff.as("lan").get(path).status()).as(path).isIn(400, 404);
    }
  }
}
