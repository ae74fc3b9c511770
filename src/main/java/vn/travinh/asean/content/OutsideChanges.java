package vn.travinh.asean.content;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what is changed on disk by other means, on a thread of its own: no publication and no
 * request waits for it.
 */
public final class OutsideChanges implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideChanges.class);

  /** How long a stop waits; what is not recorded by then is recorded at the next start. */
  private static final long PATIENCE_SECONDS = 5;

  private final Workspace workspace;
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread recorder = new Thread(task, "outside-changes");
            recorder.setDaemon(true);
            return recorder;
          });

  public OutsideChanges(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Looks soon. Asked again before it began, it looks once. */
  public void look() {
    if (!thread.isShutdown() && isAsked.compareAndSet(false, true)) {
      thread.execute(
          () -> {
            isAsked.set(false);
            record();
          });
    }
  }

  private void record() {
    try {
      workspace
          .recordOutsideChanges()
          .ifPresent(revision -> LOG.info("Recorded: {}", revision.note()));
    } catch (IOException | RuntimeException failed) {
      LOG.warn("What was changed on disk could not be recorded; it is tried again.", failed);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
