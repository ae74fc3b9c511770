package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void aTableScrollsByItselfAndIsReachedWithTheKeyboard() {
    assertThat(Text.html("| A | B |\n|---|---|\n| 1 | 2 |"))
        .isEqualTo(
            "<div class=\"table-scroll\" tabindex=\"0\"><table> <thead>"
                + " <tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr> </thead>"
                + " <tbody> <tr><td>1</td><td>2</td></tr> </tbody> </table></div>");
  }

  @Test
  void alignmentIsAClassBecauseStylesAreNotAllowed() {
    assertThat(Text.html("|a|b|c|\n|:--|--:|:-:|\n|1|2|3|"))
        .contains("<th scope=\"col\">a</th>")
        .contains("<th class=\"align-right\" scope=\"col\">b</th>")
        .contains("<td class=\"align-center\">3</td>")
        .doesNotContain("style", "align=");
  }

  @Test
  void anEmptyHeadingCellIsNoHeading() {
    assertThat(Text.html("| | B |\n|---|---|\n| 1 | 2 |")).contains("<tr><td> </td><th");
  }

  @Test
  void oneDashAndOneColumnAreEnough() {
    assertThat(Text.html("| a |\n|-|\n| b |")).contains("<th scope=\"col\">a</th>");
  }

  @Test
  void aRowThatIsTooShortIsFilled() {
    assertThat(Text.html("|a|b|\n|---|---|\n|1|")).contains("<tr><td>1</td><td></td></tr>");
  }

  @Test
  void aRowThatIsTooLongIsKeptAndNoted() {
    Text text = Text.of("|a|b|\n|---|---|\n|1|2|\n|1|2|3|");
    assertThat(text.html()).contains("<td>3</td>");
    assertThat(text.problemLines())
        .containsExactly(
            "content/places/x/vi.md:8:1: warning: this row has 3 cells, but the table has 2 columns"
                + " (remove a |, or write \\| for one that belongs to the text)");
  }

  @Test
  void aPipeCanBePartOfTheText() {
    assertThat(Text.html("|a|\n|---|\n|b \\| c|")).contains("<td>b | c</td>");
    assertThat(Text.html("không phải | bảng")).isEqualTo("<p>không phải | bảng</p>");
  }

  @Test
  void aLineOfDashesAloneIsNoTable() {
    assertThat(Text.html("|-")).isEqualTo("<p>|-</p>");
  }
}
