package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.ContentFolder;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.editor.SourceComparison.Change;
import vn.travinh.asean.editor.SourceComparison.Paragraph;
import vn.travinh.asean.editor.StaleTranslations.State;
import vn.travinh.asean.editor.StaleTranslations.Translation;
import vn.travinh.asean.history.Versions;
import vn.travinh.asean.text.Language;

/** A translation that no longer says what its original says is found, and no other one. */
class TranslationsThatLagBehindTest {
  private static final String ORIGINAL =
      """
      ---
      title: "Ao Bà Om"
      summary: "Một hồ nước."
      tags: [thien-nhien]
      sources: [{title: Sách}]
      ---

      Đoạn thứ nhất.

      Đoạn thứ hai.

      Đoạn thứ ba.
      """;

  @TempDir Path folder;
  private ContentFolder content;
  private final Map<String, String> history = new HashMap<>();

  @BeforeEach
  void anOriginalAndItsTranslation() {
    content = ContentFolder.in(folder).section("asean");
    content.file("asean/ao/vi.md", ORIGINAL);
    history.put(version(ORIGINAL), ORIGINAL);
    content.page(
        "asean/ao/en.md",
        "title: Ba Om Pond",
        "sources: [{title: Book}]",
        "translated_from: {language: vi, version: " + version(ORIGINAL) + "}");
    content.page("asean/ao/km.md", "title: Srah Ku", "sources: [{title: Book}]");
  }

  private static String version(String text) {
    return Versions.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private final StaleTranslations.Texts texts =
      new StaleTranslations.Texts() {
        @Override
        public Optional<Workspace.Stored> published(DocumentFile file) throws IOException {
          Path path = folder.resolve(file.path());
          if (!Files.exists(path)) {
            return Optional.empty();
          }
          String text = Files.readString(path, StandardCharsets.UTF_8);
          return Optional.of(new Workspace.Stored(text, version(text)));
        }

        @Override
        public Optional<String> ofVersion(String version) {
          return Optional.ofNullable(history.get(version));
        }
      };

  private List<Translation> wanted() throws IOException {
    assertThat(content.problems()).isEmpty();
    return new StaleTranslations(texts).of(content.read().value());
  }

  private static List<String> told(List<Translation> translations) {
    return translations.stream()
        .map(each -> each.state() + " " + each.file().path() + " from " + each.source().path())
        .toList();
  }

  @Test
  void whileTheOriginalIsAsItWasNothingLagsBehind() throws IOException {
    assertThat(wanted()).as("the Khmer one says nothing of its original").isEmpty();
  }

  @Test
  void anotherTitleSummaryOrTextOfTheOriginalMakesItStale() throws IOException {
    for (String[] change :
        new String[][] {
          {"Ao Bà Om\"", "Ao Vuông\""}, {"Một hồ nước.", "Hồ đào tay."}, {"thứ hai", "thứ nhì"}
        }) {
      content.file("asean/ao/vi.md", ORIGINAL.replace(change[0], change[1]));
      assertThat(told(wanted())).containsExactly("STALE asean/ao/en.md from asean/ao/vi.md");
    }
  }

  @Test
  void otherFieldsAndLineBreaksDoNot() throws IOException {
    content.file(
        "asean/ao/vi.md",
        ORIGINAL
            .replace("[thien-nhien]", "[thien-nhien, le-hoi]")
            .replace("sources:", "updated: 2026-11-26\nsources:")
            .replace("Đoạn thứ hai.", "Đoạn\nthứ  hai."));
    assertThat(wanted()).isEmpty();
  }

  @Test
  void theParagraphsThatWereChangedAreTold() throws IOException {
    content.file(
        "asean/ao/vi.md",
        ORIGINAL
            .replace("Đoạn thứ nhất.\n\n", "")
            .replace("Đoạn thứ ba.", "Đoạn thứ ba, dài hơn.\n\nĐoạn thứ tư."));
    SourceComparison comparison = wanted().get(0).comparison();
    assertThat(comparison.title().change()).isEqualTo(Change.SAME);
    assertThat(comparison.paragraphs())
        .containsExactly(
            new Paragraph(Change.REMOVED, "Đoạn thứ nhất.", ""),
            new Paragraph(Change.SAME, "Đoạn thứ hai.", "Đoạn thứ hai."),
            new Paragraph(Change.CHANGED, "Đoạn thứ ba.", "Đoạn thứ ba, dài hơn."),
            new Paragraph(Change.ADDED, "", "Đoạn thứ tư."));
  }

  @Test
  void aMissingTranslationIsNamedWithWhatToTranslate() throws IOException {
    content.delete("asean/ao/km.md").delete("asean/ao/en.md");
    assertThat(told(wanted()))
        .containsExactly(
            "MISSING asean/ao/en.md from asean/ao/vi.md",
            "MISSING asean/ao/km.md from asean/ao/vi.md");
  }

  @Test
  void whatIsOnlyInAnotherLanguageIsTranslatedFromThere() throws IOException {
    content.delete("asean/ao/vi.md").delete("asean/ao/km.md");
    assertThat(told(wanted()))
        .containsExactly(
            "MISSING asean/ao/vi.md from asean/ao/en.md",
            "MISSING asean/ao/km.md from asean/ao/en.md");
  }

  @Test
  void whatWasTakenAwayNeedsNoTranslation() throws IOException {
    content.delete("asean/ao/km.md");
    content.file("asean/ao/vi.md", ORIGINAL.replace("tags:", "status: gone\ntags:"));
    assertThat(wanted()).isEmpty();
  }

  @Test
  void ifTheVersionCannotBeFoundNobodyIsSentToTranslate() throws IOException {
    history.clear();
    content.file("asean/ao/vi.md", ORIGINAL.replace("hai", "nhì"));
    assertThat(wanted()).isEmpty();
    DocumentFile english = new DocumentFile(DocumentId.parse("asean/ao"), Language.ENGLISH);
    assertThat(new StaleTranslations(texts).of(english, null).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void manyParagraphsInAnotherOrderAreComparedAsWell() {
    StringBuilder before = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      before.append("đoạn ").append(i).append("\n\n");
      now.append("đoạn ").append(2_999 - i).append("\n\n");
    }
    SourceComparison comparison =
        SourceComparison.of(
            new TranslatedText("T", "", before.toString()),
            new TranslatedText("T", "", now.toString()));
    assertThat(comparison.isChanged()).isTrue();
    assertThat(comparison.paragraphs()).hasSizeGreaterThanOrEqualTo(3_000);
  }
}
