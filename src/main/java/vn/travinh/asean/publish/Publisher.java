package vn.travinh.asean.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.cards.CardStore;
import vn.travinh.asean.content.Content;
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

  /** Long enough for a session of edits to pause, short enough to be there after a power cut. */
  private static final Duration SNAPSHOT_AFTER = Duration.ofSeconds(20);

  /** How long a stop waits for the last snapshot. */
  private static final Duration LAST_SNAPSHOT = Duration.ofSeconds(5);

  private final PublicationBuilder builder;
  private final SiteSearch search;
  private final CardStore cards;
  private final Clock clock;
  private final String baseUrl;
  private final Snapshots snapshots;
  private final AtomicReference<@Nullable Made> current = new AtomicReference<>();
  private final AtomicReference<@Nullable PreparedSite> resumed = new AtomicReference<>();
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
  private @Nullable ScheduledFuture<?> nextSnapshot;
  private Report lastLogged = Report.EMPTY;

  /**
   * @param baseUrl scheme and host without a slash at the end
   * @param snapshots keeps what was published for the next start
   */
  public Publisher(
      PublicationBuilder builder,
      SiteSearch search,
      CardStore cards,
      Clock clock,
      String baseUrl,
      Snapshots snapshots) {
    this.builder = builder;
    this.search = search;
    this.cards = cards;
    this.clock = clock;
    this.baseUrl = baseUrl;
    this.snapshots = snapshots;
  }

  /**
   * Answers from what was published before the last stop, if nothing has changed since: pages are
   * there at once, searches once the content is read.
   */
  public boolean resume() {
    Optional<PreparedSite> site = snapshots.read(clock.instant());
    site.ifPresent(this::resume);
    return site.isPresent();
  }

  void resume(PreparedSite pages) {
    resumed.set(pages);
  }

  /**
   * What can be sent as it is now; nothing before the first publication, unless {@link #resume}
   * found one.
   */
  public Optional<PreparedSite> prepared() {
    // In this order: what was resumed is let go of only once there is something current.
    PreparedSite before = resumed.get();
    Made made = current.get();
    return made == null ? Optional.ofNullable(before) : Optional.of(made.publication().prepared());
  }

  /**
   * What visitors are shown now; nothing before the first publication. A request asks once and
   * keeps the answer.
   */
  public Optional<Publication> current() {
    Made made = current.get();
    return made == null ? Optional.empty() : Optional.of(made.publication());
  }

  /** What the current publication was made of, with all that is not due yet. */
  public Optional<Content> content() {
    return Optional.ofNullable(current.get()).map(Made::content);
  }

  /** The cards of what visitors are shown now. */
  public CardStore cards() {
    return cards;
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
      answerSearches();
      Made before = current.get();
      Made made = builder.make(clock.instant(), baseUrl, before);
      Report report = made.publication().report();
      log(report);
      if (report.blocksSite()) {
        LOG.error("The site cannot be published; what was published before stays.");
      } else {
        putInPlace(made);
      }
      bookNext(made);
      builder.latePictures().ifPresent(pictures -> pictures.thenRun(this::publish));
      if (!isSame(before, made)) {
        bookSnapshot();
      }
      answer.complete(report);
    } catch (PublishingException failed) {
      LOG.error(
          "Publishing failed; what was published before stays: {}",
          failed.getMessage(),
          failed.getCause());
      answer.completeExceptionally(failed);
    } catch (RuntimeException failed) {
      LOG.error("Publishing failed; what was published before stays.", failed);
      answer.completeExceptionally(failed);
    }
  }

  /** Where an earlier run left pages and an index, searches need not wait until all is made. */
  private void answerSearches() throws PublishingException {
    PreparedSite pages = resumed.get();
    if (pages != null && current.get() == null && search.isReady()) {
      builder
          .withPagesOf(pages, clock.instant(), baseUrl)
          .filter(made -> !made.publication().report().blocksSite())
          .ifPresent(
              made -> {
                updateSearch(made);
                current.set(made);
              });
    }
  }

  @SuppressWarnings("ReferenceEquality") // Given back as it was where nothing changed.
  private static boolean isSame(@Nullable Made before, Made made) {
    return before == made;
  }

  /**
   * Search first, so that it never leads to a page that is not there yet; but pages do not wait for
   * an index that has to be made from nothing.
   */
  private void putInPlace(Made made) {
    if (search.isReady()) {
      updateSearch(made);
      show(made);
    } else {
      show(made);
      updateSearch(made);
    }
  }

  /** Cards first, so that no page names one that is not known yet. */
  private void show(Made made) {
    Publication publication = made.publication();
    cards.publish(publication.cards(), publication.renderSettings().assets());
    current.set(made);
    resumed.set(null);
  }

  /**
   * An index that cannot be changed, as after somebody deleted its files, may still be made anew.
   */
  private void updateSearch(Made made) {
    try {
      search.update(made.publication().site());
    } catch (SearchIndexException | RuntimeException failed) {
      LOG.error("The search index could not be updated and is made anew.", failed);
      try {
        search.rebuild(made.publication().site());
      } catch (SearchIndexException | RuntimeException again) {
        LOG.error("The search index could not be made anew; search stays as it was.", again);
      }
    }
  }

  /** Not after every save: edits come in bursts, and the next start is far away. */
  private void bookSnapshot() {
    if (nextSnapshot != null) {
      nextSnapshot.cancel(false);
    }
    nextSnapshot = worker.schedule(this::settle, SNAPSHOT_AFTER.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Building has filled the heap with what is needed no more, and as next to nothing is made while
   * pages are only read, the collector would not look for hours. So it is asked once, and gives
   * back what the heap can do without.
   */
  private void settle() {
    if (answerFromDisk()) {
      System.gc();
    }
  }

  /**
   * Writes what is published to disk and answers from there: what nobody asks for then takes no
   * memory.
   */
  private boolean answerFromDisk() {
    Made made = current.get();
    if (made == null || !snapshots.write(made, builder)) {
      return false;
    }
    Optional<PreparedSite> onDisk = snapshots.read(clock.instant());
    onDisk.ifPresent(site -> current.set(builder.answerFrom(site, made)));
    return onDisk.isPresent();
  }

  private void writeSnapshot() {
    Made made = current.get();
    if (made != null) {
      snapshots.write(made, builder);
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
    Set<Problem> known = new HashSet<>(lastLogged.problems());
    for (Problem problem : report.problems()) {
      if (!known.contains(problem)) {
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
    try {
      worker.submit(this::writeSnapshot).get(LAST_SNAPSHOT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException late) {
      LOG.warn("What is published was not kept for the next start.", late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    worker.shutdownNow();
    search.close();
  }
}
