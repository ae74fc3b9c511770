package vn.travinh.asean.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.search.ClusterClient.Stored;

/**
 * The right to write the index on a cluster, which one node has at a time. The writer raises a beat
 * in the {@link Ledger}; a node that sees no new beat for the length of the lease, by its own clock
 * alone, takes over. Clocks of different machines are never compared.
 *
 * <p>A writer that only seemed dead may wake and write on for a moment. It cannot do harm: whoever
 * takes over after a silence marks the index as doubtful and makes a new one, whose name the other
 * does not know.
 */
final class Lease {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  /** Holds the ledgers of all versions of the program, each under its own name. */
  static final String INDEX = ClusterNames.PREFIX + "ledger";

  private static final String INDEX_SETTINGS =
      """
      {"settings": {"number_of_shards": 1, "auto_expand_replicas": "0-1"},
       "mappings": {"dynamic": false}}
      """;

  /** Others write only now and then; so many conflicts in a row mean that something is wrong. */
  private static final int MAX_CONFLICTS = 20;

  /** Signs of life in the length of a lease: one or two may be lost. */
  private static final int BEATS = 4;

  private final ClusterClient client;
  private final ClusterNames names;
  private final String node;
  private final Duration length;

  /** Until when others may not have taken over, by this machine's clock; null while not ours. */
  private @Nullable Long heldUntil;

  /** When the last sign of life was given. */
  private long beatAt;

  private @Nullable Seen seen;

  Lease(ClusterClient client, ClusterNames names, String node, Duration length) {
    this.client = client;
    this.names = names;
    this.node = node;
    this.length = length;
  }

  /** A sign of life of another writer, and when it was first seen. */
  private record Seen(Ledger.Writer writer, long at) {}

  /** This node has not, or no longer, the right to write. */
  static final class LostException extends IOException {
    private static final long serialVersionUID = 1L;

    LostException() {
      super("another node writes the search index now");
    }
  }

  /**
   * Reads the ledger, shows that this node lives if it is the writer, and becomes the writer if
   * there is none and it may.
   *
   * @param ready whether this node could write
   */
  synchronized Ledger look(boolean ready) throws IOException {
    long now = System.nanoTime();
    try {
      Optional<Stored> stored = client.document(INDEX, names.version());
      Ledger ledger =
          stored.map(found -> Ledger.of(found.source())).orElse(Ledger.empty(names.fingerprint()));
      Ledger wanted = wanted(ledger, now, ready);
      if (wanted == null) {
        return ledger;
      }
      if (!replace(wanted, stored.orElse(null))) {
        // Somebody was faster; the next look will show what they did.
        return ledger;
      }
      if (!isMine(ledger)) {
        LOG.info("This node writes the search index on the cluster from now on.");
      }
      held(now);
      return wanted;
    } catch (IOException unreachable) {
      // The writer cannot show that it lives either.
      seen = null;
      throw unreachable;
    }
  }

  /** What the ledger should become, null if it should stay. */
  private @Nullable Ledger wanted(Ledger ledger, long now, boolean ready) {
    if (isMine(ledger)) {
      boolean due = heldUntil == null || now - beatAt >= length.toNanos() / BEATS;
      return due ? ledger.withBeat() : null;
    }
    if (heldUntil != null) {
      LOG.info("Another node writes the search index on the cluster from now on.");
      heldUntil = null;
    }
    if (ledger.writer().node().isEmpty()) {
      return ready ? ledger.withWriter(node, false) : null;
    }
    if (seen == null || !seen.writer().equals(ledger.writer())) {
      seen = new Seen(ledger.writer(), now);
    }
    boolean silent = now - seen.at() >= length.toNanos();
    return silent && ready ? ledger.withWriter(node, true) : null;
  }

  private boolean replace(Ledger ledger, @Nullable Stored before) throws IOException {
    if (before == null) {
      client.createIfMissing(INDEX, INDEX_SETTINGS);
    }
    return client.replace(INDEX, names.version(), ledger.json(client.json()), before);
  }

  boolean isMine(Ledger ledger) {
    return ledger.writer().node().equals(node);
  }

  /** Whether no other node can have become the writer yet. */
  synchronized boolean isHeld() {
    return heldUntil != null && System.nanoTime() - heldUntil < 0;
  }

  /**
   * @throws LostException if another node may have become the writer
   */
  void check() throws LostException {
    if (!isHeld()) {
      throw new LostException();
    }
  }

  /**
   * Changes the ledger as its writer.
   *
   * @throws LostException if another node has become the writer
   */
  synchronized Ledger change(UnaryOperator<Ledger> change) throws IOException {
    long now = System.nanoTime();
    Ledger changed =
        changed(
            ledger -> {
              if (!isMine(ledger)) {
                throw new LostException();
              }
              return change.apply(ledger);
            });
    held(now);
    return changed;
  }

  private void held(long since) {
    beatAt = since;
    heldUntil = since + length.toNanos();
  }

  /** Asks whoever is the writer for a wholly new index, and says which number the request has. */
  synchronized long askForRebuild() throws IOException {
    return changed(Ledger::withRebuildAsked).rebuilds().asked();
  }

  private interface Change {
    Ledger of(Ledger ledger) throws IOException;
  }

  private Ledger changed(Change change) throws IOException {
    for (int i = 0; i < MAX_CONFLICTS; i++) {
      Stored stored = client.document(INDEX, names.version()).orElse(null);
      Ledger before =
          stored == null ? Ledger.empty(names.fingerprint()) : Ledger.of(stored.source());
      Ledger after = change.of(before);
      if (replace(after, stored)) {
        return after;
      }
    }
    throw new IOException("too many nodes write to the search cluster's ledger at once");
  }

  /** Lets another node write at once; only when this one is sure to write no more. */
  synchronized void release() throws IOException {
    if (heldUntil != null) {
      change(Ledger::withoutWriter);
      heldUntil = null;
    }
  }
}
