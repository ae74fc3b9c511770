package vn.travinh.asean.bench;

import static vn.travinh.asean.bench.Report.number;
import static vn.travinh.asean.bench.Report.quantile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.cards.CardStore;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.history.Author;
import vn.travinh.asean.history.History;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.publish.FolderWatcher;
import vn.travinh.asean.publish.PublicationBuilder;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.publish.Snapshots;
import vn.travinh.asean.search.SearchIndexException;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.search.SearchSettings;
import vn.travinh.asean.search.SiteSearch;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.Messages;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.Templates;

/**
 * How long from pressing "publish" in the newsroom until the page is there and search finds it, and
 * how long a draft takes to be saved. In one process, the watcher of the content folder included.
 */
final class PublishBenchmark {
  private static final int WARM_UP = 10;
  private static final int PUBLICATIONS = 40;
  private static final Author AUTHOR = new Author("bench", "Bench");

  private PublishBenchmark() {}

  static void run(Path scratch, Report report) throws Exception {
    Path content = scratch.resolve("newsroom");
    ManyArticles articles = ManyArticles.wanted();
    articles.write(content);
    Path data = scratch.resolve("newsroom-data");
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try (MediaStore media = new MediaStore(data.resolve("media"));
        CardStore cards = new CardStore(data.resolve("cards"));
        History history =
            History.open(
                data.resolve("history"),
                Map.of("content", content, "drafts", data.resolve("drafts")))) {
      PublicationBuilder builder =
          new PublicationBuilder(
              new ContentStore(content, new MarkdownReader(), workers),
              new AssetFolder(Path.of("static")),
              media,
              new PageRenderer(Templates.packaged(), Messages.packaged()),
              workers);
      SiteSearch search = SiteSearch.open(SearchSettings.of(data.resolve("index"), null));
      Snapshots snapshots =
          new Snapshots(data.resolve("published.bin"), List.of(content), "http://127.0.0.1");
      try (Publisher publisher =
              new Publisher(
                  builder, search, cards, Clock.systemUTC(), "http://127.0.0.1", snapshots);
          FolderWatcher watcher = new FolderWatcher(List.of(content), publisher::publish)) {
        Workspace workspace = new Workspace(content, data.resolve("drafts"), history);
        workspace.recordOutsideChanges();
        publisher.publish().join();
        measure(new Newsroom(workspace, publisher), articles, report);
      }
    } finally {
      workers.shutdown();
    }
  }

  private static void measure(Newsroom newsroom, ManyArticles articles, Report report)
      throws Exception {
    double[] saved = new double[PUBLICATIONS];
    double[] moved = new double[PUBLICATIONS];
    double[] found = new double[PUBLICATIONS];
    double worked = 0;
    for (int i = -WARM_UP; i < PUBLICATIONS; i++) {
      if (i == 0) {
        worked = processorSeconds();
      }
      DocumentFile file =
          new DocumentFile(
              new DocumentId("news", "bai-" + articles.number(i)), Language.VIETNAMESE);
      String word = "motlanluu" + (i + WARM_UP) + "x";
      long begun = System.nanoTime();
      Workspace.Stored draft = newsroom.save(file, word);
      long isSaved = System.nanoTime();
      newsroom.workspace().publish(file, draft.text(), draft.version(), AUTHOR, "");
      long isMoved = System.nanoTime();
      newsroom.publisher().publish().join();
      newsroom.find(word);
      long isFound = System.nanoTime();
      if (i >= 0) {
        saved[i] = (isSaved - begun) / 1e6;
        moved[i] = (isMoved - isSaved) / 1e6;
        found[i] = (isFound - isSaved) / 1e6;
      }
    }
    report.table(
        "From the newsroom to the reader, with " + articles,
        "",
        "median, ms",
        "of 100 95 within, ms");
    row(report, "a draft is saved", saved);
    row(report, "published on disk and in the history", moved);
    row(report, "the page is there and search finds it", found);
    report.note(
        "Processor for each draft and its publication: "
            + number((processorSeconds() - worked) / PUBLICATIONS * 1000)
            + " ms.");
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static void row(Report report, String what, double[] values) {
    report.row(what, number(quantile(values, 0.5)), number(quantile(values, 0.95)));
  }

  private record Newsroom(Workspace workspace, Publisher publisher) {
    Workspace.Stored save(DocumentFile file, String word) throws IOException, ConflictException {
      Optional<Workspace.Stored> published = workspace.published(file);
      Workspace.Stored before = published.orElse(Workspace.Stored.NOTHING);
      return workspace.saveDraft(
          file, before.text() + "\n" + word + "\n", before.version(), AUTHOR, "");
    }

    void find(String word) throws SearchIndexException {
      var publication = publisher.current().orElseThrow();
      long total =
          publisher
              .search()
              .search(SearchQuery.of(word, Language.VIETNAMESE, 10), publication.site())
              .total();
      if (total != 1) {
        throw new IllegalStateException(word + " is found on " + total + " pages");
      }
    }
  }
}
