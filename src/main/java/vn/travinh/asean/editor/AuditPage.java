package vn.travinh.asean.editor;

import java.util.List;

/**
 * A page of the audit log, the newest first.
 *
 * @param newer address of the page before, or empty
 * @param older address of the page after, or empty
 * @param verdict what a check of the chain found, or empty
 */
record AuditPage(List<Row> entries, String newer, String older, String verdict, boolean sound) {
  AuditPage {
    entries = List.copyOf(entries);
  }

  /**
   * @param who account, or who else did it
   * @param what in Vietnamese
   */
  record Row(long number, StaffTime at, String who, String what, String subject, String detail) {}

  public boolean hasNewer() {
    return !newer.isEmpty();
  }

  public boolean hasOlder() {
    return !older.isEmpty();
  }

  public boolean hasVerdict() {
    return !verdict.isEmpty();
  }
}
