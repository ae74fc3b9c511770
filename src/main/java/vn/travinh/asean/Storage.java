package vn.travinh.asean;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.content.OutsideChanges;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.editor.Stores;
import vn.travinh.asean.history.History;
import vn.travinh.asean.publish.DataFolder;
import vn.travinh.asean.publish.FileTrouble;

/**
 * Opens what the newsroom keeps beside the first publication, so that visitors need not wait for
 * it. If it cannot be opened, the pages are there all the same.
 */
final class Storage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

  private final CompletableFuture<Stores> stores = new CompletableFuture<>();
  private final Thread thread;
  private @Nullable Database database;
  private @Nullable History history;
  private volatile @Nullable OutsideChanges outsideChanges;

  private Storage(Settings settings, DataFolder data, Clock clock) {
    this.thread = new Thread(() -> run(settings, data, clock), "open-newsroom");
    thread.setDaemon(true);
  }

  static Storage open(Settings settings, DataFolder data, Clock clock) {
    Storage storage = new Storage(settings, data, clock);
    storage.thread.start();
    return storage;
  }

  /** Done once it is open. */
  CompletableFuture<Stores> stores() {
    return stores;
  }

  private void run(Settings settings, DataFolder data, Clock clock) {
    try {
      Database opened = Database.open(settings.databaseUrl(), data.folder(), clock);
      database = opened;
      History revisions =
          History.open(
              data.history(), Map.of("content", settings.content(), "drafts", data.drafts()));
      history = revisions;
      Workspace workspace = new Workspace(settings.content(), data.drafts(), revisions);
      outsideChanges = new OutsideChanges(workspace);
      lookAtFiles();
      stores.complete(new Stores(opened, workspace));
    } catch (IOException failed) {
      // Its message says which file or server it was, and what to do.
      LOG.error(
          "The newsroom stays closed and /staff answers 503; the pages go on: {}",
          FileTrouble.told(failed));
      stores.completeExceptionally(failed);
    } catch (RuntimeException failed) {
      LOG.error("The newsroom stays closed and /staff answers 503; the pages go on.", failed);
      stores.completeExceptionally(failed);
    }
  }

  /** Records files that were changed by other means; returns at once. */
  void lookAtFiles() {
    OutsideChanges recorder = outsideChanges;
    if (recorder != null) { // before it is open there is no need: it looks when it opens
      recorder.look();
    }
  }

  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    OutsideChanges recorder = outsideChanges;
    if (recorder != null) {
      recorder.close();
    }
    History revisions = history;
    if (revisions != null) {
      revisions.close();
    }
    Database opened = database;
    if (opened != null) {
      opened.close();
    }
  }
}
