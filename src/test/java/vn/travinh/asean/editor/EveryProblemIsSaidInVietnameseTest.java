package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.ContentFolder;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.editor.RaisedProblems.Raised;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.view.Messages;

/** Nobody in the newsroom meets an English message, and each is shown beside its field. */
class EveryProblemIsSaidInVietnameseTest {
  private final FormFields forms = new FormFields(Messages.packaged());
  private final ProblemWords words = new ProblemWords(forms);
  private final ProblemFields fields = new ProblemFields(forms, words);
  @TempDir Path folder;

  private static Problem problem(String code, String message, String fix) {
    return new Problem(Severity.LEAVES_OUT, code, message, fix, Place.ofFile("a/vi.md"));
  }

  @Test
  void everyCodeThatTheProgramRaisesHasWordsAndNoOtherHas() {
    Set<String> raised =
        RaisedProblems.inTheProgram().problems().stream()
            .map(Raised::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(raised).as("problems found in the source").hasSizeGreaterThan(100);
    Set<String> without = new TreeSet<>(raised);
    without.removeAll(words.codes());
    assertThat(without).as("codes without words in problems.properties").isEmpty();
    Set<String> unused = new TreeSet<>(words.codes());
    unused.removeAll(raised);
    assertThat(unused).as("words in problems.properties for a code that nothing raises").isEmpty();
  }

  @Test
  void everyCodeIsExplainedInTheHandbookForWriters() throws IOException {
    String handbook = Files.readString(Path.of("docs/writing.md"), StandardCharsets.UTF_8);
    assertThat(words.codes())
        .allSatisfy(code -> assertThat(handbook).as("docs/writing.md").contains("`" + code + "`"));
  }

  @Test
  void everyMessageFitsAWayOfSayingItAndEveryWayIsUsed() {
    Set<ProblemPhrase> used = new HashSet<>();
    for (Raised raised : RaisedProblems.inTheProgram().problems()) {
      Optional<ProblemPhrase> fitting =
          words.phrases(raised.code()).stream()
              .filter(phrase -> phrase.fits(raised.message()))
              .findFirst();
      assertThat(fitting).as("a line \"says\" in problems.properties for %s", raised).isPresent();
      used.add(fitting.orElseThrow());
    }
    for (String code : words.codes()) {
      assertThat(used).as("ways of saying " + code).containsAll(words.phrases(code));
    }
  }

  @Test
  void noParticularIsLeftUnfilled() {
    for (Raised raised : RaisedProblems.inTheProgram().problems()) {
      ProblemWords.Said said =
          words.say(problem(raised.code(), raised.message(), "write it"), Kind.NEWS);
      assertThat(said.wrong() + said.mend())
          .as(raised.code())
          .doesNotContainPattern("\\{[a-z]+}")
          .doesNotContain("…”");
      assertThat(said.wrong()).as(raised.code()).endsWith(".");
      assertThat(said.mend()).as(raised.code()).endsWith(".");
    }
  }

  @Test
  void aMistypedDateIsQuotedAndTheRightOneOffered() {
    ProblemWords.Said said =
        words.say(
            problem(
                "date-format", "\"date\" is 02/10/2026, which is not a date", "write 2026-10-02"),
            Kind.NEWS);
    assertThat(said.wrong())
        .isEqualTo("“Ngày của bài” đang ghi “02/10/2026”, không đọc được thành ngày.");
    assertThat(said.mend()).endsWith(" Có thể viết: 2026-10-02.");
  }

  @Test
  void choicesAreNamedAsTheFormNamesThem() {
    ContentFolder content = ContentFolder.in(folder).section("food");
    content.page("food/thu/vi.md", "title: Tên", "food:", "  kind: cakes", "sources: [{title: S}]");
    Problem problem = content.read().problems().get(0);
    ProblemWords.Said said = words.say(problem, Kind.FOOD);
    assertThat(said.wrong()).isEqualTo("“Loại” đang ghi “cakes”, không có trong các lựa chọn.");
    assertThat(said.mend())
        .isEqualTo(
            "Chọn lại trong danh sách. Có phải ý bạn là “cake”? Có thể chọn: "
                + "Món ăn; Bánh; Trái cây; Thủy sản; Thức uống; Đặc sản; Hàng thủ công.");
  }

  @Test
  void aMessageThatWasCutIsStillSaid() {
    Problem problem =
        problem("link-text-generic", "the link text \"" + "đây ".repeat(400) + "\" does not", "x");
    assertThat(words.say(problem, Kind.NEWS).wrong())
        .isEqualTo("Chữ “…” của liên kết chưa nói nó dẫn đến đâu.");
  }

  @Test
  void anUnknownCodeKeepsItsEnglishWords() {
    assertThat(words.say(problem("of-another-time", "this is odd", "mend it"), Kind.NEWS))
        .isEqualTo(new ProblemWords.Said("this is odd", "mend it"));
  }

  @Test
  void eachProblemIsShownBesideItsField() {
    String text =
        """
        ---
        title: Tên
        festival:
          calendar: lunar
          dates:
            - start: 2026-13-01
            - {start: 2026-04-14, end: 2026-04-12}
        sources:
          - {url: không}
        strange: 1
        reviewed_by: [{a: 1}]
        ---

        # Một

        [đây](../nowhere.md)
        """;
    ContentFolder content = ContentFolder.in(folder).section("festivals");
    content.file("festivals/thu/vi.md", text);
    List<String> found =
        content.read().problems().stream()
            .map(
                problem ->
                    problem.code()
                        + " "
                        + fields.of(problem, Kind.FESTIVAL, text).orElse("the file"))
            .sorted()
            .toList();
    assertThat(found)
        .containsExactly(
            "date-format festival.dates.start",
            "end-before-start festival.dates.end",
            "heading-level-1 body",
            "link-text-generic body",
            "missing-summary summary",
            "missing-title sources.title",
            "unknown-key the file",
            "unknown-word festival.calendar",
            "url-format sources.url",
            "wrong-type reviewed_by");
  }

  @Test
  void whatTheTextSaysIsShownBesideTheText() {
    String text = "---\ntitle: Tên\nsources: [{title: S}]\n---\n\n# Một\n\n[đây](a.md)\n\n[!X] a\n";
    ContentFolder content = ContentFolder.in(folder).section("pages");
    content.file("pages/thu/vi.md", text);
    assertThat(content.read().problems())
        .isNotEmpty()
        .allSatisfy(
            problem ->
                assertThat(fields.of(problem, Kind.PAGE, text))
                    .as(problem.code())
                    .contains(ProblemFields.BODY));
  }

  @Test
  void whatIsKnownByItsLineAloneIsShownThere() {
    String text = "---\ntitle: Tên\nplace:\n  kind: beach\n  lat: 1\n  wave: 2\n---\n\nChữ.\n";
    Problem inTheBlock =
        new Problem(
            Severity.NOTICE,
            "unknown-key",
            "\"place.wave\" is not a known field",
            "x",
            new Place("a/vi.md", 5, 3));
    assertThat(fields.of(inTheBlock, Kind.PLACE, text)).contains("place.lat");
    Problem ofTheFile =
        new Problem(Severity.NOTICE, "yaml-syntax", "this is not YAML: x", "x", Place.ofFile("a"));
    assertThat(fields.of(ofTheFile, Kind.PLACE, text)).isEmpty();
  }
}
