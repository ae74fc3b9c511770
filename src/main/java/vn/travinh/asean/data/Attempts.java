package vn.travinh.asean.data;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts attempts that failed, by what was tried and from where, and makes the next one wait: a
 * little, then longer, never for good. An attempt is counted before it is looked at, so that a
 * thousand at once are not a thousand free ones; what turns out right is taken back.
 */
final class Attempts {
  /**
   * How often something may fail before waiting begins, and the longest wait.
   *
   * @param free failures without a wait
   * @param longest the most that one has to wait
   */
  record Limit(int free, Duration longest) {}

  /** A forgotten password takes some tries; guessing is then left with a hundred a day. */
  static final Limit ONE_ACCOUNT = new Limit(5, Duration.ofMinutes(15));

  /** An office may have one address for all. */
  static final Limit ONE_ADDRESS = new Limit(20, Duration.ofMinutes(5));

  /** The first wait, which doubles with each further failure. */
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  /** Doubling that often is longer than any wait. */
  private static final int MAX_DOUBLINGS = 12;

  /** After a quiet day counting begins anew. */
  private static final Duration REMEMBERED = Duration.ofHours(24);

  /** Names that were tried are of no use to anybody; attackers try many. The oldest go. */
  private static final int MAX_KEPT = 50_000;

  /** Old counts are thrown away with each so-many-th failure of one key. */
  private static final int SWEPT_EVERY = 16;

  private final Clock clock;
  private final Jdbi jdbi;

  /** What is counted: the hash of a kind and a text, for what people type is not kept. */
  record Key(String hash, Limit limit) {
    static Key of(String kind, String text, Limit limit) {
      return new Key(Secrets.hash(kind + "\n" + text), limit);
    }
  }

  Attempts(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Counts one attempt under each key, unless one of them has to wait.
   *
   * @param keys always in the same order of kinds, for each is held until all are counted
   * @return seconds to wait, empty where the attempt may be made
   */
  OptionalLong begin(List<Key> keys) {
    return jdbi.inTransaction(
        handle -> {
          for (Key key : keys) {
            OptionalLong wait = begin(handle, key);
            if (wait.isPresent()) {
              handle.rollback();
              return wait;
            }
          }
          return OptionalLong.empty();
        });
  }

  private OptionalLong begin(Handle handle, Key key) {
    long now = clock.millis();
    var failures =
        handle
            .createQuery(
                "INSERT INTO attempt (key_hash, failures, blocked_until, last_at)"
                    + " VALUES (:key, 1, 0, :now) ON CONFLICT (key_hash) DO UPDATE SET"
                    + " failures = CASE WHEN attempt.last_at < :forgotten THEN 1 ELSE attempt.failures + 1 END,"
                    + " last_at = :now WHERE attempt.blocked_until <= :now RETURNING failures")
            .bind("key", key.hash)
            .bind("now", now)
            .bind("forgotten", now - REMEMBERED.toMillis())
            .mapTo(long.class)
            .findOne();
    if (failures.isEmpty()) {
      return OptionalLong.of(secondsLeft(handle, key, now));
    }
    long wait = wait(key.limit, failures.get());
    if (wait > 0) {
      handle
          .createUpdate("UPDATE attempt SET blocked_until = :until WHERE key_hash = :key")
          .bind("until", now + wait)
          .bind("key", key.hash)
          .execute();
    }
    if (failures.get() % SWEPT_EVERY == 1) {
      sweep(handle, now);
    }
    return OptionalLong.empty();
  }

  /** Milliseconds until the next attempt after so many failures. */
  private static long wait(Limit limit, long failures) {
    long beyond = failures - limit.free;
    if (beyond < 0) {
      return 0;
    }
    long doubled = FIRST_WAIT.toMillis() << Math.min(beyond, MAX_DOUBLINGS);
    return Math.min(doubled, limit.longest.toMillis());
  }

  private static long secondsLeft(Handle handle, Key key, long now) {
    long until =
        handle
            .createQuery("SELECT blocked_until FROM attempt WHERE key_hash = :key")
            .bind("key", key.hash)
            .mapTo(long.class)
            .findOne()
            .orElse(now);
    return Math.max(1, (until - now + 999) / 1_000);
  }

  /** What was tried is right: its failures are forgotten. */
  void forget(Key key) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate("DELETE FROM attempt WHERE key_hash = :key")
                .bind("key", key.hash)
                .execute());
  }

  /** The attempt was no failure; those before it stay. */
  void takeBack(Key key) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(
                    "UPDATE attempt SET failures = failures - 1, blocked_until = 0"
                        + " WHERE key_hash = :key AND failures > 0")
                .bind("key", key.hash)
                .execute());
  }

  private static void sweep(Handle handle, long now) {
    handle
        .createUpdate("DELETE FROM attempt WHERE last_at < :forgotten")
        .bind("forgotten", now - REMEMBERED.toMillis())
        .execute();
    handle
        .createUpdate(
            "DELETE FROM attempt WHERE last_at <"
                + " (SELECT last_at FROM attempt ORDER BY last_at DESC LIMIT 1 OFFSET :most)")
        .bind("most", MAX_KEPT)
        .execute();
  }
}
