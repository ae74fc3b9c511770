package vn.travinh.asean.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Signed-in browsers. They end when idle for an hour, and after twelve hours in any case.
 * Thread-safe.
 */
public final class Sessions {
  /** A lunch at an open desk; longer than any page takes to write between two saves by itself. */
  public static final Duration IDLE = Duration.ofMinutes(60);

  /** A long working day. */
  public static final Duration LIFE = Duration.ofHours(12);

  /** Time to find the telephone with the authenticator. */
  public static final Duration UNTIL_COMPLETE = Duration.ofMinutes(10);

  /** Every page asks for the session; a write for each of them would be most of all writes. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  /** Nobody has more browsers; the oldest ends. */
  private static final int MAX_PER_ACCOUNT = 20;

  private static final int MAX_BROWSER_LENGTH = 200;

  private static final String COLUMNS =
      "id, account_id, complete, created_at, last_used_at, browser";

  private static final String ALIVE =
      "created_at > :bornBefore AND last_used_at > :usedBefore"
          + " AND (complete OR created_at > :incompleteBefore)";

  private final Jdbi jdbi;
  private final Clock clock;

  Sessions(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A session and the secret that its browser keeps; only the secret's hash is stored. */
  public record Started(Session session, String secret) {}

  /** A session is no longer there; whoever had it signs in anew. */
  public static final class EndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndedException() {
      super("the session has ended");
    }
  }

  /**
   * @param complete whether no second factor is awaited; otherwise the session ends after {@link
   *     #UNTIL_COMPLETE}
   */
  public Started start(Account account, boolean complete, String browser) {
    return jdbi.inTransaction(
        handle -> {
          sweep(handle);
          Started started = insert(handle, account.id(), complete, browser);
          endOldest(handle, account.id());
          return started;
        });
  }

  /** The session of this secret, if it has not ended; notes that it was used. */
  public Optional<Session> of(String secret) {
    Optional<Session> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM session WHERE secret_hash = :hash AND "
                            + ALIVE)
                    .bind("hash", Secrets.hash(secret))
                    .bindMap(limits())
                    .map((rows, context) -> session(rows))
                    .findOne());
    found.ifPresent(this::noteUse);
    return found;
  }

  /**
   * Replaces a session by a complete one under a new secret, so that who knew the old one has
   * nothing.
   *
   * @throws EndedException where it ended meanwhile, by a sign-out elsewhere or because of its age
   */
  public Started complete(Session session) {
    return jdbi.inTransaction(
        handle -> {
          int ended =
              handle
                  .createUpdate("DELETE FROM session WHERE id = :id AND " + ALIVE)
                  .bind("id", session.id())
                  .bindMap(limits())
                  .execute();
          if (ended == 0) {
            throw new EndedException();
          }
          return insert(handle, session.accountId(), true, session.browser());
        });
  }

  /** Those that have not ended, the last used first. */
  public List<Session> ofAccount(long accountId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM session WHERE account_id = :account AND "
                        + ALIVE
                        + " ORDER BY last_used_at DESC, id DESC")
                .bind("account", accountId)
                .bindMap(limits())
                .map((rows, context) -> session(rows))
                .list());
  }

  public void end(Session session) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate("DELETE FROM session WHERE id = :id")
                .bind("id", session.id())
                .execute());
  }

  public void endAll(long accountId) {
    jdbi.useTransaction(handle -> endAll(handle, accountId));
  }

  static void endAll(Handle handle, long accountId) {
    handle
        .createUpdate("DELETE FROM session WHERE account_id = :account")
        .bind("account", accountId)
        .execute();
  }

  private Started insert(Handle handle, long accountId, boolean complete, String browser) {
    String secret = Secrets.fresh();
    Session session =
        handle
            .createQuery(
                "INSERT INTO session"
                    + " (secret_hash, account_id, complete, created_at, last_used_at, browser)"
                    + " VALUES (:hash, :account, :complete, :now, :now, :browser) RETURNING "
                    + COLUMNS)
            .bind("hash", Secrets.hash(secret))
            .bind("account", accountId)
            .bind("complete", complete)
            .bind("now", clock.millis())
            .bind("browser", StoredText.line(browser, MAX_BROWSER_LENGTH))
            .map((rows, context) -> session(rows))
            .one();
    return new Started(session, secret);
  }

  private void noteUse(Session session) {
    Instant now = clock.instant();
    if (session.lastUsedAt().plus(NOTED_EVERY).isAfter(now)) {
      return;
    }
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate("UPDATE session SET last_used_at = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", session.id())
                .execute());
  }

  private void sweep(Handle handle) {
    handle
        .createUpdate("DELETE FROM session WHERE NOT (" + ALIVE + ")")
        .bindMap(limits())
        .execute();
  }

  private static void endOldest(Handle handle, long accountId) {
    handle
        .createUpdate(
            "DELETE FROM session WHERE account_id = :account AND id NOT IN (SELECT id FROM session"
                + " WHERE account_id = :account ORDER BY id DESC LIMIT :most)")
        .bind("account", accountId)
        .bind("most", MAX_PER_ACCOUNT)
        .execute();
  }

  private Map<String, Long> limits() {
    long now = clock.millis();
    return Map.of(
        "bornBefore", now - LIFE.toMillis(),
        "usedBefore", now - IDLE.toMillis(),
        "incompleteBefore", now - UNTIL_COMPLETE.toMillis());
  }

  private static Session session(ResultSet rows) throws SQLException {
    return new Session(
        rows.getLong("id"),
        rows.getLong("account_id"),
        rows.getBoolean("complete"),
        Instant.ofEpochMilli(rows.getLong("created_at")),
        Instant.ofEpochMilli(rows.getLong("last_used_at")),
        rows.getString("browser"));
  }
}
