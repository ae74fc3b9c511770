package vn.travinh.asean;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.travinh.asean.config.Setting;
import vn.travinh.asean.config.Settings;

/** Whether the folders that a command reads are there, and none lies where it should not. */
final class FolderChecks {
  private FolderChecks() {}

  /** Says besides whether names of files can be read as they are. */
  static boolean allThere(Settings settings, PrintWriter err) {
    warnOfNames(err);
    boolean content = isThere(Setting.CONTENT, settings.content(), err);
    boolean assets = isThere(Setting.STATIC, settings.staticFiles(), err);
    return content
        && assets
        && isOutside(Setting.CONTENT.flag(), settings.content(), Setting.STATIC, settings, err)
        && isApart(Setting.DATA.flag(), settings.data(), settings, err);
  }

  /**
   * Whether a folder that is written lies outside those that are read. Otherwise accounts and
   * drafts would be served as assets, and each thing written would start another publication.
   */
  static boolean isApart(String flag, Path folder, Settings settings, PrintWriter err) {
    return isOutside(flag, folder, Setting.CONTENT, settings, err)
        && isOutside(flag, folder, Setting.STATIC, settings, err);
  }

  private static boolean isOutside(
      String flag, Path folder, Setting other, Settings settings, PrintWriter err) {
    Path published = other == Setting.CONTENT ? settings.content() : settings.staticFiles();
    if (!real(folder).startsWith(real(published))) {
      return true;
    }
    err.println(
        "%s is \"%s\", which lies inside %s, \"%s\", and would be published with it (choose a folder beside it)"
            .formatted(flag, folder, other.flag(), published));
    return false;
  }

  /** Without links, as far as the path exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path there = absolute; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(absolute)).normalize();
      } catch (IOException missing) {
        // its parent may be there
      }
    }
    return absolute;
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
