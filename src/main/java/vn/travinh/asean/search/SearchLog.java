package vn.travinh.asean.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.content.ContentDate;

/**
 * Counts what is searched for, day by day, so that editors learn what readers want and do not find.
 * Nothing about a reader is taken down, and no query that few asked ever leaves the memory.
 *
 * <p>Requests only hand over what to count; one thread counts and writes.
 */
public final class SearchLog implements AutoCloseable {
  /**
   * So often a query must be asked on one day to be told. Nobody can be asked for who they are, so
   * this cannot count people; five is what a single reader who tries again or pages on does not
   * reach by the way, and still few enough for a small site to learn something.
   */
  public static final int MIN_TOLD = 5;

  private static final Logger LOG = LoggerFactory.getLogger(SearchLog.class);

  /** Searches of a second; with more at once some are not counted, and nobody waits. */
  private static final int QUEUED = 1_000;

  /** What a crash may lose, and how often a file is written on a busy day. */
  private static final long WRITE_EVERY_MILLIS = 2_000;

  /** A slow disk gets this long at the end; with the server's own time it stays within a stop's. */
  private static final long LAST_WRITE_MILLIS = 8_000;

  private final SearchCountFiles files;
  private final Clock clock;
  private final BlockingQueue<Asked> queue = new ArrayBlockingQueue<>(QUEUED);
  private final Thread thread;
  private volatile boolean closing;

  // Of the counting thread alone.
  private @Nullable DayOfSearches day;
  private @Nullable SearchCounts written;
  private boolean failing;

  private record Asked(String language, String text, boolean inVain) {
    /** Wakes the thread to see that it shall end; an interrupt could break a file's writing off. */
    static final Asked NOTHING = new Asked("", "", false);
  }

  private SearchLog(Path folder, Clock clock) {
    this.files = new SearchCountFiles(folder);
    this.clock = clock;
    this.thread = new Thread(this::run, "search-log");
    thread.setDaemon(true);
  }

  /**
   * Begins to count.
   *
   * @param folder such as {@code data/searches}; made when there is something to write
   * @param clock says which day it is
   */
  public static SearchLog open(Path folder, Clock clock) {
    SearchLog log = new SearchLog(folder, clock);
    log.thread.start();
    return log;
  }

  /** What was counted, the newest day first; at most so many days. */
  public static List<SearchCounts> read(Path folder, int days) throws IOException {
    SearchCountFiles files = new SearchCountFiles(folder);
    List<SearchCounts> counts = new ArrayList<>();
    for (LocalDate day : files.days().stream().limit(days).toList()) {
      counts.add(files.read(day));
    }
    return counts;
  }

  /**
   * Counts a search. Further pages and narrower views of the same one are no new questions and are
   * left out. Never waits.
   */
  public void count(SearchResults results) {
    SearchQuery query = results.query();
    if (query.page() == 1 && !query.hasFilters() && !query.text().isBlank()) {
      queue.offer(new Asked(query.language().code(), query.text(), results.total() == 0));
    }
  }

  private void run() {
    long nextWrite = System.nanoTime();
    while (!closing || !queue.isEmpty()) {
      try {
        long wait = nextWrite - System.nanoTime();
        Asked asked = queue.poll(Math.max(1, wait), TimeUnit.NANOSECONDS);
        if (asked != null && !asked.equals(Asked.NOTHING)) {
          count(asked);
        }
      } catch (InterruptedException stopped) {
        closing = true;
      }
      if (System.nanoTime() - nextWrite >= 0) {
        write();
        nextWrite = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WRITE_EVERY_MILLIS);
      }
    }
    write();
  }

  private void count(Asked asked) {
    LocalDate today = clock.instant().atZone(ContentDate.ZONE).toLocalDate();
    DayOfSearches now = day;
    if (now == null || !now.day().equals(today)) {
      write();
      now = begin(today);
      day = now;
    }
    now.add(asked.language(), asked.text(), asked.inVain());
  }

  private DayOfSearches begin(LocalDate today) {
    try {
      files.deleteOlderThan(today);
      SearchCounts earlier = files.read(today);
      written = earlier;
      return new DayOfSearches(earlier);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The counts of searches of {} cannot be read and begin anew.", today, e);
      return new DayOfSearches(new SearchCounts(today, 0, 0, List.of()));
    }
  }

  private void write() {
    Optional<SearchCounts> told = Optional.ofNullable(day).map(DayOfSearches::told);
    if (told.isEmpty() || told.get().equals(written)) {
      return;
    }
    try {
      files.write(told.get());
      written = told.get();
      failing = false;
    } catch (IOException | RuntimeException e) {
      // Told once, not every two seconds: a full disk has other signs.
      if (!failing) {
        LOG.warn("The counts of searches cannot be written; they are kept in memory.", e);
      }
      failing = true;
    }
  }

  /** Writes what was counted. */
  @Override
  public void close() {
    closing = true;
    queue.offer(Asked.NOTHING);
    try {
      thread.join(LAST_WRITE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
