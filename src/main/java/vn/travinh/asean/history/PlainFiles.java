package vn.travinh.asean.history;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** The files below a folder that belong into the history. */
final class PlainFiles {
  /** The content folder has three levels; a deeper one is something else. */
  private static final int MAX_DEPTH = 8;

  private PlainFiles() {}

  /**
   * Plain files by path, without hidden ones, copies of editors, links, files larger than any that
   * is published, and names that git does not allow.
   */
  static Map<String, Path> below(String rootName, Path folderOrLink) throws IOException {
    Path root = Files.exists(folderOrLink) ? folderOrLink.toRealPath() : folderOrLink;
    Map<String, Path> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        Set.of(),
        MAX_DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || isVisible(folder)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = rootName + "/" + root.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile()
                && attributes.size() <= History.MAX_FILE_BYTES
                && isVisible(file)
                && isAllowed(path)) {
              files.put(path, file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE; // while one looks, others move files
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean isVisible(Path path) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString();
    return !name.startsWith(".") && !name.endsWith("~");
  }

  private static boolean isAllowed(String path) {
    try {
      new ObjectChecker().checkPath(path);
      return true;
    } catch (CorruptObjectException notAllowed) {
      return false;
    }
  }
}
