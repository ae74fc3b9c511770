package vn.travinh.asean.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.text.Language;

/** What was published before a stop is answered again only if it is whole and still holds. */
class SnapshotFileTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-23T17:00:00Z");
  private static final Instant BEFORE = MIDNIGHT.minusSeconds(1);

  @TempDir Path folder;
  private Path file;
  private SnapshotFile snapshot;
  private PreparedSite site;

  @BeforeEach
  void written() throws IOException {
    Answer page = Answers.page("<p>Trà Vinh</p>".repeat(100));
    Answer small =
        Answers.of(
            "ត្រាវិញ".getBytes(StandardCharsets.UTF_8),
            "text/plain; charset=utf-8",
            Answer.REVALIDATE,
            true);
    site =
        new PreparedSite(
            Map.of("/vi/", page, "/robots.txt", small),
            Map.of(404, Map.of(Language.KHMER, page)),
            Map.of("/vi/cu/", "/vi/moi/"),
            Map.of("/en/gone/", Language.ENGLISH),
            List.of(Language.VIETNAMESE, Language.ENGLISH, Language.KHMER));
    file = folder.resolve("published.bin");
    snapshot = new SnapshotFile(file);
    snapshot.write(site, "made of this", MIDNIGHT);
  }

  @Test
  void itIsReadAsItWasWritten() {
    assertThat(snapshot.read("made of this", BEFORE))
        .hasValue(new SnapshotFile.Kept(site, MIDNIGHT));
  }

  @Test
  void itIsPassedOverWhereAnythingChangedSince() {
    assertThat(snapshot.read("made of that", BEFORE)).isEmpty();
  }

  @Test
  void itIsPassedOverOnceTheSiteWouldHaveChangedByItself() {
    assertThat(snapshot.read("made of this", MIDNIGHT)).isEmpty();
  }

  @Test
  void itIsPassedOverWhereOneBitIsOther() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 97) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);
      assertThat(snapshot.read("made of this", BEFORE)).as("bit at " + at).isEmpty();
    }
  }

  @Test
  void itIsPassedOverWhereItWasCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 7, 8, 9, whole.length / 2, whole.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(snapshot.read("made of this", BEFORE)).as(length + " bytes").isEmpty();
    }
  }
}
