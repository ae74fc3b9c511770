package vn.travinh.asean.editor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.data.AuditLog;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.publish.DataFolder;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.view.PageRenderer;

/** What the pages of the newsroom work with. Thread-safe. */
public final class Office {
  private final Publisher publisher;
  private final CompletableFuture<Stores> stores;
  private final PageRenderer pages;
  private final StaffRenderer renderer;
  private final Clock clock;
  private final Settings settings;
  private final String baseUrl;
  private final DataFolder data;

  Office(
      Publisher publisher,
      CompletableFuture<Stores> stores,
      PageRenderer pages,
      StaffRenderer renderer,
      Clock clock,
      Settings settings,
      String baseUrl,
      DataFolder data) {
    this.publisher = publisher;
    this.stores = stores;
    this.pages = pages;
    this.renderer = renderer;
    this.clock = clock;
    this.settings = settings;
    this.baseUrl = baseUrl;
    this.data = data;
  }

  /** The program is starting, or cannot open what it needs. */
  static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedException(String message) {
      super(message);
    }
  }

  Publisher publisher() {
    return publisher;
  }

  /**
   * What visitors are shown now.
   *
   * @throws ClosedException before the first publication
   */
  Publication publication() {
    return publisher
        .current()
        .orElseThrow(() -> new ClosedException("nothing has been published yet"));
  }

  Database database() {
    return stores().database();
  }

  AuditLog audit() {
    return database().audit();
  }

  Workspace workspace() {
    return stores().workspace();
  }

  private Stores stores() {
    if (!stores.isDone() || stores.isCompletedExceptionally()) {
      throw new ClosedException("the database or the history is not open");
    }
    return stores.join();
  }

  /** Public pages, rendered as visitors see them. */
  PageRenderer pages() {
    return pages;
  }

  StaffRenderer renderer() {
    return renderer;
  }

  Clock clock() {
    return clock;
  }

  Settings settings() {
    return settings;
  }

  /** Scheme and host without a slash at the end. */
  String baseUrl() {
    return baseUrl;
  }

  /** Folder in which uploads lie while they are looked at. */
  Path uploads() {
    return data.uploads();
  }

  DataFolder data() {
    return data;
  }
}
