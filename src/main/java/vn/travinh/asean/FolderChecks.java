package vn.travinh.asean;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.travinh.asean.config.Setting;
import vn.travinh.asean.config.Settings;

/** Whether the folders that a command reads are there. */
final class FolderChecks {
  private FolderChecks() {}

  static boolean allThere(Settings settings, PrintWriter err) {
    boolean content = isThere(Setting.CONTENT, settings.content(), err);
    boolean assets = isThere(Setting.STATIC, settings.staticFiles(), err);
    return content && assets;
  }

  private static boolean isThere(Setting setting, Path folder, PrintWriter err) {
    if (Files.isDirectory(folder)) {
      return true;
    }
    err.println(
        setting.flag()
            + " is \""
            + folder
            + "\", but there is no such folder (give the right one with "
            + setting.flag()
            + " or "
            + setting.variable()
            + ")");
    return false;
  }
}
