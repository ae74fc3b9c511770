package vn.travinh.asean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be judged about the text below the front matter, which begins in line 6. */
class MistakesInTextTest {
  private static final String FILE = "asean/lich-su/vi.md";

  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSiteWithOneSection() {
    content = ContentFolder.in(folder).section("asean");
  }

  private List<String> problems(String text) {
    return content
        .file(FILE, "---\ntitle: Lịch sử\nsources: [{title: Sách}]\n---\n\n" + text + "\n")
        .problems();
  }

  @Test
  void aPictureWithoutAlternativeTextIsAnError() {
    assertThat(problems("![](ao.jpg)"))
        .containsExactly(
            FILE
                + ":6:1: error: the picture ao.jpg has no alternative text (say between the brackets"
                + " what it shows: ![Hàng sao soi bóng xuống ao](ao.jpg))");
    assertThat(content.read().value().documents()).isEmpty();
  }

  @Test
  void anAlternativeTextThatSaysNothingIsAnError() {
    for (String generic :
        List.of("Ảnh", "hình minh hoạ", "image", "Photo 3", "IMG_1234", "ao.jpg", "រូបភាព")) {
      assertThat(problems("![" + generic + "](ao.jpg)"))
          .containsExactly(
              FILE
                  + ":6:1: error: the alternative text \""
                  + generic
                  + "\" says nothing about the picture (say what it shows, for people who cannot"
                  + " see it)");
    }
    assertThat(problems("![Ảnh vệ tinh của ao lúc nước cạn](ao.jpg)")).isEmpty();
  }

  @Test
  void aHeadingThatJumpsALevelIsAWarning() {
    assertThat(problems("## Một\n\n#### Hai\n\n### Ba"))
        .containsExactly(
            FILE
                + ":8:1: warning: the heading \"Hai\" jumps from level 2 to 4 (write ### before"
                + " it)");
    assertThat(problems("### Một"))
        .containsExactly(
            FILE
                + ":6:1: warning: the heading \"Một\" jumps from level 1 to 3 (write ## before it)");
  }

  @Test
  void onlyThePagesTitleIsOfLevelOne() {
    assertThat(problems("# Một"))
        .containsExactly(
            FILE
                + ":6:1: warning: the heading \"Một\" has one #, as only the page's title has (write"
                + " ## before it)");
  }

  @Test
  void aLinkSaysWhereItLeads() {
    for (String generic : List.of("tại đây", "Xem thêm", "here", "Click here")) {
      assertThat(problems("Đọc [" + generic + "](https://asean.org/)."))
          .containsExactly(
              FILE
                  + ":6:5: warning: the link text \""
                  + generic
                  + "\" does not say where it leads (name the page it leads to)");
    }
  }

  @Test
  void aLinkWithoutTextIsAWarning() {
    assertThat(problems("Đọc [](https://asean.org/)."))
        .containsExactly(
            FILE
                + ":6:5: warning: the link to https://asean.org/ has no text (write between the"
                + " brackets where it leads)");
  }

  @Test
  void aCyrillicLetterInALatinWordIsAWarning() {
    assertThat(problems("Hội nghị \u0410SEAN."))
        .containsExactly(
            FILE
                + ":1:1: warning: the word \"\u0410SEAN\" mixes alphabets: its \"\u0410\" (Cyrillic)"
                + " only looks like a Latin letter (type the word again with the usual keyboard)");
  }

  @Test
  void titlesAndSummariesThatNobodyCanReadOnAPhoneAreWarnings() {
    content.page(
        FILE,
        "title: " + "a".repeat(151),
        "summary: " + "b".repeat(301),
        "sources: [{title: Sách}]");
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":1:1: warning: the summary has 301 characters (keep it under 300: one or two"
                + " sentences)",
            FILE
                + ":1:1: warning: the title has 151 characters (keep it under 150, so that it can be"
                + " read on a phone)");
  }
}
