package vn.travinh.asean;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.publish.DataFolder;
import vn.travinh.asean.publish.FileTrouble;
import vn.travinh.asean.publish.ReindexRequests;
import vn.travinh.asean.search.SearchIndexException;
import vn.travinh.asean.search.SearchSettings;
import vn.travinh.asean.search.SiteSearch;
import vn.travinh.asean.site.SiteBuilder;

/** {@code reindex}: a wholly new search index, made by the running portal where there is one. */
final class ReindexCommand {
  /** Enough for a hundred thousand pages on a slow machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private ReindexCommand() {}

  static int run(Settings settings, PrintWriter out, PrintWriter err) {
    if (!FolderChecks.allThere(settings, err)) {
      return Main.MISUSED;
    }
    try (DataFolder data = DataFolder.take(settings.data())) {
      return alone(settings, data, out, err);
    } catch (DataFolder.InUseException served) {
      return byTheRunningPortal(settings, out, err);
    } catch (IOException | SearchIndexException failed) {
      err.println("the index could not be rebuilt: " + FileTrouble.told(failed));
      return Main.FAILED;
    }
  }

  private static int alone(Settings settings, DataFolder data, PrintWriter out, PrintWriter err)
      throws SearchIndexException {
    Noted<Content> content = new ContentStore(settings.content(), new MarkdownReader()).read();
    if (content.problems().stream()
        .anyMatch(problem -> problem.severity() == vn.travinh.asean.problem.Severity.BLOCKS_SITE)) {
      content.problems().stream()
          .filter(problem -> problem.severity().isError())
          .forEach(problem -> err.println(problem));
      return Main.FAILED;
    }
    SearchSettings where = SearchSettings.of(data.index(), settings.searchUri());
    try (MediaStore store = new MediaStore(data.media());
        SiteSearch search = SiteSearch.open(where)) {
      var media = store.publish(content.value().attachments());
      var site = SiteBuilder.build(content.value(), media.value(), Clock.systemUTC().instant());
      search.rebuild(site.value());
    }
    out.println("the search index was rebuilt");
    return Main.OK;
  }

  private static int byTheRunningPortal(Settings settings, PrintWriter out, PrintWriter err) {
    try {
      Optional<String> problem = ReindexRequests.ask(settings.data(), PATIENCE);
      if (problem.isPresent()) {
        err.println("the running portal could not rebuild the index: " + problem.get());
        return Main.FAILED;
      }
      out.println("the running portal rebuilt its search index");
      return Main.OK;
    } catch (IOException failed) {
      err.println("the running portal could not be asked: " + FileTrouble.told(failed));
      return Main.FAILED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Main.FAILED;
    }
  }
}
