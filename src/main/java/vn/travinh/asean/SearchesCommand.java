package vn.travinh.asean;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.travinh.asean.config.Setting;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.publish.DataFolder;
import vn.travinh.asean.search.SearchCounts;
import vn.travinh.asean.search.SearchLog;

/** {@code searches}: what readers look for and do not find; also while the portal runs. */
final class SearchesCommand {
  /** A month is what editors look back on. */
  static final int DEFAULT_DAYS = 30;

  private SearchesCommand() {}

  static int run(Settings settings, int days, PrintWriter out, PrintWriter err) {
    if (days < 1) {
      err.println("--days is " + days + ", expected 1 or more");
      return Main.MISUSED;
    }
    Path data = settings.data();
    if (!Files.isDirectory(data)) {
      err.println(
          Setting.DATA.flag() + " is " + data + ", which is no folder: nothing was counted there");
      return Main.FAILED;
    }
    try {
      print(SearchLog.read(DataFolder.searchesIn(data), days), out);
      return Main.OK;
    } catch (IOException unreadable) {
      err.println("the counts of searches cannot be read: " + unreadable);
      return Main.FAILED;
    }
  }

  private static void print(List<SearchCounts> counts, PrintWriter out) {
    if (counts.isEmpty()) {
      out.println("no searches were counted yet");
      return;
    }
    out.println(
        "Queries asked fewer than "
            + SearchLog.MIN_TOLD
            + " times a day are in the day's total only, and so are those that look personal.");
    for (SearchCounts day : counts) {
      out.println();
      out.println(
          day.day() + ": " + day.searches() + " searches, " + day.inVain() + " found nothing");
      if (!day.queries().isEmpty()) {
        out.println("  searches  found nothing  language  query");
        day.queries().forEach(query -> out.println(line(query)));
      }
    }
    out.flush();
  }

  private static String line(SearchCounts.Query query) {
    return String.format(
        Locale.ROOT,
        "  %8d  %13d  %-8s  %s",
        query.searches(),
        query.inVain(),
        query.language(),
        query.text());
  }
}
