package vn.travinh.asean.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who did what and when. Entries are only ever added, which the database itself sees to, each with
 * a hash over the one before: whoever changes, removes or slips in one would have to make all later
 * ones anew. That no one did is certain to those who noted a hash elsewhere. Thread-safe, also
 * beside other programs on the same database.
 */
public final class AuditLog {
  private static final int MAX_ACCOUNT_LENGTH = 64;
  private static final int MAX_ACTION_LENGTH = 64;

  /** Longer than any path of a document. */
  private static final int MAX_SUBJECT_LENGTH = 500;

  /** A sentence or two: the log tells what happened, the history what was changed. */
  private static final int MAX_DETAIL_LENGTH = 1_000;

  /** Entries read at once, so that a log of years does not have to fit into memory. */
  private static final int PORTION = 1_000;

  private static final String COLUMNS = "number, at, account, action, subject, detail, hash";

  /** What programs for tables take for a formula at the beginning of a cell. */
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r＝＋－＠]");

  private final Jdbi jdbi;
  private final Clock clock;

  AuditLog(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * @param number from 1 without gaps
   * @param account name, or empty for the program itself
   * @param action stable word such as {@code sign-in} or {@code publish}
   * @param subject what it was done to: a file, an account
   * @param detail one line more; never a secret
   * @param hash SHA-256 over the entry and the hash before, 64 hexadecimal digits
   */
  public record Entry(
      long number,
      Instant at,
      String account,
      String action,
      String subject,
      String detail,
      String hash) {}

  /**
   * @param entries how many there are
   * @param broken number of the first entry that does not fit, 0 for none
   * @param lastHash of the newest entry, empty where there is none
   */
  public record Verdict(long entries, long broken, String lastHash) {}

  private record End(long number, String hash) {}

  /** The end as it was noted, and the number of the entry that is last, at one moment. */
  private record Extent(End end, long last) {}

  /** Texts are kept as one line each, shortened where they are longer than anybody reads. */
  public void add(String account, String action, String subject, String detail) {
    jdbi.useTransaction(handle -> add(handle, account, action, subject, detail));
  }

  private void add(Handle handle, String account, String action, String subject, String detail) {
    // Changing the row keeps others from it until this transaction ends.
    End before =
        handle
            .createQuery(
                "UPDATE audit_end SET number = number + 1 RETURNING number - 1 AS number, hash")
            .map((rows, context) -> end(rows))
            .one();
    Entry open =
        new Entry(
            before.number + 1,
            Instant.ofEpochMilli(clock.millis()),
            StoredText.line(account, MAX_ACCOUNT_LENGTH),
            StoredText.line(action, MAX_ACTION_LENGTH),
            StoredText.line(subject, MAX_SUBJECT_LENGTH),
            StoredText.line(detail, MAX_DETAIL_LENGTH),
            "");
    String hash = hash(before.hash, open);
    handle
        .createUpdate(
            "INSERT INTO audit ("
                + COLUMNS
                + ") VALUES (:number, :at, :account, :action, :subject, :detail, :hash)")
        .bind("number", open.number)
        .bind("at", open.at.toEpochMilli())
        .bind("account", open.account)
        .bind("action", open.action)
        .bind("subject", open.subject)
        .bind("detail", open.detail)
        .bind("hash", hash)
        .execute();
    handle.createUpdate("UPDATE audit_end SET hash = :hash").bind("hash", hash).execute();
  }

  /** The newest first. */
  public List<Entry> newest(int limit, int offset) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM audit ORDER BY number DESC LIMIT :limit OFFSET :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map((rows, context) -> entry(rows))
                .list());
  }

  /** Goes through all entries that there are when it begins. */
  public Verdict verify() {
    return jdbi.withHandle(
        handle -> {
          Extent extent = extent(handle);
          long entries = 0;
          long broken = 0;
          String hash = "";
          for (List<Entry> some = after(handle, 0, extent.last);
              !some.isEmpty();
              some = after(handle, some.get(some.size() - 1).number, extent.last)) {
            for (Entry entry : some) {
              entries++;
              if (broken == 0
                  && !(entry.number == entries && entry.hash.equals(hash(hash, entry)))) {
                broken = entries;
              }
              hash = entry.hash;
            }
          }
          boolean ends = extent.end.equals(new End(entries, hash));
          return new Verdict(
              entries, broken > 0 || ends ? broken : firstBeyond(extent.end, entries), hash);
        });
  }

  /**
   * The first entry that is missing at the end or was added to it, or the last, if it is another.
   */
  private static long firstBeyond(End end, long entries) {
    return end.number == entries ? entries : Math.min(end.number, entries) + 1;
  }

  private static Extent extent(Handle handle) {
    return handle
        .createQuery(
            "SELECT number, hash, (SELECT COALESCE(MAX(number), 0) FROM audit) AS last FROM audit_end")
        .map((rows, context) -> new Extent(end(rows), rows.getLong("last")))
        .one();
  }

  /**
   * All entries as comma-separated values (RFC 4180), the oldest first. A text that a program for
   * tables would take for a formula gets an apostrophe in front.
   */
  public void writeCsv(Appendable out) throws IOException {
    out.append("number,at,account,action,subject,detail,hash\r\n");
    long last = 0;
    while (true) {
      long from = last;
      List<Entry> some = jdbi.withHandle(handle -> after(handle, from, Long.MAX_VALUE));
      if (some.isEmpty()) {
        return;
      }
      for (Entry entry : some) {
        write(entry, out);
        last = entry.number;
      }
    }
  }

  private static void write(Entry entry, Appendable out) throws IOException {
    out.append(Long.toString(entry.number)).append(',').append(entry.at.toString());
    for (String text : List.of(entry.account, entry.action, entry.subject, entry.detail)) {
      out.append(',').append(cell(text));
    }
    out.append(',').append(entry.hash).append("\r\n");
  }

  private static String cell(String text) {
    String safe = FORMULA.matcher(text).find() ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static List<Entry> after(Handle handle, long number, long last) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM audit WHERE number > :number AND number <= :last ORDER BY number LIMIT :limit")
        .bind("number", number)
        .bind("last", last)
        .bind("limit", PORTION)
        .map((rows, context) -> entry(rows))
        .list();
  }

  /** Each part is preceded by its length, so that no two entries are written alike. */
  private static String hash(String before, Entry entry) {
    MessageDigest digest = Secrets.sha256();
    for (String part :
        List.of(
            before,
            Long.toString(entry.number),
            Long.toString(entry.at.toEpochMilli()),
            entry.account,
            entry.action,
            entry.subject,
            entry.detail)) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static End end(ResultSet rows) throws SQLException {
    return new End(rows.getLong("number"), rows.getString("hash"));
  }

  private static Entry entry(ResultSet rows) throws SQLException {
    return new Entry(
        rows.getLong("number"),
        Instant.ofEpochMilli(rows.getLong("at")),
        rows.getString("account"),
        rows.getString("action"),
        rows.getString("subject"),
        rows.getString("detail"),
        rows.getString("hash"));
  }
}
