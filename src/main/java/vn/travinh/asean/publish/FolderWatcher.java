package vn.travinh.asean.publish;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls back when something below some folders changed and has then been quiet for a moment, so
 * that an editor that writes a file in several steps causes one call.
 */
public final class FolderWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);

  /** Longer than the gap between the writes of one save, far shorter than a person notices. */
  private static final long QUIET_MILLIS = 40;

  /**
   * A folder that never comes to rest, as during a large copy, is looked at this often all the
   * same.
   */
  private static final long LONGEST_WAIT_MILLIS = 400;

  /** A folder that was itself replaced tells nobody; it is looked at this often. */
  private static final long LOOK_AGAIN_SECONDS = 2;

  private final List<Path> folders;
  private final Map<Path, Object> roots = new HashMap<>();
  private final Runnable changed;
  private final WatchService service;
  private final Thread thread;

  /**
   * @throws IOException where this system cannot watch folders
   */
  public FolderWatcher(List<Path> folders, Runnable changed) throws IOException {
    this.folders = List.copyOf(folders);
    this.changed = changed;
    this.service = FileSystems.getDefault().newWatchService();
    watchAll();
    this.thread = new Thread(this::run, "folder-watcher");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        WatchKey key = service.poll(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
        Seen seen = key == null ? (wasReplaced() ? Seen.FOLDER : Seen.NOTHING) : drain(key);
        if (seen == Seen.NOTHING) {
          continue;
        }
        long first = System.nanoTime();
        WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (more != null) {
          seen = seen.and(drain(more));
          long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - first);
          more =
              waited > LONGEST_WAIT_MILLIS
                  ? null
                  : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (seen == Seen.FOLDER) {
          watchAll(); // before anybody reads, so that nothing is missed in between
        }
        changed.run();
      }
    } catch (InterruptedException | ClosedWatchServiceException closed) {
      LOG.debug("watching ended");
    }
  }

  /** What happened, the less important first. */
  private enum Seen {
    NOTHING,

    /** Something that could be seen in a publication. */
    CHANGE,

    /** Besides, folders may have been added or replaced, which are to be watched too. */
    FOLDER;

    Seen and(Seen other) {
      return compareTo(other) < 0 ? other : this;
    }
  }

  private static Seen drain(WatchKey key) {
    Seen seen = Seen.NOTHING;
    for (WatchEvent<?> event : key.pollEvents()) {
      seen = seen.and(seen(key, event));
    }
    return key.reset() ? seen : Seen.FOLDER;
  }

  private static Seen seen(WatchKey key, WatchEvent<?> event) {
    if (!isChange(event.context())) {
      return Seen.NOTHING;
    }
    // A folder has to be created or moved to come to be where it is. Without a name there were too
    // many events to tell.
    boolean isFile =
        event.kind() == StandardWatchEventKinds.ENTRY_MODIFY
            || event.kind() == StandardWatchEventKinds.ENTRY_DELETE
            || (event.context() instanceof Path name
                && key.watchable() instanceof Path folder
                && Files.isRegularFile(folder.resolve(name)));
    return isFile ? Seen.CHANGE : Seen.FOLDER;
  }

  /**
   * Hidden files are never published: what an editor holds open, or what is half written and will
   * be moved to its place.
   *
   * @param context the file's name; none where there were too many events to tell
   */
  static boolean isChange(@Nullable Object context) {
    return !(context instanceof Path name) || !name.toString().startsWith(".");
  }

  /** Whether one of the folders is another one now than when it was last watched. */
  private boolean wasReplaced() {
    return folders.stream().anyMatch(folder -> !identity(folder).equals(roots.get(folder)));
  }

  private static Object identity(Path folder) {
    try {
      Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
      return key == null ? folder : key; // systems without such keys keep a folder open instead
    } catch (IOException gone) {
      return "";
    }
  }

  private void watchAll() {
    for (Path folder : folders) {
      roots.put(folder, identity(folder));
      try {
        Files.walkFileTree(
            folder.toRealPath(), // the folder itself may be a link, those below it are passed over
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(
                  Path directory, BasicFileAttributes attributes) throws IOException {
                watch(directory);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException unwatchable) {
        LOG.warn("cannot watch {}: {}", folder, unwatchable.toString());
      }
    }
  }

  /** Registering a folder again gives the same key, so nobody has to remember which are watched. */
  private void watch(Path directory) throws IOException {
    directory.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE);
  }

  @Override
  public void close() throws IOException {
    service.close();
    thread.interrupt();
  }
}
