package vn.travinh.asean.content;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that is wholly on disk but not yet in its place. Whoever looks at its place sees the old
 * content or the new one, never a part; also after a power cut.
 */
record StagedFile(Path half, Path target) {
  /** Hidden, so that nobody takes it for content; known, so that the next start clears it away. */
  private static final String PREFIX = ".saving-";

  static StagedFile of(byte[] content, Path target) throws IOException {
    return write(target, channel -> channel.write(ByteBuffer.wrap(content)));
  }

  static StagedFile copyOf(Path source, Path target) throws IOException {
    return write(
        target,
        channel -> {
          try (InputStream in = Files.newInputStream(source)) {
            in.transferTo(Channels.newOutputStream(channel));
          }
        });
  }

  private interface Writer {
    void writeTo(FileChannel channel) throws IOException;
  }

  private static StagedFile write(Path target, Writer content) throws IOException {
    makeFolder(folderOf(target));
    Path half = target.resolveSibling(PREFIX + target.getFileName());
    try (FileChannel channel =
        FileChannel.open(
            half,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      content.writeTo(channel);
      channel.force(true);
    } catch (IOException failed) {
      Files.deleteIfExists(half);
      throw failed;
    }
    return new StagedFile(half, target);
  }

  /** Puts it in its place. */
  void move() throws IOException {
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(folderOf(target));
  }

  void discard() throws IOException {
    Files.deleteIfExists(half);
  }

  static void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      sync(folderOf(file));
    }
  }

  private static Path folderOf(Path file) {
    return file.resolveSibling("");
  }

  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path outer = folder.toAbsolutePath().getParent();
    if (outer != null) {
      makeFolder(outer);
      Files.createDirectories(folder);
      sync(outer);
    }
  }

  private static void sync(Path folder) throws IOException {
    if (File.separatorChar == '/') { // elsewhere a folder cannot be opened, and need not be
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Clears away what a killed program left below a folder. */
  static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (String.valueOf(file.getFileName()).startsWith(PREFIX)) {
                Files.deleteIfExists(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }
}
