package vn.travinh.asean.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which indexes are kept, each in a numbered folder of its own. A new one is built
 * beside the old, which is deleted only when nobody uses it any more.
 */
final class Generations implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Path folder;
  private final FileChannel lockFile;

  private Generations(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /** Takes the folder for this program alone. */
  static Generations lock(Path folder) throws SearchIndexException {
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(file) == null) {
        file.close();
        throw new SearchIndexException(
            "the search index in "
                + folder
                + " is used by another program (stop that one, or give this one its own --data)");
      }
      return new Generations(folder, file);
    } catch (IOException e) {
      throw new SearchIndexException("the search index in " + folder + " cannot be written", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** All that is there, the newest first. */
  List<Path> newestFirst() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> NUMBER.matcher(child.getFileName().toString()).matches())
          .sorted(Comparator.comparingInt(Generations::number).reversed())
          .toList();
    }
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString());
  }

  /** An empty folder for a new generation. */
  Path begin() throws IOException {
    List<Path> all = newestFirst();
    int next = all.isEmpty() ? 1 : number(all.get(0)) + 1;
    return Files.createDirectory(folder.resolve(Integer.toString(next)));
  }

  /** Deletes a generation that nobody uses. */
  static void delete(Path generation) throws IOException {
    if (!Files.exists(generation)) {
      return;
    }
    // The manifest goes first: a generation without one is never taken for whole.
    Manifest.delete(generation);
    try (Stream<Path> files = Files.walk(generation)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
