package vn.travinh.asean.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the one writing node does on a cluster: makes indexes, keeps the current one in step with
 * the site, leads the alias to it, and deletes what nobody uses any more. Used by one thread.
 */
final class ClusterWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterWriter.class);

  /** For a part of what is written, on a busy cluster. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Another version of the program without a sign of life for so long is gone. Longer than an
   * upgrade of several nodes takes, and than it takes to think better of it.
   */
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  /** Often enough to delete a replaced index in time, seldom enough to cost nothing. */
  private static final Duration CLEAN_AFTER = Duration.ofSeconds(5);

  private final ClusterSettings cluster;
  private final ClusterClient client;
  private final ClusterNames names;
  private final Lease lease;
  private final Duration retireAfter;

  /** Null until this node has written, or looked at, the current index. */
  private @Nullable Held held;

  private long cleanedAt;
  private final Map<String, Long> unusedSince = new HashMap<>();
  private final Map<String, Silence> otherVersions = new HashMap<>();

  ClusterWriter(
      ClusterSettings cluster,
      ClusterClient client,
      ClusterNames names,
      Lease lease,
      Duration retireAfter) {
    this.cluster = cluster;
    this.client = client;
    this.names = names;
    this.lease = lease;
    this.retireAfter = retireAfter;
  }

  /** The current index, open for writing, with what it holds. */
  private record Held(String name, OpenIndex index, Map<String, String> hashes) {}

  /** The last sign of life of another version's writer, and since when there was no other. */
  private record Silence(long beat, long since) {}

  /**
   * Brings the index to this catalogue. This node must be the writer by that ledger.
   *
   * @throws IOException if the cluster does not answer, or this node is no longer the writer
   * @throws SearchIndexException if the cluster refused; what answered before goes on answering
   */
  void bring(Ledger ledger, String version, Catalogue catalogue)
      throws IOException, SearchIndexException {
    Ledger now = ledger;
    Set<String> behind = client.behind(names.alias());
    String current = now.newest().index();
    boolean isThere = behind.contains(current) || (!current.isEmpty() && client.exists(current));
    if (now.wantsNewIndex() || !isThere) {
      now = build(now, version, catalogue);
    } else {
      change(current, version, catalogue);
    }
    boolean leadsElsewhere = !behind.equals(Set.of(now.newest().index()));
    if (leadsElsewhere) {
      lease.check();
      client.lead(names.alias(), behind, now.newest().index());
    }
    long at = System.nanoTime();
    if (leadsElsewhere || at - cleanedAt >= CLEAN_AFTER.toNanos()) {
      cleanedAt = at;
      clean(now.newest().index(), at);
    }
  }

  private Ledger build(Ledger ledger, String version, Catalogue catalogue)
      throws IOException, SearchIndexException {
    long asked = ledger.rebuilds().asked();
    // Numbers of indexes that are there though the ledger was lost are not used again either.
    long newest =
        client.indexes(names.indexes()).stream()
            .mapToLong(ClusterNames::generationOf)
            .reduce(ledger.newest().generation(), Math::max);
    String name = names.index(newest + 1);
    lease.change(before -> before.withBegun(newest + 1));
    OpenIndex index = open(name, version);
    try {
      index.create();
      index.add(catalogue.listed().values());
      Ledger done = lease.change(before -> before.withIndex(name, asked));
      hold(new Held(name, index, new HashMap<>(catalogue.hashes())));
      LOG.info("The search index {} is made: {} entries.", name, catalogue.listed().size());
      return done;
    } catch (IOException | SearchIndexException | RuntimeException failed) {
      index.close();
      giveUp(name, asked, failed);
      throw failed;
    }
  }

  /** Whatever cannot be undone now is found by {@link #clean} later. */
  private void giveUp(String name, long asked, Exception failed) {
    try {
      lease.change(before -> before.withFailedRebuild(asked, String.valueOf(failed.getMessage())));
      client.deleteIndex(name);
    } catch (IOException e) {
      LOG.debug("the half-made index {} stays for now", name, e);
    }
  }

  private OpenIndex open(String name, String version) throws SearchIndexException {
    return OpenIndex.onCluster(cluster, version, name, PATIENCE, lease::check);
  }

  private void change(String name, String version, Catalogue catalogue)
      throws SearchIndexException {
    Held now = held;
    if (now == null || !now.name().equals(name)) {
      OpenIndex index = open(name, version);
      try {
        now = new Held(name, index, index.hashes());
      } catch (SearchIndexException | RuntimeException e) {
        index.close();
        throw e;
      }
      hold(now);
    }
    Map<String, String> hashes = now.hashes();
    List<Catalogue.Listed> changed = new ArrayList<>();
    for (Catalogue.Listed listed : catalogue.listed().values()) {
      if (!listed.hash().equals(hashes.get(listed.key()))) {
        changed.add(listed);
      }
    }
    List<String> gone =
        hashes.keySet().stream().filter(key -> !catalogue.listed().containsKey(key)).toList();
    if (changed.isEmpty() && gone.isEmpty()) {
      return;
    }
    try {
      now.index().change(changed, gone);
    } catch (SearchIndexException | RuntimeException e) {
      // How much of it was written is for the index to say.
      letGo();
      throw e;
    }
    gone.forEach(hashes::remove);
    changed.forEach(listed -> hashes.put(listed.key(), listed.hash()));
  }

  private void hold(Held next) {
    letGo();
    held = next;
  }

  /** Forgets what the index holds; it is read again before anything else is written. */
  void letGo() {
    if (held != null) {
      held.index().close();
      held = null;
    }
  }

  /** Deletes what has been unused for a while, be it replaced, half-made or left behind. */
  private void clean(String current, long now) throws IOException {
    Set<String> unused = new TreeSet<>();
    for (String name : client.indexes(ClusterNames.allIndexes())) {
      // A name that only looks like ours is none of our business.
      String version = ClusterNames.versionOf(name).orElse(null);
      if (version != null
          && !name.equals(current)
          && (version.equals(names.version()) || isLeftBehind(version, now))) {
        unused.add(name);
      }
    }
    unusedSince.keySet().retainAll(unused);
    for (String name : unused) {
      long since = unusedSince.computeIfAbsent(name, key -> now);
      if (now - since >= retireAfter.toNanos()) {
        lease.check();
        client.deleteIndex(name);
        LOG.info("The search index {} was not used any more and is deleted.", name);
      }
    }
  }

  private boolean isLeftBehind(String version, long now) throws IOException {
    long beat =
        client
            .document(Lease.INDEX, version)
            .map(stored -> Ledger.of(stored.source()).writer().beat())
            .orElse(0L);
    Silence silence = otherVersions.get(version);
    if (silence == null || silence.beat() != beat) {
      otherVersions.put(version, new Silence(beat, now));
      return false;
    }
    return now - silence.since() >= LEFT_BEHIND.toNanos();
  }

  @Override
  public void close() {
    letGo();
  }
}
