package vn.travinh.asean.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded is found again, by us and by plain git. */
class HistoryTest {
  private static final Author LAN = new Author("lan", "Nguyễn Thị Lan");
  private static final String PAGE = "content/places/ao-ba-om/vi.md";

  @TempDir Path folder;
  private Path content;
  private Path repository;
  private History history;

  @BeforeEach
  void anEmptyHistory() throws IOException {
    content = Files.createDirectory(folder.resolve("content"));
    Files.createDirectory(folder.resolve("drafts"));
    repository = folder.resolve("data/history");
    history = open();
  }

  private History open() throws IOException {
    return History.open(repository, Map.of("content", content, "drafts", folder.resolve("drafts")));
  }

  @AfterEach
  void close() {
    history.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private Revision save(String path, String text, String note) throws IOException {
    write(path, text);
    return history.record(List.of(path), LAN, note);
  }

  @Test
  void filesThatATidyingMovesAwayMeanwhileDoNoHarm() throws Exception {
    Path packs = Files.createDirectories(repository.resolve("objects/pack"));
    AtomicBoolean isOver = new AtomicBoolean();
    FutureTask<Void> tidying =
        new FutureTask<>(
            () -> {
              while (!isOver.get()) {
                Files.delete(Files.writeString(packs.resolve("gc_1.idx_tmp"), "half"));
              }
              return null;
            });
    new Thread(tidying).start();
    try {
      for (int round = 0; round < 20; round++) {
        List<String> many = new ArrayList<>();
        for (int file = 0; file < 120; file++) { // so many go into one pack
          many.add("content/news/tin-" + file + "/vi.md");
          write(many.get(file), "Lần " + round + ", tệp " + file);
        }
        Revision saved = history.record(many, LAN, "Lần " + round);
        assertThat(history.changes(saved.id())).hasSize(120);
      }
    } finally {
      isOver.set(true);
      tidying.get();
    }
  }

  @Test
  void aRevisionKeepsTextAuthorMomentAndNote() throws IOException {
    Revision first = save(PAGE, "Một", "Bắt đầu");
    Revision second = save(PAGE, "Hai", "  Sửa\n  chính tả ");
    assertThat(history.text(PAGE, first.id())).contains("Một");
    assertThat(history.text(PAGE, second.id())).contains("Hai");
    assertThat(history.text("content/none.md", first.id())).isEmpty();
    assertThat(history.text(PAGE, "0".repeat(40))).isEmpty();
    assertThat(history.text(PAGE, "HEAD")).as("only ids are ids").isEmpty();
    assertThat(second.note()).isEqualTo("Sửa chính tả");
    assertThat(history.revision(second.id()))
        .hasValueSatisfying(
            found -> {
              assertThat(found.author()).isEqualTo(LAN);
              assertThat(found.note()).isEqualTo("Sửa chính tả");
              assertThat(found.at().getEpochSecond()).isEqualTo(second.at().getEpochSecond());
            });
    assertThat(history.changes(first.id())).isEqualTo(Map.of(PAGE, Change.ADDED));
    assertThat(history.changes(second.id())).isEqualTo(Map.of(PAGE, Change.MODIFIED));
    assertThat(history.before(second.id())).contains(first.id());
    assertThat(history.before(first.id())).isEmpty();
  }

  @Test
  void aFolderThatIsALinkIsLookedThroughAndOneThatIsGoneIsEmpty() throws IOException {
    write(PAGE, "Một");
    Path link = Files.createSymbolicLink(folder.resolve("link"), content);
    assertThat(PlainFiles.below("content", link)).containsOnlyKeys(PAGE);
    assertThat(PlainFiles.below("content", folder.resolve("none"))).isEmpty();
  }

  @Test
  void revisionsOfAFileAreThoseThatChangedItAlsoAfterAStart() throws IOException {
    Revision first = save(PAGE, "Một", "1");
    save("content/places/khac/vi.md", "x", "2");
    Revision third = save("drafts/places/ao-ba-om/vi.md", "Hai", "3");
    Files.delete(folder.resolve(PAGE));
    Revision fourth = history.record(List.of(PAGE), LAN, "");
    for (int start = 0; start < 2; start++) {
      assertThat(history.revisions(List.of(PAGE, "drafts/places/ao-ba-om/vi.md"), 10))
          .extracting(Revision::id)
          .containsExactly(fourth.id(), third.id(), first.id());
      assertThat(history.revisions(List.of(PAGE), 1))
          .extracting(Revision::note)
          .containsExactly("");
      assertThat(history.changesOf(PAGE))
          .containsExactly(
              new FileChange(fourth.id(), Change.DELETED),
              new FileChange(first.id(), Change.ADDED));
      assertThat(history.lastChanges("content/"))
          .containsEntry(PAGE, new FileChange(fourth.id(), Change.DELETED));
      history.close();
      history = open();
    }
  }

  @Test
  void recordingWhatHasNotChangedMakesNoRevision() throws IOException {
    Revision first = save(PAGE, "Một", "1");
    assertThat(history.record(List.of(PAGE), LAN, "2").id()).isEqualTo(first.id());
    assertThat(history.recordOutsideChanges()).isEmpty();
  }

  @Test
  void aVersionIsTheNameThatGitGives() throws IOException {
    save(PAGE, "Một\n", "");
    byte[] bytes = "Một\n".getBytes(StandardCharsets.UTF_8);
    String version = Versions.of(bytes);
    assertThat(Versions.of(folder.resolve(PAGE))).isEqualTo(version);
    assertThat(history.textOfVersion(version)).contains("Một\n");
    assertThat(history.textOfVersion("0".repeat(40))).isEmpty();
    assertThat(history.textOfVersion("")).isEmpty();
    assertThat(history.textOfVersion(history.revisions(List.of(PAGE), 1).get(0).id()))
        .as("a revision is no content")
        .isEmpty();
    assumeThat(GitCheck.isInstalled()).isTrue();
    assertThat(GitCheck.git(repository, "rev-parse", "HEAD:" + PAGE).strip()).isEqualTo(version);
  }

  @Test
  void plainGitReadsItWithoutComplaint() throws IOException {
    assumeThat(GitCheck.isInstalled()).isTrue();
    save(PAGE, "Một\n", "Bắt đầu");
    save("content/news/a-b/vi.md", "x", "");
    save("content/news/a/vi.md", "x", "");
    save("content/news/a.md", "x", "<b>\"");
    history.record(List.of(PAGE), new Author("x", " "), "không tên");
    assertThat(GitCheck.git(repository, "fsck", "--full", "--strict").lines())
        .allMatch(line -> line.startsWith("notice") || line.startsWith("Checking"));
    assertThat(GitCheck.git(repository, "log", "--format=%an <%ae> %s", "--reverse").lines())
        .containsExactly(
            "Nguyễn Thị Lan <lan> Bắt đầu",
            "Nguyễn Thị Lan <lan> -",
            "Nguyễn Thị Lan <lan> -",
            "Nguyễn Thị Lan <lan> <b>\"");
    assertThat(GitCheck.git(repository, "log", "-1", "--format=%b", "--name-status"))
        .as("the message tells the files as git does")
        .contains("A content/news/a.md")
        .contains("A\tcontent/news/a.md");
    assertThat(GitCheck.git(repository, "symbolic-ref", "HEAD").strip())
        .isEqualTo("refs/heads/main");
  }

  @Test
  void whatWasChangedByOtherMeansBecomesARevision() throws IOException {
    save(PAGE, "Một", "");
    write(PAGE, "Hai");
    write("content/site.yaml", "name: A");
    write("drafts/news/a/vi.md", "nháp");
    Revision revision = history.recordOutsideChanges().orElseThrow();
    assertThat(revision.author()).isEqualTo(Author.OUTSIDE);
    assertThat(revision.note()).isEqualTo("Changed outside the editor: 3 files");
    assertThat(history.changes(revision.id()))
        .isEqualTo(
            Map.of(
                PAGE,
                Change.MODIFIED,
                "content/site.yaml",
                Change.ADDED,
                "drafts/news/a/vi.md",
                Change.ADDED));
    Files.delete(folder.resolve(PAGE));
    assertThat(history.recordOutsideChanges().orElseThrow().note())
        .isEqualTo("Changed outside the editor: " + PAGE);
    assertThat(history.recordOutsideChanges()).isEmpty();
    write(PAGE, "Ba");
    assertThat(history.recordOutsideChange(PAGE)).isPresent();
    assertThat(history.recordOutsideChange(PAGE)).isEmpty();
  }

  @Test
  void whatIsNoContentIsNotRecorded() throws IOException {
    write("content/.git/config", "x");
    write("content/news/.saving-vi.md", "x");
    write("content/news/vi.md~", "x");
    Files.createSymbolicLink(content.resolve("link.md"), Path.of("/etc/hostname"));
    try (var channel =
        Files.newByteChannel(
            content.resolve("big.pdf"),
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(History.MAX_FILE_BYTES).write(java.nio.ByteBuffer.allocate(1));
    }
    write("content/site.yaml", "x");
    Revision revision = history.recordOutsideChanges().orElseThrow();
    assertThat(history.changes(revision.id())).containsOnlyKeys("content/site.yaml");
  }

  @Test
  void aFolderThatIsAwayIsNotRecordedAsDeleted() throws IOException {
    save(PAGE, "Một", "");
    Files.move(content, folder.resolve("away"));
    assertThat(history.recordOutsideChanges()).isEmpty();
    Files.move(folder.resolve("away"), content);
    assertThat(history.recordOutsideChanges()).isEmpty();
  }

  @Test
  void theFirstLookAtALargeSiteMakesOneRevisionInOnePack() throws IOException {
    for (int i = 0; i < 300; i++) {
      write("content/news/tin-%03d/vi.md".formatted(i), "Tin " + i);
    }
    history.readOutsideChanges();
    Revision first = history.recordOutsideChanges().orElseThrow();
    assertThat(history.changes(first.id())).hasSize(300);
    assertThat(history.text("content/news/tin-123/vi.md", first.id())).contains("Tin 123");
    try (Stream<Path> packs = Files.list(repository.resolve("objects/pack"))) {
      assertThat(packs.filter(file -> file.toString().endsWith(".pack"))).hasSize(1);
    }
    GitCheck.assertWhole(repository);
    save("content/news/tin-123/vi.md", "Mới", "sửa");
    history.close();
    history = open();
    assertThat(history.revisions(List.of("content/news/tin-123/vi.md"), 9))
        .extracting(Revision::note)
        .containsExactly("sửa", "Changed outside the editor: 300 files");
    assertThat(history.recordOutsideChanges()).isEmpty();
  }

  @Test
  void tidyingLosesNothing() throws Exception {
    for (int i = 0; i < 30; i++) {
      save(PAGE, "Lần " + i, Integer.toString(i));
    }
    history.tidy().get();
    history.close();
    try (Stream<Path> packs = Files.list(repository.resolve("objects/pack"))) {
      assertThat(packs.filter(file -> file.toString().endsWith(".pack"))).hasSize(1);
    }
    GitCheck.assertWhole(repository);
    history = open();
    List<Revision> revisions = history.revisions(List.of(PAGE), 100);
    assertThat(revisions).hasSize(30);
    assertThat(history.text(PAGE, revisions.get(29).id())).contains("Lần 0");
  }

  @Test
  void whatAKilledProgramLeftIsClearedAway() throws IOException {
    save(PAGE, "Một", "");
    history.close();
    List<String> left =
        List.of(
            "refs/heads/main.lock",
            "HEAD.lock",
            "config.lock",
            "gc.pid",
            "objects/noz123.tmp",
            "objects/insert_1.pack",
            "objects/pack/gc_1.pack_tmp");
    for (String name : left) {
      Files.writeString(repository.resolve(name), "");
    }
    Files.createDirectories(folder.resolve("data/history.new/objects"));
    history = open();
    assertThat(left).noneMatch(name -> Files.exists(repository.resolve(name)));
    assertThat(save(PAGE, "Hai", "tiếp").note()).isEqualTo("tiếp");
  }

  @Test
  void whatIsWrittenIsForcedToDisk() {
    assertThat(JgitSettings.forcesToDisk(repository)).isTrue();
    assertThat(repository.resolve("config"))
        .as("plain git warns of these old names")
        .content()
        .doesNotContain("fsync");
  }

  @Test
  void aPreparedRevisionIsSeenByNobodyAndMayBeDropped() throws IOException {
    Revision first = save(PAGE, "Một", "1");
    write("other", "Hai");
    History.Prepared dropped =
        history.prepare(Map.of(PAGE, Optional.of(folder.resolve("other"))), LAN, "2");
    assertThat(history.revisions(List.of(PAGE), 9)).hasSize(1);
    Revision third = save(PAGE, "Ba", "3");
    assertThat(history.before(third.id())).contains(first.id());
    assertThatThrownBy(() -> history.commit(dropped))
        .as("another one came first")
        .isInstanceOf(IOException.class)
        .hasMessageContaining("could not be added to the history");
  }

  @Test
  void pathsOutsideTheFoldersAreRefused() {
    assertThatThrownBy(() -> history.record(List.of("etc/passwd"), LAN, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is in none of the folders");
  }
}
