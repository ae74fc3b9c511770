package vn.travinh.asean;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.cards.CardStore;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.editor.Newsroom;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.publish.DataFolder;
import vn.travinh.asean.publish.FolderWatcher;
import vn.travinh.asean.publish.PublicationBuilder;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.publish.ReindexRequests;
import vn.travinh.asean.publish.Snapshots;
import vn.travinh.asean.search.SearchIndexException;
import vn.travinh.asean.search.SearchLog;
import vn.travinh.asean.search.SearchSettings;
import vn.travinh.asean.search.SiteSearch;
import vn.travinh.asean.view.Messages;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.Templates;
import vn.travinh.asean.web.BoundPort;
import vn.travinh.asean.web.PortalServer;

/** The whole portal, put together. Reads like the flow: content, site, publication, HTTP. */
final class App implements AutoCloseable {
  /** Where templates are edited while the program runs with {@code --dev}. */
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /**
   * How long a publication waits for new pictures. One or two are ready by then; a folder full of
   * them comes with the next publication, so that a corrected text need not wait for it.
   */
  private static final Duration PICTURES = Duration.ofSeconds(3);

  private final DataFolder data;
  private final ExecutorService workers;
  private final MediaStore media;
  private final CardStore cards;
  private final Publisher publisher;
  private final SearchLog searchLog;
  private final Storage storage;
  private final Newsroom newsroom;
  private final PortalServer server;
  private final ReindexRequests requests;
  private final FolderWatcher watcher;
  private final String url;

  /**
   * Takes its port and its data folder and begins to answer, with 503 until {@link #publish} is
   * done.
   *
   * @throws IOException where the port or the data folder cannot be had
   */
  App(Settings settings, Clock clock) throws IOException, SearchIndexException {
    BoundPort port = BoundPort.take(settings.host(), settings.port());
    this.url = port.url();
    this.data = DataFolder.take(settings.data());
    this.workers =
        Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    this.media = new MediaStore(data.media(), PICTURES);
    this.cards = new CardStore(data.cards());
    Templates templates = templates(settings);
    PageRenderer renderer = new PageRenderer(templates, Messages.packaged());
    PublicationBuilder builder = builder(settings, media, renderer, workers);
    SiteSearch search = SiteSearch.open(SearchSettings.of(data.index(), settings.searchUri()));
    String baseUrl = settings.baseUrl() == null ? url : settings.baseUrl().toString();
    Snapshots snapshots =
        new Snapshots(
            data.snapshot(), List.of(settings.content(), settings.staticFiles()), baseUrl);
    this.publisher = new Publisher(builder, search, cards, clock, baseUrl, snapshots);
    this.searchLog = SearchLog.open(data.searches(), clock);
    this.storage = Storage.open(settings, data, clock);
    this.newsroom =
        new Newsroom(
            publisher, storage.stores(), renderer, templates, clock, settings, baseUrl, data);
    this.server = new PortalServer(settings, publisher, renderer, searchLog, newsroom, port);
    this.requests = ReindexRequests.serve(settings.data(), publisher);
    this.watcher = watcher(settings, builder, publisher, storage);
    server.start();
    newsroom.start();
  }

  private static Templates templates(Settings settings) {
    return settings.dev() ? Templates.readAnew(TEMPLATES) : Templates.packaged();
  }

  static PageRenderer renderer(Settings settings) {
    return new PageRenderer(templates(settings), Messages.packaged());
  }

  private static FolderWatcher watcher(
      Settings settings, PublicationBuilder builder, Publisher publisher, Storage storage)
      throws IOException {
    if (!settings.dev()) {
      return new FolderWatcher(
          List.of(settings.content(), settings.staticFiles()),
          () -> {
            publisher.publish();
            storage.lookAtFiles();
          });
    }
    return new FolderWatcher(
        List.of(settings.content(), settings.staticFiles(), TEMPLATES),
        () -> {
          builder.forgetPages();
          publisher.publish();
          storage.lookAtFiles();
        });
  }

  static PublicationBuilder builder(
      Settings settings, MediaStore media, PageRenderer renderer, ExecutorService workers) {
    return new PublicationBuilder(
        new ContentStore(settings.content(), new MarkdownReader(), workers),
        new AssetFolder(settings.staticFiles()),
        media,
        renderer,
        workers);
  }

  /** Address for a browser on this machine. */
  String url() {
    return url + "/";
  }

  /** Answers from what was published before the last stop, if nothing has changed since. */
  boolean resume() {
    return publisher.resume();
  }

  /** Where staff write. */
  Newsroom newsroom() {
    return newsroom;
  }

  /** Calls once the newsroom is open and has no account yet. */
  void whenNoAccount(Runnable tell) {
    storage
        .stores()
        .thenAccept(
            stores -> {
              if (stores.database().accounts().isEmpty()) {
                tell.run();
              }
            });
  }

  /** Makes the first publication and waits for it. */
  Report publish() {
    return publisher.publish().join();
  }

  /**
   * Ends in the order in which nobody is cut off: no new builds, answers under way, then the index.
   */
  @Override
  public void close() throws IOException {
    watcher.close();
    requests.close();
    server.close();
    newsroom.close();
    storage.close();
    searchLog.close();
    publisher.close();
    media.close();
    cards.close();
    workers.shutdown();
    try {
      workers.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    data.close();
  }
}
