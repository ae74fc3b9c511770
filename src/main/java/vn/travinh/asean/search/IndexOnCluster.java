package vn.travinh.asean.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index on a cluster, for any number of nodes. All of them ask the alias; the one that holds the
 * {@link Lease} writes.
 *
 * <p>A thread of its own looks at the cluster once a second and does what is due. Nobody else waits
 * for a cluster that does not answer: an update is written down, and carried out once it can be.
 */
final class IndexOnCluster implements IndexStore {
  private static final Logger LOG = LoggerFactory.getLogger(IndexOnCluster.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** Longer than any question takes, shorter than anybody waits for an answer. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  /** How long pages wait for the search to follow them; not at all while there is trouble. */
  private static final Duration UPDATE_WITHIN = Duration.ofSeconds(10);

  /** Enough for a hundred thousand pages. */
  private static final Duration REBUILD_WITHIN = Duration.ofMinutes(15);

  /** Between attempts of what the cluster refuses, a full disk for one; doubled each time. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** How long a stop waits for what is being written. */
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final ClusterSettings cluster;
  private final ClusterClient client;
  private final ClusterNames names = ClusterNames.of(Fingerprint.current());
  private final Lease lease;
  private final ClusterWriter writer;
  private final ScheduledExecutorService looker = thread("search-cluster");
  private final ScheduledExecutorService heart = thread("search-lease");

  /** What the last look found. */
  private volatile Sight sight = new Sight(null, false, "");

  private volatile @Nullable Wanted wanted;

  /** Asks the alias; made when the cluster answers for the first time. */
  private volatile @Nullable OpenIndex reading;

  private @Nullable String version;
  private Duration pause = Duration.ZERO;
  private long pausedAt;

  IndexOnCluster(ClusterSettings cluster, Duration retireAfter) {
    this.cluster = cluster;
    this.client = new ClusterClient(cluster);
    this.lease = new Lease(client, names, UUID.randomUUID().toString(), cluster.lease());
    this.writer = new ClusterWriter(cluster, client, names, lease, retireAfter);
    looker.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    long beat = cluster.lease().toMillis() / 4;
    heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
  }

  /**
   * @param answers whether there is an index that can be asked
   * @param trouble why not, empty if the cluster is well
   */
  private record Sight(@Nullable Ledger ledger, boolean answers, String trouble) {}

  /**
   * @param followed done once this node has done its part for the catalogue, or cannot now
   */
  private record Wanted(Catalogue catalogue, CompletableFuture<Void> followed) {}

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public Optional<OpenIndex> current() {
    return sight.answers() ? Optional.ofNullable(reading) : Optional.empty();
  }

  @Override
  public void update(Catalogue catalogue) {
    Wanted mine = new Wanted(catalogue, new CompletableFuture<>());
    wanted = mine;
    looker.execute(this::look);
    if (!sight.trouble().isEmpty()) {
      return;
    }
    try {
      mine.followed().get(UPDATE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      LOG.info("The search index on the cluster follows later: it is still being written.");
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void rebuild(Catalogue catalogue) throws SearchIndexException {
    wanted = new Wanted(catalogue, new CompletableFuture<>());
    long end = System.nanoTime() + REBUILD_WITHIN.toNanos();
    try {
      long number = lease.askForRebuild();
      while (System.nanoTime() < end) {
        Sight now = looker.submit(this::look).get();
        if (!now.trouble().isEmpty()) {
          throw new SearchIndexException(now.trouble());
        }
        Ledger ledger = now.ledger();
        if (ledger != null && ledger.rebuilds().done() >= number) {
          if (!ledger.rebuilds().trouble().isEmpty()) {
            throw new SearchIndexException(
                "the node that writes could not rebuild the index: " + ledger.rebuilds().trouble());
          }
          return;
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
      }
      throw new SearchIndexException("no node rebuilt the index in time");
    } catch (IOException unreachable) {
      throw new SearchIndexException(told(unreachable), unreachable);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SearchIndexException("the program is stopping", stopped);
    }
  }

  /** Looks at the cluster and does what is due. On one thread only. */
  private Sight look() {
    Wanted now = wanted;
    Sight next;
    try {
      next = looked(now);
    } catch (Lease.LostException lost) {
      writer.letGo();
      next = sight;
    } catch (IOException | SearchIndexException | RuntimeException failed) {
      // Whatever was known of the index may be no longer so.
      writer.letGo();
      // One look that failed may be chance; whoever asks meanwhile will find out.
      boolean again = failed instanceof IOException && !sight.trouble().isEmpty();
      next = new Sight(sight.ledger(), sight.answers() && !again, told(failed));
      if (!next.trouble().equals(sight.trouble())) {
        // That nobody answers is said in one line; anything else is told whole.
        LOG.warn("{}", next.trouble(), failed instanceof IOException ? null : failed);
      }
    }
    if (next.trouble().isEmpty() && !sight.trouble().isEmpty()) {
      LOG.info("The search cluster at {} answers.", cluster);
    }
    sight = next;
    if (now != null) {
      now.followed().complete(null);
    }
    return next;
  }

  private Sight looked(@Nullable Wanted now) throws IOException, SearchIndexException {
    Ledger ledger = lease.look(now != null);
    if (version == null) {
      version = client.version();
    }
    if (reading == null) {
      reading = OpenIndex.onCluster(cluster, version, names.alias(), ANSWER_WITHIN, lease::check);
    }
    if (now != null && lease.isMine(ledger) && !isPausing()) {
      try {
        writer.bring(ledger, version, now.catalogue());
        pause = Duration.ZERO;
      } catch (SearchIndexException | RuntimeException refused) {
        pauseLonger();
        throw refused;
      }
    }
    return new Sight(
        lease.look(now != null), client.answers(names.alias()), isPausing() ? sight.trouble() : "");
  }

  private boolean isPausing() {
    return System.nanoTime() - pausedAt < pause.toNanos();
  }

  private void pauseLonger() {
    Duration doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    pausedAt = System.nanoTime();
  }

  private String told(Exception failed) {
    return failed instanceof SearchIndexException
        ? String.valueOf(failed.getMessage())
        : "the search cluster at " + cluster + " does not answer: " + failed.getMessage();
  }

  /** Shows that this node lives, also while it writes for long. */
  private void beat() {
    try {
      if (lease.isHeld()) {
        lease.look(true);
      }
    } catch (IOException | RuntimeException missed) {
      LOG.debug("a sign of life was missed", missed);
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    looker.shutdownNow();
    try {
      if (looker.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        lease.release();
      }
    } catch (IOException unreachable) {
      LOG.debug("another node will wait for the lease to run out", unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    sight = new Sight(null, false, "closed");
    writer.close();
    OpenIndex last = reading;
    if (last != null) {
      last.close();
    }
    try {
      client.close();
    } catch (IOException failed) {
      LOG.debug("the connection to the search cluster was not closed", failed);
    }
  }
}
