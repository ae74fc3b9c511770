package vn.travinh.asean.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which the program keeps what it makes. One program at a time holds it; the
 * operating system lets go of the lock even when the program is killed.
 */
public final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** The folder is held by another program. */
  public static final class InUseException extends IOException {
    private static final long serialVersionUID = 1L;

    InUseException(Path folder) {
      super("the data folder " + folder + " is used by another running portal");
    }
  }

  /**
   * Takes the folder, making it where it is missing.
   *
   * @throws InUseException where another program has it
   * @throws IOException where it cannot be made or written
   */
  public static DataFolder take(Path folder) throws IOException {
    FileChannel channel = lockFile(folder);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new InUseException(folder);
      }
      return new DataFolder(folder, channel);
    } catch (OverlappingFileLockException sameProgram) {
      channel.close();
      throw new InUseException(folder);
    } catch (IOException refused) {
      channel.close();
      throw refused;
    }
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(
          folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException refused) {
      throw new IOException(
          "the data folder " + folder + " cannot be used: " + FileTrouble.told(refused), refused);
    }
  }

  public Path index() {
    return folder.resolve("index");
  }

  /** Copies of files beside documents; a cache. */
  public Path media() {
    return folder.resolve("media");
  }

  /** What is made of the pictures beside drafts; a cache. */
  public Path draftMedia() {
    return folder.resolve("draft-media");
  }

  /** What members of staff typed and did not save yet. */
  public Path typed() {
    return folder.resolve("typed");
  }

  /** Pictures shown beside links elsewhere; a cache. */
  public Path cards() {
    return folder.resolve("cards");
  }

  /** What was last published, for the next start; a cache. */
  public Path snapshot() {
    return folder.resolve("published.bin");
  }

  /** Files that staff send, while they are looked at. */
  public Path uploads() {
    return folder.resolve("uploads");
  }

  /** What is being written and not published yet; a folder of the same shape as the content's. */
  public Path drafts() {
    return folder.resolve("drafts");
  }

  /** Every revision of content and drafts: a git repository. */
  public Path history() {
    return folder.resolve("history");
  }

  /** Which links to other sites were found broken; a cache. */
  public Path outsideLinks() {
    return folder.resolve("outside-links.tsv");
  }

  /** Daily counts of what is searched for; the one thing here that nothing else can bring back. */
  public Path searches() {
    return searchesIn(folder);
  }

  /** The same for those who only read and do not take the folder. */
  public static Path searchesIn(Path folder) {
    return folder.resolve("searches");
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
