package vn.travinh.asean.content;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.travinh.asean.history.Author;
import vn.travinh.asean.history.History;
import vn.travinh.asean.history.Revision;

/**
 * Changes files and records the change, such that both are on disk or neither. Everything that can
 * fail for want of space is done before a file is touched; if the last step fails all the same, the
 * files are put back.
 */
final class FileChanges {
  private final Map<String, Path> roots;
  private final History history;

  FileChanges(Map<String, Path> roots, History history) {
    this.roots = Map.copyOf(roots);
    this.history = history;
  }

  /**
   * @param texts by path, the new content; empty for a file to be deleted
   */
  Revision make(Map<String, Optional<byte[]>> texts, Author author, String note)
      throws IOException {
    return make(texts, Map.of(), author, note);
  }

  /**
   * @param moves besides, files from one path to another
   */
  Revision make(
      Map<String, Optional<byte[]>> texts, Map<String, String> moves, Author author, String note)
      throws IOException {
    Plan plan = new Plan();
    try {
      for (Map.Entry<String, String> move : moves.entrySet()) {
        plan.put(move.getValue(), StagedFile.copyOf(file(move.getKey()), file(move.getValue())));
        plan.delete(move.getKey());
      }
      for (Map.Entry<String, Optional<byte[]>> text : texts.entrySet()) {
        Optional<byte[]> bytes = text.getValue();
        if (bytes.isPresent()) {
          plan.put(text.getKey(), StagedFile.of(bytes.get(), file(text.getKey())));
        } else {
          plan.delete(text.getKey());
        }
      }
      return plan.carryOut(author, note);
    } finally {
      plan.discard();
    }
  }

  Revision copyIn(String path, Path source, Author author, String note) throws IOException {
    Plan plan = new Plan();
    try {
      plan.put(path, StagedFile.copyOf(source, file(path)));
      return plan.carryOut(author, note);
    } finally {
      plan.discard();
    }
  }

  /**
   * @param origins by path, where each file was in the given revision
   */
  Revision restore(Map<String, String> origins, String revision, Author author, String note)
      throws IOException {
    Path scratch = Files.createTempDirectory("restore");
    Plan plan = new Plan();
    try {
      int number = 0;
      for (Map.Entry<String, String> origin : origins.entrySet()) {
        Path copy = scratch.resolve(Integer.toString(number++));
        Optional<String> version = history.version(origin.getValue(), revision);
        if (version.isPresent() && history.copyVersion(version.get(), copy)) {
          plan.put(origin.getKey(), StagedFile.copyOf(copy, file(origin.getKey())));
          Files.delete(copy);
        }
      }
      return plan.carryOut(author, note);
    } finally {
      plan.discard();
      Files.delete(scratch);
    }
  }

  private Path file(String path) {
    int slash = path.indexOf('/');
    Path root = roots.get(path.substring(0, slash));
    if (root == null) {
      throw new IllegalArgumentException("no folder of ours: " + path);
    }
    return root.resolve(path.substring(slash + 1));
  }

  /** Files that are ready to be put in place, and files to be deleted then. */
  private final class Plan {
    private final Map<String, StagedFile> staged = new LinkedHashMap<>();
    private final List<String> deleted = new ArrayList<>();

    void put(String path, StagedFile file) {
      staged.put(path, file);
    }

    void delete(String path) {
      deleted.add(path);
    }

    Revision carryOut(Author author, String note) throws IOException {
      Map<String, Optional<Path>> sources = new LinkedHashMap<>();
      staged.forEach((path, file) -> sources.put(path, Optional.of(file.half())));
      deleted.forEach(path -> sources.put(path, Optional.empty()));
      History.Prepared prepared = history.prepare(sources, author, note);
      Map<Path, Optional<byte[]>> before = before(sources.keySet());
      try {
        for (StagedFile file : staged.values()) {
          file.move();
        }
        for (String path : deleted) {
          StagedFile.delete(file(path));
        }
        Revision revision = history.commit(prepared);
        deleted.forEach(path -> removeIfEmpty(file(path).resolveSibling("")));
        return revision;
      } catch (IOException failed) {
        putBack(before, failed);
        throw failed;
      }
    }

    void discard() throws IOException {
      for (StagedFile file : staged.values()) {
        file.discard();
      }
    }
  }

  /** What is there now, as far as it can be put back: texts. */
  private Map<Path, Optional<byte[]>> before(Iterable<String> paths) throws IOException {
    Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();
    for (String path : paths) {
      Path file = file(path);
      if (path.endsWith(".md")) {
        try {
          before.put(file, Optional.of(Files.readAllBytes(file)));
        } catch (NoSuchFileException isNew) {
          before.put(file, Optional.empty());
        }
      }
    }
    return before;
  }

  private static void putBack(Map<Path, Optional<byte[]>> before, IOException failed) {
    for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
      try {
        Optional<byte[]> bytes = file.getValue();
        if (bytes.isPresent()) {
          StagedFile.of(bytes.get(), file.getKey()).move();
        } else {
          StagedFile.delete(file.getKey());
        }
      } catch (IOException alsoFailed) {
        failed.addSuppressed(alsoFailed);
      }
    }
  }

  /** A folder without files is no thing any more. */
  private static void removeIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException inUse) {
      // another language or a picture is still there
    } catch (IOException stays) {
      // an empty folder does no harm; the next deletion tries again
    }
  }
}
