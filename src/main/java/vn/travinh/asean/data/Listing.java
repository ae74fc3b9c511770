package vn.travinh.asean.data;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a folder and below it while others write there.
 *
 * @param folders with the folder itself
 * @param files without those that are just being written, sorted
 */
record Listing(List<Path> folders, List<Path> files) {
  Listing {
    folders = List.copyOf(folders);
    files = List.copyOf(files);
  }

  /**
   * @param mayVanish whether a file that is taken away meanwhile is left out; what was just being
   *     written always may be
   * @throws NoSuchFileException where another file vanishes
   */
  static Listing of(Path folder, boolean mayVanish) throws IOException {
    List<Path> folders = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            folders.add(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isPassing(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException && (mayVanish || isPassing(file))) {
              return FileVisitResult.CONTINUE;
            }
            throw failed;
          }
        });
    return new Listing(folders, files.stream().sorted().toList());
  }

  /** What is being written at this moment and takes its name later, or marks that. */
  private static boolean isPassing(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".lock") || name.endsWith(".tmp") || name.startsWith("tmp_");
  }
}
