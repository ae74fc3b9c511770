package vn.travinh.asean.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What reviewers and authors say to each other about a draft. Thread-safe. */
public final class Comments {
  /** A few pages; whoever has more to say writes a draft of their own. In characters. */
  public static final int MAX_LENGTH = 5_000;

  /** More than anybody reads on one page; the newest are shown. */
  private static final int MAX_SHOWN = 500;

  private static final String COLUMNS = "id, path, account, at, text, settled";

  private final Jdbi jdbi;
  private final Clock clock;

  Comments(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * @param path of the draft, {@code news/2026-01-01-x/vi.md}
   * @param account name of who wrote it
   */
  public record Comment(
      long id, String path, String account, Instant at, String text, boolean settled) {}

  /**
   * @throws IllegalArgumentException where the text is blank or longer than {@link #MAX_LENGTH}
   */
  public Comment add(String path, String account, String text) {
    String kept = StoredText.lines(text, MAX_LENGTH + 1).strip();
    if (kept.isEmpty() || StoredText.length(kept) > MAX_LENGTH) {
      throw new IllegalArgumentException("a comment has 1 to " + MAX_LENGTH + " characters");
    }
    return jdbi.inTransaction(
        handle ->
            handle
                .createQuery(
                    "INSERT INTO comment (path, account, at, text, settled)"
                        + " VALUES (:path, :account, :at, :text, FALSE) RETURNING "
                        + COLUMNS)
                .bind("path", Paths.stored(path))
                .bind("account", account)
                .bind("at", clock.millis())
                .bind("text", kept)
                .map((rows, context) -> comment(rows))
                .one());
  }

  /** The oldest first. */
  public List<Comment> on(String path) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM (SELECT "
                        + COLUMNS
                        + " FROM comment WHERE path = :path ORDER BY id DESC LIMIT :limit) AS newest"
                        + " ORDER BY id")
                .bind("path", Paths.asked(path))
                .bind("limit", MAX_SHOWN)
                .map((rows, context) -> comment(rows))
                .list());
  }

  /** Marks a comment as dealt with; unknown ids are passed over. */
  public void settle(long id) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate("UPDATE comment SET settled = TRUE WHERE id = :id")
                .bind("id", id)
                .execute());
  }

  private static Comment comment(ResultSet rows) throws SQLException {
    return new Comment(
        rows.getLong("id"),
        rows.getString("path"),
        rows.getString("account"),
        Instant.ofEpochMilli(rows.getLong("at")),
        rows.getString("text"),
        rows.getBoolean("settled"));
  }
}
