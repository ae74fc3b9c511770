package vn.travinh.asean.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.cards.CardStore;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.search.SearchSettings;
import vn.travinh.asean.search.SiteSearch;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.Messages;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.Templates;

/** After a start with the pages of an earlier run, searches do not wait for pages to be made. */
class SearchAfterAStartTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final String BASE = "http://127.0.0.1";

  @TempDir private Path folder;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  @BeforeEach
  void write() throws IOException {
    write("site.yaml", TestPortal.SITE);
    write("news/mot/vi.md", news("Chùa Hang", "2026-01-02", "Chữ."));
  }

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve("content").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private PublicationBuilder builder(ExecutorService rendering) throws IOException {
    return new PublicationBuilder(
        new ContentStore(folder.resolve("content"), new MarkdownReader(), workers),
        new AssetFolder(Path.of("static")),
        new MediaStore(folder.resolve("media")),
        new PageRenderer(Templates.packaged(), Messages.packaged()),
        rendering);
  }

  private SiteSearch search() throws Exception {
    return SiteSearch.open(SearchSettings.in(folder.resolve("index")));
  }

  /** An earlier run: its pages, and its index on disk. */
  private PreparedSite earlierRun() throws Exception {
    Publication publication = builder(workers).make(NOW, BASE).publication();
    try (SiteSearch search = search()) {
      search.update(publication.site());
    }
    return publication.prepared();
  }

  private static Optional<String> found(Publisher publisher) {
    return publisher
        .current()
        .flatMap(
            now ->
                publisher
                    .search()
                    .search(SearchQuery.of("chua hang", Language.VIETNAMESE, 10), now.site())
                    .hits()
                    .stream()
                    .findFirst()
                    .map(hit -> hit.url().value()));
  }

  /** What a search finds when the first page is about to be made. */
  private Optional<String> foundBeforePagesAreMade(PreparedSite pages) throws Exception {
    AtomicReference<Publisher> asked = new AtomicReference<>();
    AtomicReference<Optional<String>> found = new AtomicReference<>();
    ExecutorService rendering =
        new Watched(() -> found.compareAndSet(null, found(asked.get())), workers);
    Snapshots none = new Snapshots(folder.resolve("snapshot"), List.of(), BASE);
    CardStore cards = new CardStore(folder.resolve("cards"));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try (cards;
        Publisher publisher =
            new Publisher(builder(rendering), search(), cards, clock, BASE, none)) {
      asked.set(publisher);
      publisher.resume(pages);
      publisher.publish().join();
      assertThat(found(publisher)).contains("/vi/tin-tuc/mot/");
    }
    return found.get();
  }

  @Test
  void searchesAreAnsweredBeforePagesAreMadeAgain() throws Exception {
    assertThat(foundBeforePagesAreMade(earlierRun())).contains("/vi/tin-tuc/mot/");
  }

  @Test
  void noSearchLeadsToAPageThatTheEarlierRunDidNotHave() throws Exception {
    PreparedSite pages = earlierRun();
    write("news/hai/vi.md", news("Chùa Hang mới", "2026-01-03", "Chữ."));
    assertThat(foundBeforePagesAreMade(pages)).isEmpty();
  }

  /** Tells when it is given something to do, before it is done. */
  private static final class Watched extends AbstractExecutorService {
    private final Runnable tell;
    private final ExecutorService workers;

    Watched(Runnable tell, ExecutorService workers) {
      this.tell = tell;
      this.workers = workers;
    }

    @Override
    public void execute(Runnable task) {
      tell.run();
      workers.execute(task);
    }

    @Override
    public void shutdown() {
      workers.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
      return workers.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
      return workers.isShutdown();
    }

    @Override
    public boolean isTerminated() {
      return workers.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
      return workers.awaitTermination(timeout, unit);
    }
  }
}
