package vn.travinh.asean.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was changed is told once; what nobody will ever see is not. */
class FolderWatcherTest {
  @TempDir Path folder;

  @Test
  void aChangeInANewFolderIsTold() throws Exception {
    CountDownLatch told = new CountDownLatch(2);
    try (FolderWatcher watcher = new FolderWatcher(List.of(folder), told::countDown)) {
      Path inner = Files.createDirectory(folder.resolve("inner"));
      while (told.getCount() == 2) {
        Thread.onSpinWait();
      }
      Files.writeString(inner.resolve("vi.md"), "x");
      assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** As when a whole page is copied: the folder comes in the rest of what is told as one change. */
  @Test
  void aFolderThatComesWithAnotherChangeIsWatchedToo() throws Exception {
    CountDownLatch told = new CountDownLatch(2);
    try (FolderWatcher watcher = new FolderWatcher(List.of(folder), told::countDown)) {
      Files.writeString(folder.resolve("vi.md"), "x");
      Path inner = Files.createDirectories(folder.resolve("outer/inner"));
      while (told.getCount() == 2) {
        Thread.onSpinWait();
      }
      Files.writeString(inner.resolve("vi.md"), "x");
      assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aFolderMovedToItsPlaceIsWatched(@TempDir Path elsewhere) throws Exception {
    CountDownLatch told = new CountDownLatch(2);
    Path outer = Files.createDirectories(elsewhere.resolve("outer/inner")).getParent();
    try (FolderWatcher watcher = new FolderWatcher(List.of(folder), told::countDown)) {
      Files.move(outer, folder.resolve("outer"));
      while (told.getCount() == 2) {
        Thread.onSpinWait();
      }
      Files.writeString(folder.resolve("outer/inner/vi.md"), "x");
      assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theFolderBehindALinkIsWatchedAndSoIsTheOneThatItLeadsToLater() throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), first);
    Semaphore told = new Semaphore(0);
    try (FolderWatcher watcher = new FolderWatcher(List.of(link), told::release)) {
      Files.writeString(first.resolve("vi.md"), "x");
      assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      told.drainPermits();
      Path other = Files.createSymbolicLink(folder.resolve("other"), second);
      Files.move(other, link, StandardCopyOption.ATOMIC_MOVE);
      assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).as("the link leads elsewhere").isTrue();
      told.drainPermits();
      Files.writeString(second.resolve("vi.md"), "x");
      assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).as("and there it is watched").isTrue();
    }
  }

  @Test
  void halfWrittenFilesAreNoChangeUntilTheyAreInPlace() {
    assertThat(FolderWatcher.isChange(Path.of(".saving-vi.md"))).isFalse();
    assertThat(FolderWatcher.isChange(Path.of(".vi.md.swp"))).isFalse();
    assertThat(FolderWatcher.isChange(Path.of("vi.md"))).isTrue();
    assertThat(FolderWatcher.isChange(null)).as("too many to tell").isTrue();
  }
}
