package vn.travinh.asean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.markdown.MarkdownReader;

/** One store reads the same folder again and again while people write in it. */
class EditingOnDiskTest {
  private static final String FILE = "pages/about/vi.md";

  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSiteWithOnePage() {
    content = ContentFolder.in(folder).page(FILE, "title: Một");
  }

  @Test
  void aBrokenDocumentKeepsItsLastGoodVersion() {
    assertThat(content.document().title()).isEqualTo("Một");
    content.page(FILE, "title: [Hai");
    assertThat(content.document().title()).isEqualTo("Một");
    assertThat(content.problems()).as("told at every reading").hasSize(1);
    assertThat(content.problems()).hasSize(1);
    content.page(FILE, "title: Ba");
    assertThat(content.document().title()).isEqualTo("Ba");
    assertThat(content.problems()).isEmpty();
  }

  @Test
  void theLastGoodVersionGoesWithItsFile() {
    assertThat(content.document().title()).isEqualTo("Một");
    content.page(FILE, "title: [Hai");
    assertThat(content.read().value().documents()).hasSize(1);
    content.delete(FILE);
    assertThat(content.read().value().documents()).isEmpty();
    content.page(FILE, "title: [Hai");
    assertThat(content.read().value().documents()).as("not back from the dead").isEmpty();
  }

  @Test
  void aDocumentBrokenFromTheBeginningIsLeftOut() {
    content.page(FILE, "title: [Hai");
    assertThat(content.read().value().documents()).isEmpty();
  }

  @Test
  void aChangeOfTheSameSizeWithinTheSameSecondIsSeen() throws IOException {
    FileTime time = FileTime.from(Instant.now());
    Files.setLastModifiedTime(content.path(FILE), time);
    assertThat(content.document().title()).isEqualTo("Một");
    content.page(FILE, "title: Mốt");
    Files.setLastModifiedTime(content.path(FILE), time);
    assertThat(content.document().title()).isEqualTo("Mốt");
  }

  @Test
  void anUnchangedFileGivesTheSameDocument() throws IOException {
    Document first = content.document();
    assertThat(content.document()).isSameAs(first);
    Files.setLastModifiedTime(
        content.path(FILE), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(content.document()).as("touched, but not changed").isSameAs(first);
    assertThat(content.document()).as("not even read").isSameAs(first);
  }

  @Test
  void aChangeOfOneFileLeavesTheOthersAsTheyWere() {
    content.page("pages/contact/vi.md", "title: Liên hệ");
    Document contact = content.read().value().documents().get(1);
    content.page(FILE, "title: Hai");
    assertThat(content.read().value().documents())
        .satisfiesExactly(
            about -> assertThat(about.title()).isEqualTo("Hai"),
            other -> assertThat(other).isSameAs(contact));
  }

  @Test
  void manyWorkersReadWhatOneReads() {
    for (int i = 0; i < 120; i++) {
      content.page("pages/p%03d/vi.md".formatted(i), i % 10 == 0 ? "titel: x" : "title: T" + i);
    }
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      var many = new ContentStore(folder, new MarkdownReader(), workers).read();
      var one = content.read();
      assertThat(many.value().documents())
          .hasSize(109)
          .extracting(Document::file)
          .isEqualTo(one.value().documents().stream().map(Document::file).toList());
      assertThat(many.problems()).isEqualTo(one.problems());
    } finally {
      workers.shutdownNow();
    }
  }
}
