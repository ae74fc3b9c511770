package vn.travinh.asean.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.publish.PublicationBuilder.Made;
import vn.travinh.asean.search.SearchIndexException;
import vn.travinh.asean.search.SiteSearch;
import vn.travinh.asean.site.SiteBuilder;

/**
 * Makes publications, one at a time, and holds the current one: the only mutable reference behind
 * public pages. Publishes again when asked, and by itself when something is due to appear or
 * expire.
 */
public final class Publisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /**
   * Clocks and timers need not agree to the millisecond; a build that comes too early would do
   * nothing.
   */
  private static final Duration AFTER_THE_MOMENT = Duration.ofMillis(5);

  private final PublicationBuilder builder;
  private final SiteSearch search;
  private final Clock clock;
  private final String baseUrl;
  private final AtomicReference<@Nullable Made> current = new AtomicReference<>();
  private final AtomicReference<@Nullable CompletableFuture<Report>> waiting =
      new AtomicReference<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "publisher");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable ScheduledFuture<?> nextChange;
  private Report lastLogged = Report.EMPTY;

  /**
   * @param baseUrl scheme and host without a slash at the end
   */
  public Publisher(PublicationBuilder builder, SiteSearch search, Clock clock, String baseUrl) {
    this.builder = builder;
    this.search = search;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /**
   * What visitors are shown now; nothing before the first publication. A request asks once and
   * keeps the answer.
   */
  public Optional<Publication> current() {
    Made made = current.get();
    return made == null ? Optional.empty() : Optional.of(made.publication());
  }

  public SiteSearch search() {
    return search;
  }

  /**
   * Reads everything anew. Requests made while one is waiting are answered by that same build, and
   * a build under way is followed by another, so that the answer always covers what was on disk
   * when it was asked for.
   */
  public CompletableFuture<Report> publish() {
    CompletableFuture<Report> mine = new CompletableFuture<>();
    CompletableFuture<Report> queued = waiting.compareAndExchange(null, mine);
    if (queued != null) {
      return queued;
    }
    worker.execute(
        () -> {
          waiting.set(null);
          build(mine);
        });
    return mine;
  }

  /** Makes the search index wholly new from the current publication. */
  public CompletableFuture<Void> reindex() {
    return CompletableFuture.runAsync(
        () -> {
          Made made = current.get();
          if (made == null) {
            throw new IllegalStateException("nothing has been published yet");
          }
          try {
            search.rebuild(made.publication().site());
          } catch (SearchIndexException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
          }
        },
        worker);
  }

  private void build(CompletableFuture<Report> answer) {
    try {
      Made made = builder.make(clock.instant(), baseUrl);
      Report report = made.publication().report();
      log(report);
      if (report.blocksSite()) {
        LOG.error("The site cannot be published; what was published before stays.");
      } else {
        putInPlace(made);
      }
      bookNext(made);
      answer.complete(report);
    } catch (PublishingException | RuntimeException failed) {
      LOG.error("Publishing failed; what was published before stays.", failed);
      answer.completeExceptionally(failed);
    }
  }

  /**
   * Search first, so that it never leads to a page that is not there yet; but pages do not wait for
   * an index that has to be made from nothing.
   */
  private void putInPlace(Made made) {
    if (search.isReady()) {
      updateSearch(made);
      current.set(made);
    } else {
      current.set(made);
      updateSearch(made);
    }
  }

  private void updateSearch(Made made) {
    try {
      search.update(made.publication().site());
    } catch (SearchIndexException | RuntimeException failed) {
      LOG.error("The search index could not be updated; search stays as it was.", failed);
    }
  }

  private void bookNext(Made made) {
    if (nextChange != null) {
      nextChange.cancel(false);
    }
    Instant now = clock.instant();
    Instant due = SiteBuilder.nextChange(made.content(), made.publication().site().madeAt());
    long millis = Math.max(0, Duration.between(now, due).plus(AFTER_THE_MOMENT).toMillis());
    nextChange = worker.schedule(this::publish, millis, TimeUnit.MILLISECONDS);
  }

  /** Each problem once, when it appears; a page that stays broken does not fill the log. */
  private void log(Report report) {
    for (Problem problem : report.problems()) {
      if (!lastLogged.problems().contains(problem)) {
        switch (problem.severity()) {
          case BLOCKS_SITE, LEAVES_OUT -> LOG.error("{}", problem);
          case WORTH_FIXING -> LOG.warn("{}", problem);
          case NOTICE -> LOG.debug("{}", problem);
        }
      }
    }
    lastLogged = report;
  }

  @Override
  public void close() {
    worker.shutdownNow();
    search.close();
  }
}
