package vn.travinh.asean.history;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Packs the repository when it has many single files, on a thread of its own. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  /**
   * A save writes about six objects, so this is after some 300 saves. Git itself waits for 6,700;
   * but a folder of thousands of small files is slow to copy and to look through.
   */
  static final int MANY_OBJECTS = 2_000;

  /** How long a stop waits; a tidying that is cut off leaves the repository as good as before. */
  private static final long PATIENCE_SECONDS = 5;

  private final GitFolder git;
  private final AtomicInteger objects;
  private final AtomicBoolean isDue = new AtomicBoolean();
  private volatile boolean isStopping;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread housekeeper = new Thread(task, "history-housekeeping");
            housekeeper.setDaemon(true);
            housekeeper.setPriority(Thread.MIN_PRIORITY);
            return housekeeper;
          });

  Housekeeping(GitFolder git) {
    this.git = git;
    this.objects = new AtomicInteger(git.looseObjects());
  }

  void written(int more) {
    objects.addAndGet(more);
  }

  void tidyWhenDue() {
    if (objects.get() > MANY_OBJECTS) {
      Future<?> unused = tidySoon();
    }
  }

  /** Done when it is packed, or at once where that is under way already. */
  Future<?> tidySoon() {
    return !isStopping && isDue.compareAndSet(false, true)
        ? thread.submit(this::tidy)
        : CompletableFuture.completedFuture(null);
  }

  private void tidy() {
    try {
      git.pack(() -> isStopping);
    } catch (Exception failed) {
      LOG.warn("The history could not be packed; it goes on with single files.", failed);
    } finally {
      objects.set(0);
      isDue.set(false);
    }
  }

  @Override
  public void close() {
    isStopping = true;
    thread.shutdown();
    try {
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
