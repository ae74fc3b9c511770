package vn.travinh.asean.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.assets.ContentHash;
import vn.travinh.asean.content.Attachment;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.content.Workspace.Deleted;
import vn.travinh.asean.content.Workspace.Held;
import vn.travinh.asean.publish.DraftPreviews;

/**
 * Clears away once a day what was made of drafts' pictures and nothing uses any more. The pictures
 * themselves lie beside drafts and in the history and are never touched; what is missing is made
 * again when somebody opens the document.
 */
final class DraftPictures implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DraftPictures.class);

  /** Whoever was ill for a month finds their pages as quick as before. */
  static final Duration KEPT = Duration.ofDays(30);

  /** When the start and what follows it are over. */
  private static final Duration FIRST = Duration.ofMinutes(20);

  private static final Duration EVERY = Duration.ofDays(1);

  /** As many as the page of the bin shows and can bring back. */
  private static final int BIN = BinPages.SHOWN;

  private final Office office;
  private final DraftPreviews previews;
  private final TypedTexts typed;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "draft-pictures");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  DraftPictures(Office office, DraftPreviews previews, TypedTexts typed) {
    this.office = office;
    this.previews = previews;
    this.typed = typed;
  }

  void start() {
    worker.scheduleWithFixedDelay(
        this::clearQuietly, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  private void clearQuietly() {
    try {
      int deleted = clear();
      if (deleted > 0) {
        LOG.info("Cleared away {} files made of pictures that no draft uses any more.", deleted);
      }
    } catch (IOException | RuntimeException failed) {
      LOG.warn("Pictures that no draft uses any more could not be cleared away.", failed);
    }
  }

  /**
   * @return how many files were deleted
   */
  int clear() throws IOException {
    return previews.clearPictures(
        office.clock().instant().minus(KEPT),
        () -> inUse(office.workspace(), typed.documents(), office.uploads()));
  }

  /**
   * What lies beside drafts and unsaved texts, and what the bin can bring back.
   *
   * @param typed what somebody is typing on
   * @param scratch folder for a copy of one file at a time
   */
  static Set<String> inUse(Workspace workspace, Set<DocumentId> typed, Path scratch)
      throws IOException {
    Set<DocumentId> documents = new HashSet<>(typed);
    for (Held held : workspace.documents()) {
      if (held.hasDraft()) {
        documents.add(held.file().id());
      }
    }
    Set<String> contents = new HashSet<>();
    for (DocumentId document : documents) {
      for (Attachment attachment : workspace.attachments(document)) {
        contents.add(ContentHash.of(attachment.path()));
      }
    }
    Files.createDirectories(scratch);
    for (Deleted deleted : workspace.bin(BIN)) {
      for (String version : workspace.filesOf(deleted)) {
        Path copy = scratch.resolve(version + ".bin");
        try {
          if (workspace.copyVersion(version, copy)) {
            contents.add(ContentHash.of(copy));
          }
        } finally {
          Files.deleteIfExists(copy);
        }
      }
    }
    return contents;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
