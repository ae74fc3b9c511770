package vn.travinh.asean;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.data.AuditLog;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.publish.FileTrouble;

/** {@code verify}: whether the audit log is as it was written. */
final class VerifyCommand {
  private VerifyCommand() {}

  static int run(Settings settings, PrintWriter out, PrintWriter err) {
    if (settings.databaseUrl() == null && !Database.isIn(settings.data())) {
      err.println("there is no database in " + settings.data() + ", so there is no audit log yet");
      return Main.FAILED;
    }
    try (Database database =
        Database.open(settings.databaseUrl(), settings.data(), Clock.systemUTC())) {
      AuditLog.Verdict verdict = database.audit().verify();
      if (verdict.broken() > 0) {
        err.println(
            "entry "
                + verdict.broken()
                + " of the audit log does not fit to the one before: it or an earlier one was"
                + " changed, removed or slipped in from outside ("
                + verdict.entries()
                + " entries)");
        return Main.FAILED;
      }
      out.println(
          verdict.entries() == 0
              ? "the audit log is empty"
              : "the audit log is whole: "
                  + verdict.entries()
                  + " entries, the last has the hash "
                  + verdict.lastHash());
      return Main.OK;
    } catch (IOException failed) {
      err.println("the audit log cannot be read: " + FileTrouble.told(failed));
      return Main.FAILED;
    }
  }
}
