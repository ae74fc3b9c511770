package vn.travinh.asean;

import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.travinh.asean.config.Setting;
import vn.travinh.asean.config.Settings;

/** Whether the folders that a command reads are there. */
final class FolderChecks {
  private FolderChecks() {}

  /** Says besides whether names of files can be read as they are. */
  static boolean allThere(Settings settings, PrintWriter err) {
    warnOfNames(err);
    boolean content = isThere(Setting.CONTENT, settings.content(), err);
    boolean assets = isThere(Setting.STATIC, settings.staticFiles(), err);
    return content && assets;
  }

  /**
   * Where the machine is set to a language of ASCII alone, as services often are, Java cannot name
   * files in Vietnamese or Khmer: it sees question marks, and finds no file behind them. It can
   * only be told from outside.
   */
  static void warnOfNames(PrintWriter err) {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    boolean byLocale = File.separatorChar == '/'; // Windows names files in Unicode in any case.
    if (byLocale
        && !(Charset.isSupported(encoding)
            && Charset.forName(encoding).newEncoder().canEncode("ảខ"))) {
      err.println(
          "warning: files with marks in their names are not found, for the locale knows only "
              + encoding
              + " (set LANG=C.UTF-8 for this program)");
    }
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
