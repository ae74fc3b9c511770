package vn.travinh.asean;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.data.Backup;
import vn.travinh.asean.data.Restore;
import vn.travinh.asean.publish.DataFolder;
import vn.travinh.asean.publish.FileTrouble;

/** {@code backup} and {@code restore}: what in the data folder nothing else can bring back. */
final class BackupCommand {
  private static final String ON_SERVER =
      "the database lies on the PostgreSQL server and is not part of this: use ";

  private BackupCommand() {}

  static int write(Settings settings, String out, PrintWriter told, PrintWriter err) {
    boolean withDatabase = settings.databaseUrl() == null;
    try {
      Backup.Written written =
          Backup.write(settings.data(), withDatabase, Path.of(out), Clock.systemUTC());
      told.println(written.files() + " files written to " + out);
      if (!withDatabase) {
        err.println(ON_SERVER + "pg_dump for it");
      }
      return Main.OK;
    } catch (IOException | InvalidPathException failed) {
      err.println("no backup was written: " + FileTrouble.told(failed));
      return Main.FAILED;
    }
  }

  static int restore(Settings settings, String from, PrintWriter told, PrintWriter err) {
    boolean withDatabase = settings.databaseUrl() == null;
    try {
      Restore.Restored restored = Restore.from(Path.of(from), settings.data(), withDatabase);
      told.println(
          String.join(", ", restored.parts())
              + " restored as of "
              + restored.madeAt()
              + "; the rest is made again at the next start");
      if (!withDatabase) {
        err.println(ON_SERVER + "pg_restore for it");
      }
      return Main.OK;
    } catch (DataFolder.InUseException inUse) {
      err.println("nothing was restored: " + inUse.getMessage() + " (stop it first)");
      return Main.FAILED;
    } catch (IOException | InvalidPathException failed) {
      err.println("nothing was restored: " + FileTrouble.told(failed));
      return Main.FAILED;
    }
  }
}
