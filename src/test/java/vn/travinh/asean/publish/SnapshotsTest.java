package vn.travinh.asean.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.publish.PublicationBuilder.Made;
import vn.travinh.asean.view.Messages;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.Templates;

/** What is published lies in the file once edits pause, however the program came to it. */
class SnapshotsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final String HERE = "http://127.0.0.1";

  @TempDir Path folder;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private PublicationBuilder builder;

  @BeforeEach
  void content() throws IOException {
    Files.createDirectories(folder.resolve("content/news/mot"));
    Files.writeString(folder.resolve("content/site.yaml"), TestPortal.SITE);
    Files.writeString(
        folder.resolve("content/news/mot/vi.md"), news("Bài một", "2026-01-02", "Chữ."));
    Files.writeString(folder.resolve("program.jar"), "all classes");
    builder = builder();
  }

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  @Test
  void afterAStartWithNothingChangedTheFileNeedNotBeWrittenToAnswerFromIt() throws Exception {
    assertThat(snapshots().write(builder.make(NOW, HERE), builder)).isTrue();
    @Nullable Object before = fileOnDisk();

    builder = builder();
    Snapshots again = snapshots();
    assertThat(again.read(NOW)).isPresent();
    Made made = builder.make(NOW.plusSeconds(9), HERE);
    assertThat(again.write(made, builder)).isTrue();
    assertThat(fileOnDisk()).isEqualTo(before);
    assertThat(again.read(NOW)).hasValue(made.publication().prepared());
  }

  @Test
  void theNextDaysSiteIsKeptThoughNoFileChanged() throws Exception {
    Snapshots snapshots = snapshots();
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    assertThat(snapshots.write(builder.make(NOW, HERE), builder)).isTrue();
    assertThat(snapshots.read(tomorrow)).isEmpty();
    assertThat(snapshots.write(builder.make(tomorrow, HERE), builder)).isTrue();
    assertThat(snapshots.read(tomorrow)).isPresent();
  }

  @Test
  void anEditSinceIsNotPassedOffAsPublished() throws Exception {
    Made made = builder.make(NOW, HERE);
    Files.writeString(
        folder.resolve("content/news/mot/vi.md"), news("Bài mới", "2026-01-02", "Chữ mới."));
    Snapshots snapshots = snapshots();
    assertThat(snapshots.write(made, builder)).isFalse();
    assertThat(snapshots.read(NOW)).isEmpty();
  }

  private @Nullable Object fileOnDisk() throws IOException {
    return Files.readAttributes(folder.resolve("published.bin"), BasicFileAttributes.class)
        .fileKey();
  }

  private Snapshots snapshots() {
    return new Snapshots(
        folder.resolve("published.bin"),
        folder.resolve("program.jar"),
        List.of(folder.resolve("content"), Path.of("static")),
        HERE);
  }

  private PublicationBuilder builder() {
    return new PublicationBuilder(
        new ContentStore(folder.resolve("content"), new MarkdownReader(), workers),
        new AssetFolder(Path.of("static")),
        new MediaStore(folder.resolve("media"), Duration.ofMinutes(1)),
        new PageRenderer(Templates.packaged(), Messages.packaged()),
        workers);
  }
}
