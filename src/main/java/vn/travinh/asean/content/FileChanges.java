package vn.travinh.asean.content;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.history.Author;
import vn.travinh.asean.history.History;
import vn.travinh.asean.history.Revision;
import vn.travinh.asean.history.Versions;

/**
 * Changes files and records the change, such that both are on disk or neither. Everything that can
 * fail for want of space is done before a file is touched; if the last step fails all the same, the
 * files are put back. A change of several files that a kill or a power cut divides is finished by
 * the next start.
 */
final class FileChanges {
  private static final Logger LOG = LoggerFactory.getLogger(FileChanges.class);

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
      plan.putFrom(revision, origins, scratch);
      return plan.carryOut(author, note);
    } finally {
      plan.discard();
      Files.delete(scratch);
    }
  }

  /**
   * Ends what a killed program had begun. Whatever it needs was on disk before the first file was
   * touched, so it can go forward; only where somebody changed one of the files by other means
   * since, everything stays as it lies there.
   */
  void finishWhatWasCutOff() throws IOException {
    Optional<History.Prepared> underWay = history.underWay();
    if (underWay.isEmpty()) {
      return;
    }
    History.Prepared prepared = underWay.get();
    if (!isAsItWasLeft(prepared)) {
      LOG.warn(
          "A change of {} was cut off, and the files were changed by other means since; they stay as they are.",
          prepared.changes().keySet());
      history.abandon();
      return;
    }
    LOG.info("Finishing a change that was cut off: {}.", prepared.changes().keySet());
    Plan plan = new Plan();
    Path scratch = Files.createTempDirectory("finish");
    try {
      Map<String, String> same = new LinkedHashMap<>();
      prepared.changes().keySet().forEach(path -> same.put(path, path));
      plan.putFrom(prepared.revision().id(), same, scratch);
      prepared.changes().keySet().stream()
          .filter(path -> !plan.staged.containsKey(path))
          .forEach(plan::delete);
      plan.finish(prepared);
    } finally {
      plan.discard();
      Files.delete(scratch);
    }
  }

  /** Whether each file is as it was before the change, or already as it should be after it. */
  private boolean isAsItWasLeft(History.Prepared prepared) throws IOException {
    for (String path : prepared.changes().keySet()) {
      Path file = file(path);
      Optional<String> now =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              ? Optional.of(Versions.of(file))
              : Optional.empty();
      Optional<String> before =
          prepared.follows().isEmpty()
              ? Optional.empty()
              : history.version(path, prepared.follows().get());
      if (!now.equals(before) && !now.equals(history.version(path, prepared.revision().id()))) {
        return false;
      }
    }
    return true;
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

    /** Contents as they were in a revision; those that it does not have are left out. */
    void putFrom(String revision, Map<String, String> origins, Path scratch) throws IOException {
      Path copy = scratch.resolve("copy");
      for (Map.Entry<String, String> origin : origins.entrySet()) {
        Optional<String> version = history.version(origin.getValue(), revision);
        if (version.isPresent() && history.copyVersion(version.get(), copy)) {
          put(origin.getKey(), StagedFile.copyOf(copy, file(origin.getKey())));
          Files.delete(copy);
        }
      }
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
      if (prepared.changes().size() > 1) {
        history.announce(prepared);
      }
      try {
        return finish(prepared);
      } catch (IOException failed) {
        putBack(before, failed);
        throw failed;
      }
    }

    Revision finish(History.Prepared prepared) throws IOException {
      for (StagedFile file : staged.values()) {
        file.move();
      }
      for (String path : deleted) {
        StagedFile.delete(file(path));
      }
      Revision revision = history.commit(prepared);
      deleted.forEach(path -> removeIfEmpty(file(path).resolveSibling("")));
      return revision;
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

  private void putBack(Map<Path, Optional<byte[]>> before, IOException failed) {
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
    try {
      history.abandon();
    } catch (IOException alsoFailed) {
      failed.addSuppressed(alsoFailed);
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
