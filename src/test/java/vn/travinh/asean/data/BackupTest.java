package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.travinh.asean.publish.DataFolder;

/**
 * A backup brings back what was there, also one made while everything goes on, or nothing at all.
 */
class BackupTest {
  private static final String BRANCH = "refs/heads/main";

  @TempDir Path folder;
  private Path data;
  private Path restored;
  private Path file;

  @BeforeEach
  void aDataFolder() throws IOException {
    data = folder.resolve("data");
    restored = folder.resolve("restored");
    file = folder.resolve("backup.zip");
    write("drafts/news/a/vi.md", "---\ntitle: \"Lễ hội\"\n---\nChữ ភាសាខ្មែរ.\n");
    write("drafts/news/a/ảnh.jpg", "not a picture");
    write("typed/lan/news/a/vi.md", "not saved yet");
    write("searches/2026-11-26.tsv", "31\t7\n");
    write("index/1/segments", "can be made again");
    write("media/0123", "can be made again");
    write("published.bin", "can be made again");
  }

  private void write(String path, String text) throws IOException {
    Path target = data.resolve(path);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }

  private Database open(Path dataFolder) throws IOException {
    return Database.open(null, dataFolder, Clock.systemUTC());
  }

  private Backup.Written backup() throws IOException {
    return Backup.write(data, true, file, Clock.systemUTC());
  }

  private Restore.Restored restore() throws IOException {
    return Restore.from(file, restored, true);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString();
        if (!name.startsWith("portal.db") && !name.equals("lock")) {
          files.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private Repository history(Path dataFolder) throws IOException {
    return new FileRepositoryBuilder()
        .setGitDir(dataFolder.resolve("history").toFile())
        .setBare()
        .build();
  }

  /** One revision with a file, as the newsroom makes them. */
  private static void commit(Repository repository, int number) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId blob =
          inserter.insert(Constants.OBJ_BLOB, ("text " + number).getBytes(StandardCharsets.UTF_8));
      TreeFormatter tree = new TreeFormatter();
      tree.append("vi.md", FileMode.REGULAR_FILE, blob);
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(inserter.insert(tree));
      ObjectId before = repository.resolve(BRANCH);
      if (before != null) {
        commit.setParentId(before);
      }
      commit.setAuthor(new PersonIdent("lan", "lan@localhost"));
      commit.setCommitter(commit.getAuthor());
      commit.setMessage("Save " + number);
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      RefUpdate update = repository.updateRef(BRANCH);
      update.setNewObjectId(id);
      update.update();
    }
  }

  /** How many revisions there are; fails where one of their objects is missing. */
  private static int revisions(Repository repository) throws IOException {
    int count = 0;
    try (ObjectWalk walk = new ObjectWalk(repository)) {
      walk.markStart(walk.parseCommit(repository.resolve(BRANCH)));
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        count++;
      }
      for (var object = walk.nextObject(); object != null; object = walk.nextObject()) {
        walk.getObjectReader().open(object).getBytes();
      }
    }
    return count;
  }

  @Test
  void whatCannotBeMadeAgainComesBackAsItWas() throws Exception {
    try (Repository repository = history(data)) {
      repository.create(true);
      commit(repository, 1);
    }
    try (Database database = open(data)) {
      database.accounts().add("lan", "Lan", Role.ADMIN, "bốn con cò trắng đậu");
      database.audit().add("lan", "save", "x", "");
      assertThat(backup().withDatabase()).isTrue();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("data", "backup.zip");
    }

    Restore.Restored what = restore();

    assertThat(what.parts()).containsExactly("history", "drafts", "typed", "searches", "portal.db");
    Map<String, String> expected = files(data);
    expected.keySet().removeIf(name -> name.matches("(index|media|published).*"));
    assertThat(files(restored)).isEqualTo(expected);
    assertThat(
            Files.getLastModifiedTime(restored.resolve("drafts/news/a/vi.md")).toMillis() / 1_000)
        .isEqualTo(
            Files.getLastModifiedTime(data.resolve("drafts/news/a/vi.md")).toMillis() / 1_000);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(SqliteFile.in(restored))))
        .isEqualTo("rw-------");
    try (Database database = open(restored);
        Repository repository = history(restored)) {
      assertThat(database.accounts().byName("lan")).isPresent();
      assertThat(database.audit().verify().entries()).isEqualTo(1);
      assertThat(database.audit().verify().broken()).isZero();
      assertThat(revisions(repository)).isEqualTo(1);
      commit(repository, 2);
      assertThat(revisions(repository)).isEqualTo(2);
    }
  }

  @Test
  void aBackupMadeWhileEverythingGoesOnIsWhole() throws Exception {
    try (Repository repository = history(data);
        Database database = open(data)) {
      repository.create(true);
      commit(repository, 0);
      AtomicBoolean done = new AtomicBoolean();
      AtomicReference<Exception> failure = new AtomicReference<>();
      Thread saving =
          new Thread(
              () -> {
                for (int number = 1; !done.get(); number++) {
                  try {
                    commit(repository, number);
                    database.audit().add("lan", "save", "x", "" + number);
                    write("drafts/news/" + number % 5 + "/vi.md", "text " + number);
                    Files.deleteIfExists(
                        data.resolve("drafts/news/" + (number + 2) % 5 + "/vi.md"));
                  } catch (IOException failed) {
                    failure.set(failed);
                  }
                }
              });
      saving.start();
      try {
        for (int round = 0; round < 8; round++) {
          backup();
          restored = folder.resolve("restored" + round);
          restore();
          try (Database copy = open(restored);
              Repository revisions = history(restored)) {
            assertThat(copy.audit().verify().broken()).isZero();
            assertThat(revisions(revisions)).isPositive();
          }
        }
      } finally {
        done.set(true);
        saving.join();
      }
      assertThat(failure.get()).isNull();
    }
  }

  @Test
  void whatIsJustBeingWrittenMayVanishWhileTheBackupLooks() throws Exception {
    try (Repository repository = history(data)) {
      repository.create(true);
      commit(repository, 0);
    }
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<Exception> failure = new AtomicReference<>();
    Thread writing =
        new Thread(
            () -> {
              for (int number = 1; !done.get(); number++) {
                try {
                  // As git names an object until it is whole.
                  write("history/objects/noz" + number + ".tmp", "half");
                  Files.delete(data.resolve("history/objects/noz" + number + ".tmp"));
                } catch (IOException failed) {
                  failure.set(failed);
                }
              }
            });
    writing.start();
    try {
      for (int round = 0; round < 100; round++) {
        backup();
      }
    } finally {
      done.set(true);
      writing.join();
    }
    assertThat(failure.get()).isNull();
    restore();
    assertThat(files(restored).keySet()).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void withADatabaseOnAServerTheRestIsKept() throws Exception {
    Backup.Written written = Backup.write(data, false, file, Clock.systemUTC());
    assertThat(written.withDatabase()).isFalse();
    assertThat(written.files()).isEqualTo(4);
    assertThat(Restore.from(file, restored, false).parts())
        .containsExactly("drafts", "typed", "searches");
  }

  @Test
  void aBackupWithADatabaseIsNotPutBesideAServer() throws Exception {
    open(data).close();
    backup();
    assertThatThrownBy(() -> Restore.from(file, restored, false))
        .hasMessageContaining("holds a database file, but --database-url names a server");
    assertThat(files(restored)).isEmpty();
  }

  @Test
  void nothingToKeepIsToldAndLeavesNoFile() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> Backup.write(empty, true, file, Clock.systemUTC()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is nothing in " + empty + " that a backup would keep");
    assertThat(file).doesNotExist();
    assertThatThrownBy(
            () -> Backup.write(data, true, folder.resolve("no/where.zip"), Clock.systemUTC()))
        .hasMessageContaining("there is no folder " + folder.resolve("no") + " to write it to");
  }

  @Test
  void anEarlierBackupStaysUntilTheNextIsWhole() throws Exception {
    Files.writeString(file, "earlier");
    Files.writeString(Files.createDirectories(data).resolve("portal.db"), "damaged".repeat(1_000));
    assertThatThrownBy(this::backup).hasMessageContaining("portal.db is damaged");
    assertThat(file).hasContent("earlier");
    Files.delete(data.resolve("portal.db"));
    backup();
    assertThat(restore().parts()).containsExactly("drafts", "typed", "searches");
  }

  @Test
  void whatIsThereIsNotOverwritten() throws Exception {
    backup();
    Files.createDirectories(restored.resolve("drafts"));
    Files.writeString(restored.resolve("drafts/mine.md"), "mine");
    Files.writeString(restored.resolve("published.bin"), "x");
    assertThatThrownBy(this::restore)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(
            restored
                + " has drafts already, and nothing is overwritten (move them away or choose another --data)");
    assertThat(files(restored)).containsOnlyKeys("drafts/mine.md", "published.bin");
  }

  @Test
  void nothingIsRestoredWhileAProgramHoldsTheFolder() throws Exception {
    backup();
    try (DataFolder held = DataFolder.take(restored)) {
      assertThatThrownBy(this::restore).isInstanceOf(DataFolder.InUseException.class);
      assertThat(files(held.folder())).isEmpty();
    }
    restore();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "drafts/../../evil",
        "/tmp/evil",
        "drafts//evil",
        "drafts/./evil",
        "drafts\\..\\evil",
        "lock",
        "index/1/evil",
        "drafts",
        "portal.db/evil",
        "history/../portal.db",
        "C:/evil",
        "drafts/evil\0.md"
      })
  void aNameThatLeadsElsewhereIsRefusedBeforeAnythingIsWritten(String name) throws Exception {
    archive(
        Map.of(
            Parts.LABEL,
            "format=1\nmade-at=2026-11-26T08:00:00Z\n",
            "drafts/good.md",
            "good",
            name,
            "evil"));
    assertThatThrownBy(this::restore)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("which no backup holds; nothing was restored");
    assertThat(files(restored)).isEmpty();
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  private void archive(Map<String, String> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  @Test
  void whatIsNoBackupOrADamagedOneIsTold() throws Exception {
    assertThatThrownBy(this::restore).hasMessage("there is no file " + file);
    Files.writeString(file, "text");
    assertThatThrownBy(this::restore).hasMessageContaining("is no backup, or a damaged one");
    archive(Map.of("drafts/a.md", "a"));
    assertThatThrownBy(this::restore).hasMessage(file + " was not written by the command backup");
    archive(Map.of(Parts.LABEL, "format=2\n"));
    assertThatThrownBy(this::restore).hasMessageContaining("was written by a newer version");
    assertThat(files(restored)).isEmpty();
  }

  @Test
  void aBackupThatWasCutOrInWhichAByteChangedRestoresNothing() throws Exception {
    write("drafts/long.md", "x".repeat(50_000) + Math.PI);
    open(data).close();
    backup();
    byte[] whole = Files.readAllBytes(file);
    for (int part = 1; part < 20; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 20);
      Files.write(file, cut);
      assertThatThrownBy(this::restore).isInstanceOf(IOException.class);
      assertThat(files(restored)).isEmpty();
    }
    archive(
        Map.of(
            Parts.LABEL,
            "format=1\n",
            "drafts/a.md",
            "a",
            SqliteFile.NAME,
            "no database ".repeat(500)));
    assertThatThrownBy(this::restore).hasMessageContaining("portal.db is damaged");
    assertThat(files(restored)).isEmpty();
    assertThat(SqliteFile.in(restored)).doesNotExist();
  }

  @Test
  void aRestoreThatWasCutOffBetweenTwoMovesIsSeenAndBegunAnew() throws Exception {
    open(data).close();
    backup();
    restore();
    // As a stop of the machine would leave it: history and drafts moved, the others not yet.
    Path moving = Files.createDirectory(restored.resolve("restoring"));
    Files.write(moving.resolve("list"), List.of("drafts", "typed", "searches", "portal.db"));
    Files.move(restored.resolve("searches"), moving.resolve("searches"));
    Files.move(restored.resolve("portal.db"), moving.resolve("portal.db"));
    assertThatThrownBy(() -> open(restored))
        .hasMessageContaining("did not come to its end (run restore --from again)");
    assertThatThrownBy(() -> Backup.write(restored, true, file, Clock.systemUTC()))
        .hasMessageContaining("did not come to its end");
    assertThat(restore().parts()).containsExactly("drafts", "typed", "searches", "portal.db");
    assertThat(moving).doesNotExist();
    open(restored).close();
  }
}
