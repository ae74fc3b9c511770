package vn.travinh.asean.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.history.Author;
import vn.travinh.asean.history.GitCheck;
import vn.travinh.asean.history.History;
import vn.travinh.asean.text.Language;

/**
 * A disk that is full or may not be written: the error says so, the old file stays, and saving goes
 * on once there is room. The disk is one of a few megabytes in memory, which only root can make.
 */
class NoRoomToSaveTest {
  private static final Author LAN = new Author("lan", "Lan");
  private static final DocumentFile FILE =
      new DocumentFile(new DocumentId("news", "tin"), Language.VIETNAMESE);

  @TempDir Path folder;
  private boolean isMounted;

  @AfterEach
  void letGo() throws Exception {
    if (isMounted) {
      run("umount", folder.toString());
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private void mountSmallDisk() throws Exception {
    boolean canMount =
        Files.isExecutable(Path.of("/usr/bin/mount"))
            && "root".equals(System.getProperty("user.name"));
    isMounted =
        canMount && run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder.toString()) == 0;
    assumeThat(isMounted).as("only root can make a small disk").isTrue();
  }

  private Path content() {
    return folder.resolve("content");
  }

  private History history() throws IOException {
    return History.open(
        folder.resolve("data/history"),
        Map.of("content", content(), "drafts", folder.resolve("data/drafts")));
  }

  /** Not to be made smaller by compression. */
  private static String text(Random random, int length) {
    return random
        .ints(length, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void onAFullDiskTheOldTextStaysAndSavingGoesOnWhenThereIsRoom() throws Exception {
    mountSmallDisk();
    ContentFolder.in(content());
    Random random = new Random(4);
    try (History history = history()) {
      Workspace workspace = new Workspace(content(), folder.resolve("data/drafts"), history);
      Workspace.Stored last = workspace.saveDraft(FILE, text(random, 100_000), "", LAN, "0");
      Throwable failed = null;
      for (int save = 1; save < 100 && failed == null; save++) {
        Workspace.Stored before = last;
        String text = text(random, 100_000);
        try {
          last = workspace.saveDraft(FILE, text, before.version(), LAN, "" + save);
        } catch (IOException full) {
          failed = full;
        }
      }
      assertThat(failed).hasStackTraceContaining("No space left on device");
      assertThat(workspace.draft(FILE)).contains(last);
      assertThat(workspace.revisions(FILE, 1).get(0).id())
          .isEqualTo(workspace.lastRevision(FILE).id());
      assertThat(history.version("drafts/" + FILE.path(), workspace.lastRevision(FILE).id()))
          .contains(last.version());
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.map(Path::getFileName).map(Path::toString))
            .noneMatch(name -> name.startsWith(".saving-"));
      }
      GitCheck.assertWhole(folder.resolve("data/history"));
      run("mount", "-o", "remount,size=12m", folder.toString());
      Workspace.Stored more = workspace.saveDraft(FILE, "Còn chỗ", last.version(), LAN, "tiếp");
      assertThat(workspace.draft(FILE)).contains(more);
    }
    GitCheck.assertWhole(folder.resolve("data/history"));
  }

  @Test
  void whatMayNotBeWrittenStaysAsItIs() throws Exception {
    mountSmallDisk();
    ContentFolder.in(content());
    try (History history = history()) {
      Workspace workspace = new Workspace(content(), folder.resolve("data/drafts"), history);
      Workspace.Stored stored = workspace.savePublished(FILE, "Một", "", LAN, "");
      run("mount", "-o", "remount,ro", folder.toString());
      Throwable failed =
          catchThrowable(() -> workspace.savePublished(FILE, "Hai", stored.version(), LAN, ""));
      assertThat(failed).isInstanceOf(IOException.class).hasStackTraceContaining("Read-only");
      assertThat(content().resolve(FILE.path())).hasContent("Một");
      run("mount", "-o", "remount,rw", folder.toString());
      workspace.savePublished(FILE, "Hai", stored.version(), LAN, "");
      assertThat(content().resolve(FILE.path())).hasContent("Hai");
      assertThat(workspace.revisions(FILE, 9)).hasSize(2);
    }
  }
}
