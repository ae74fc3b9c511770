package vn.travinh.asean;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.cards.CardStore;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.publish.FileTrouble;
import vn.travinh.asean.publish.PublicationBuilder;
import vn.travinh.asean.publish.PublicationBuilder.Made;
import vn.travinh.asean.publish.PublishingException;
import vn.travinh.asean.publish.StaticExport;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.search.SearchResults;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.PageRenderer;

/** {@code export}: the public site as static files. */
final class ExportCommand {
  private ExportCommand() {}

  static int run(Settings settings, String target, PrintWriter out, PrintWriter err) {
    if (settings.baseUrl() == null) {
      err.println("export needs --base-url, for feeds and sitemap carry absolute addresses");
      return Main.MISUSED;
    }
    if (!FolderChecks.allThere(settings, err)
        || !FolderChecks.isApart("--out", Path.of(target), settings, err)) {
      return Main.MISUSED;
    }
    String baseUrl = settings.baseUrl().toString();
    ExecutorService workers =
        Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    try {
      Path copies = Files.createTempDirectory("portal-export");
      try (MediaStore media = new MediaStore(copies.resolve("media"));
          CardStore cards = new CardStore(copies.resolve("cards"))) {
        PageRenderer renderer = App.renderer(settings);
        PublicationBuilder builder = App.builder(settings, media, renderer, workers);
        Made made = builder.make(Clock.systemUTC().instant(), baseUrl);
        made.publication().report().problems().stream()
            .filter(problem -> problem.severity().isError())
            .forEach(problem -> err.println(problem));
        if (made.publication().report().blocksSite()) {
          return Main.FAILED;
        }
        cards.publish(made.publication().cards(), made.publication().renderSettings().assets());
        StaticExport.write(
            made.publication(), cards.all(), searchPages(made, renderer), baseUrl, Path.of(target));
        out.println(made.publication().prepared().answers().size() + " files written to " + target);
        return Main.OK;
      } finally {
        delete(copies);
      }
    } catch (PublishingException
        | IOException
        | UncheckedIOException
        | CompletionException failed) {
      err.println("nothing was exported: " + FileTrouble.told(failed));
      return Main.FAILED;
    } finally {
      workers.shutdownNow();
    }
  }

  private static Map<Language, String> searchPages(Made made, PageRenderer renderer) {
    Site site = made.publication().site();
    Map<Language, String> pages = new HashMap<>();
    for (Language language : site.languages()) {
      SearchResults nothing = SearchResults.none(SearchQuery.of("", language, 10));
      pages.put(
          language, renderer.renderSearch(nothing, site, made.publication().renderSettings()));
    }
    return pages;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
