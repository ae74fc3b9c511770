package vn.travinh.asean.editor;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed attempts to sign in, as the audit log shall have them: enough to see what goes on, and not
 * so many that strangers could fill the disk. Thread-safe.
 */
final class AttemptLog {
  /** More than people mistype; the rest of a flood is only counted. */
  private static final int TOLD_AT_ONCE = 20;

  private static final Duration AT_ONCE = Duration.ofMinutes(10);

  private final Office office;
  private Instant since = Instant.EPOCH;
  private int told;
  private long untold;

  AttemptLog(Office office) {
    this.office = office;
  }

  void failed(String name, String address) {
    add("sign-in-failed", name, address);
  }

  void refused(String name, String address) {
    add("sign-in-throttled", name, address);
  }

  private synchronized void add(String action, String name, String address) {
    Instant now = office.clock().instant();
    if (now.isAfter(since.plus(AT_ONCE))) {
      if (untold > 0) {
        office
            .audit()
            .add("", "sign-in-failed", "", untold + " lần nữa kể từ " + StaffTime.of(since).text());
      }
      since = now;
      told = 0;
      untold = 0;
    }
    if (told >= TOLD_AT_ONCE) {
      untold++;
      return;
    }
    told++;
    // What is no name of ours may well be somebody's password, typed into the wrong field.
    boolean known = office.database().accounts().byName(name).isPresent();
    office.audit().add("", action, known ? name : "tên lạ", "từ " + address);
  }
}
