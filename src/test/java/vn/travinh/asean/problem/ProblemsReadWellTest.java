package vn.travinh.asean.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsReadWellTest {
  private static final Place HERE = new Place("content/places/ao-ba-om/vi.md", 4, 10);

  @Test
  void aProblemIsOneLineThatAnEditorTurnsIntoALink() {
    Problem problem =
        new Problem(
            Severity.LEAVES_OUT,
            "date-format",
            "\"updated\" is 02/10/2026, which is not a date",
            "write 2026-10-02",
            HERE);
    assertThat(problem)
        .hasToString(
            "content/places/ao-ba-om/vi.md:4:10: error: \"updated\" is 02/10/2026, which is not a"
                + " date (write 2026-10-02)");
  }

  @Test
  void theWordPrintedSaysWhatHappens() {
    assertThat(Severity.BLOCKS_SITE.label()).isEqualTo("error");
    assertThat(Severity.LEAVES_OUT.label()).isEqualTo("error");
    assertThat(Severity.WORTH_FIXING.label()).isEqualTo("warning");
    assertThat(Severity.NOTICE.label()).isEqualTo("notice");
    assertThat(Severity.WORTH_FIXING.isError()).isFalse();
  }

  @Test
  void whatAnAuthorWroteCannotBreakTheLineOrSteerTheTerminal() {
    Problem problem = warning("found a\r\nb\tc \u001B[31mred\u0007 \u202Edesrever");
    assertThat(problem.message()).isEqualTo("found a b c \uFFFD[31mred\uFFFD \uFFFDdesrever");
    assertThat(new Place("content/a\nb\u001B/vi.md", 1, 1))
        .hasToString("content/a b\uFFFD/vi.md:1:1");
  }

  @Test
  void aQuotedBookIsCutAndNoLetterIsHalved() {
    String message = warning("x" + "😀".repeat(100_000)).message();
    assertThat(message).hasSizeLessThanOrEqualTo(OneLine.MAX_LENGTH + 1).endsWith("😀…");
    assertThat(message.codePoints().filter(c -> c == 0x1F600).count()).isEqualTo(299);
  }

  @Test
  void aReportIsInFileOrderAndSaysEverythingOnce() {
    Problem late = warning("late", new Place("b.md", 2, 1));
    Problem early = warning("early", new Place("b.md", 1, 9));
    Problem first = warning("first", new Place("a.md", 7, 1));
    Problem tenth = warning("tenth", new Place("b.md", 10, 1));
    Report report = new Report(List.of(late, tenth, first, early, late));
    assertThat(report.problems()).containsExactly(first, early, late, tenth);
    assertThat(report.plus(List.of(early)).problems()).hasSize(4);
  }

  @Test
  void aReportKnowsWhatFollowsFromIt() {
    Report warned = new Report(List.of(warning("a")));
    Report left = warned.plus(List.of(of(Severity.LEAVES_OUT)));
    Report blocked = left.plus(List.of(of(Severity.BLOCKS_SITE)));
    assertThat(Report.EMPTY.hasErrors()).isFalse();
    assertThat(warned.hasErrors()).isFalse();
    assertThat(left.hasErrors()).isTrue();
    assertThat(left.blocksSite()).isFalse();
    assertThat(blocked.blocksSite()).isTrue();
    assertThat(blocked.count("error")).isEqualTo(2);
    assertThat(blocked.count("warning")).isEqualTo(1);
    assertThat(blocked.count("notice")).isZero();
  }

  @Test
  void aNotedValueKeepsItsProblemsForItself() {
    List<Problem> problems = new ArrayList<>(List.of(warning("a")));
    Noted<String> noted = new Noted<>("value", problems);
    problems.clear();
    assertThat(noted.problems()).hasSize(1);
    assertThat(Noted.clean("value").problems()).isEmpty();
  }

  @Test
  void linesAndColumnsStartAtOne() {
    assertThat(Place.ofFile("a.md")).hasToString("a.md:1:1");
    assertThatThrownBy(() -> new Place("a.md", 0, 1)).hasMessageContaining("0:1");
    assertThatThrownBy(() -> new Place("a.md", 1, 0)).hasMessageContaining("1:0");
  }

  private static Problem warning(String message) {
    return warning(message, HERE);
  }

  private static Problem warning(String message, Place place) {
    return new Problem(Severity.WORTH_FIXING, "code", message, "mend it", place);
  }

  private static Problem of(Severity severity) {
    return new Problem(severity, "code", "message", "mend it", HERE);
  }
}
