package vn.travinh.asean.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Links with which people without an account may look at a draft for a while. Thread-safe; expired
 * links are forgotten when the next one is made.
 */
public final class PreviewLinks {
  /** A link that was passed on and forgotten should not open drafts of next year. */
  public static final Duration MAX_LIFE = Duration.ofDays(30);

  private static final String COLUMNS = "id, path, account, expires_at";

  private final Jdbi jdbi;
  private final Clock clock;

  PreviewLinks(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * @param path of the draft
   * @param account name of who made it
   */
  public record PreviewLink(long id, String path, String account, Instant expiresAt) {}

  /**
   * @param life cut to {@link #MAX_LIFE}
   * @return the token in the address; only its hash is stored
   */
  public String create(String path, String account, Duration life) {
    String token = Secrets.fresh();
    Duration kept = life.compareTo(MAX_LIFE) > 0 ? MAX_LIFE : life;
    long now = clock.millis();
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("DELETE FROM preview_link WHERE expires_at <= :now")
              .bind("now", now)
              .execute();
          handle
              .createUpdate(
                  "INSERT INTO preview_link (token_hash, path, account, expires_at)"
                      + " VALUES (:hash, :path, :account, :expires)")
              .bind("hash", Secrets.hash(token))
              .bind("path", Paths.stored(path))
              .bind("account", account)
              .bind("expires", now + kept.toMillis())
              .execute();
        });
    return token;
  }

  /** What a token opens, while it does. */
  public Optional<PreviewLink> of(String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM preview_link WHERE token_hash = :hash AND expires_at > :now")
                .bind("hash", Secrets.hash(token))
                .bind("now", clock.millis())
                .map((rows, context) -> link(rows))
                .findOne());
  }

  /** Those that still open this draft, the newest first. */
  public List<PreviewLink> on(String path) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM preview_link WHERE path = :path AND expires_at > :now"
                        + " ORDER BY id DESC")
                .bind("path", Paths.asked(path))
                .bind("now", clock.millis())
                .map((rows, context) -> link(rows))
                .list());
  }

  public void revoke(long id) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate("DELETE FROM preview_link WHERE id = :id")
                .bind("id", id)
                .execute());
  }

  private static PreviewLink link(ResultSet rows) throws SQLException {
    return new PreviewLink(
        rows.getLong("id"),
        rows.getString("path"),
        rows.getString("account"),
        Instant.ofEpochMilli(rows.getLong("expires_at")));
  }
}
