package vn.travinh.asean.data;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Who did what and when. Entries are only ever added, each with a hash over the one before. */
public final class AuditLog {
  AuditLog() {}

  /**
   * @param number from 1 without gaps
   * @param account name, or empty for the program itself
   * @param action stable word such as {@code sign-in} or {@code publish}
   * @param subject what it was done to: a file, an account
   * @param detail one line more; never a secret
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
   * @param broken number of the first entry that does not fit, 0 for none
   */
  public record Verdict(long entries, long broken, String lastHash) {}

  public void add(String account, String action, String subject, String detail) {
    throw new UnsupportedOperationException();
  }

  /** The newest first. */
  public List<Entry> newest(int limit, int offset) {
    throw new UnsupportedOperationException();
  }

  public Verdict verify() {
    throw new UnsupportedOperationException();
  }

  /** All entries as comma-separated values (RFC 4180), the oldest first; formulas are defused. */
  public void writeCsv(Appendable out) throws IOException {
    throw new UnsupportedOperationException();
  }
}
