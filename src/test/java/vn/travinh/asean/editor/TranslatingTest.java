package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.StaffPortal;
import vn.travinh.asean.StaffPortal.Answer;
import vn.travinh.asean.TestPortal;

/** A translation beside its original, and what is told when the original goes on. */
class TranslatingTest {
  private static final String PAGE = "/staff/translate/news/2026-01-05-ghe/vi/en";

  @TempDir static Path folder;
  private static StaffPortal staff;

  @BeforeAll
  static void start() throws Exception {
    staff =
        StaffPortal.start(
            TestPortal.plan()
                .file("news/section.yaml", "title: {vi: Tin tức, en: News}\norder: date\n")
                .file(
                    "news/2026-01-05-ghe/vi.md",
                    TestPortal.news(
                        "Đua ghe", "2026-01-05", "Đoạn *đầu*.\n\nĐoạn giữa.\n\nĐoạn cuối.")),
            folder);
  }

  @AfterAll
  static void stop() throws Exception {
    staff.close();
  }

  @Test
  void paragraphsThatWereChangedSinceAreMarked() throws Exception {
    assertThat(staff.as("lan").get("/staff/translate/news/2026-01-05-ghe/en").location())
        .isEqualTo(PAGE);
    Document empty = staff.as("lan").page(PAGE);
    assertThat(empty.select(".translate__source em").text()).isEqualTo("đầu");
    assertThat(empty.select("#f-title").val()).isEmpty();
    assertThat(empty.select(".para--marked")).isEmpty();
    Answer saved =
        staff
            .as("lan")
            .submit(
                empty,
                "form[data-edit]",
                "f.title",
                "Boat race",
                "f.summary",
                "One sentence.",
                "markdown",
                "First.\n\nMiddle.\n\nLast.");
    assertThat(saved.location()).isEqualTo(PAGE + "?notice=draft-saved");
    String draft = Files.readString(folder.resolve("data/drafts/news/2026-01-05-ghe/en.md"));
    assertThat(draft)
        .contains("title: \"Boat race\"")
        .contains("date: 2026-01-05")
        .containsPattern("language: vi\\s+version: \"?[0-9a-f]{40}");
    assertThat(staff.as("lan").page("/staff/edit/news/2026-01-05-ghe/en").text())
        .doesNotContain("translated_from");

    staff
        .as("minh")
        .submit(
            "/staff/edit/news/2026-01-05-ghe/vi",
            "form[data-edit]",
            "markdown",
            "Đoạn *đầu*.\n\nĐoạn giữa đã sửa.\n\nĐoạn cuối.");
    staff
        .as("quan")
        .submit("/staff/publish/news/2026-01-05-ghe/vi", "main form", "despite-warnings", "yes");
    Document stale = staff.as("lan").page(PAGE);
    assertThat(stale.select(".staff-notice--warning").text()).contains("Bản gốc đã thay đổi");
    assertThat(stale.select(".para--marked")).hasSize(1);
    assertThat(stale.select(".para--marked").text())
        .contains("Đã đổi từ lần dịch trước", "Đoạn giữa đã sửa.");
    assertThat(stale.select(".para--marked ins").text()).contains("đã sửa");

    Document unfinished = staff.as("lan").page(PAGE);
    unfinished.selectFirst("[name=finished]").removeAttr("checked");
    staff.as("lan").submit(unfinished, "form[data-edit]", "f.title", "A boat race");
    assertThat(staff.as("lan").page(PAGE).select(".para--marked")).hasSize(1);
    staff.as("lan").submit(PAGE, "form[data-edit]", "markdown", "First.\n\nNew.\n\nLast.");
    assertThat(staff.as("lan").page(PAGE).select(".para--marked")).isEmpty();
  }

  @Test
  void whatFewDocumentsHaveIsFoldedAsInTheFormOfTheKind() {
    Document page = staff.as("lan").page("/staff/translate/news/2026-01-05-ghe/vi/km");
    assertThat(page.select("details.group:not([open]) > summary").eachText())
        .contains("Bài lấy lại từ nơi khác");
    assertThat(page.select("details.group #f-quoted-source")).isNotEmpty();
    assertThat(page.select("details #f-summary")).isEmpty();
    assertThat(page.select("details #f-translation")).isEmpty();
    assertThat(page.select("#f-translation")).isNotEmpty();
  }

  @Test
  void thereIsNothingToTranslateFromWhereThereIsNoOriginal() {
    assertThat(staff.as("lan").get("/staff/translate/news/2026-01-05-ghe/km/en").status())
        .isEqualTo(404);
    assertThat(staff.as("lan").get("/staff/translate/news/2026-01-05-ghe/vi/vi").status())
        .isEqualTo(404);
  }
}
