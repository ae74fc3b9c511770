package vn.travinh.asean.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the command {@code reindex} speaks to a running portal on the same data folder: it leaves a
 * file with a number, and finds another one with the outcome. Needs no port and no password: who
 * may write in the folder may do as they like anyway.
 */
public final class ReindexRequests implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReindexRequests.class);
  private static final String DONE = "done";
  private static final long LOOK_MILLIS = 250;

  private final Path request;
  private final Path outcome;
  private final Publisher publisher;
  private final ScheduledExecutorService looker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "reindex-requests");
            thread.setDaemon(true);
            return thread;
          });

  private ReindexRequests(Path folder, Publisher publisher) {
    this.request = requestIn(folder);
    this.outcome = outcomeIn(folder);
    this.publisher = publisher;
  }

  /** Begins to look for requests in this data folder. */
  public static ReindexRequests serve(Path folder, Publisher publisher) {
    ReindexRequests requests = new ReindexRequests(folder, publisher);
    requests.looker.scheduleWithFixedDelay(
        requests::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return requests;
  }

  private static Path requestIn(Path folder) {
    return folder.resolve("reindex.request");
  }

  private static Path outcomeIn(Path folder) {
    return folder.resolve("reindex.outcome");
  }

  private void look() {
    try {
      if (!Files.exists(request)) {
        return;
      }
      String number = Files.readString(request).strip();
      Files.delete(request);
      String result = DONE;
      try {
        publisher.reindex().join();
      } catch (RuntimeException failed) {
        LOG.error("Reindexing failed", failed);
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        result = String.valueOf(cause.getMessage());
      }
      write(outcome, number + "\n" + result + "\n");
    } catch (IOException unwritable) {
      LOG.error("The request to reindex could not be answered", unwritable);
    }
  }

  /**
   * Asks the portal that holds this data folder, and waits for the outcome.
   *
   * @return what went wrong, or nothing
   * @throws IOException where the folder cannot be written, or there is no answer in time
   */
  public static Optional<String> ask(Path folder, Duration patience)
      throws IOException, InterruptedException {
    String number = UUID.randomUUID().toString();
    write(requestIn(folder), number + "\n");
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      Path outcome = outcomeIn(folder);
      if (Files.exists(outcome)) {
        String[] lines = Files.readString(outcome).split("\n");
        if (lines.length >= 2 && lines[0].equals(number)) {
          Files.deleteIfExists(outcome);
          return lines[1].equals(DONE) ? Optional.empty() : Optional.of(lines[1]);
        }
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    Files.deleteIfExists(requestIn(folder));
    throw new IOException(
        "the running portal did not answer within " + patience.toSeconds() + " seconds");
  }

  /** Whole or not at all, for the other side may look at any moment. */
  private static void write(Path file, String text) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(temporary, text);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    looker.shutdownNow();
  }
}
