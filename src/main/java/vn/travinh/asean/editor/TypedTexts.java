package vn.travinh.asean.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;

/**
 * What people have typed and not saved yet, so that a browser may crash. Kept by account, apart
 * from drafts and history: it is nobody else's business yet. One file for each document somebody
 * writes on. Thread-safe.
 */
final class TypedTexts {
  /** Documents that one person has open at a time; the oldest make room. */
  static final int KEPT = 30;

  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  private final Path folder;

  TypedTexts(Path folder) {
    this.folder = folder;
  }

  /**
   * A text that is not saved yet.
   *
   * @param basedOn version of what was being edited
   */
  record Typed(String text, String basedOn, Instant at) {}

  synchronized void keep(String account, DocumentFile file, String text, String basedOn)
      throws IOException {
    Path target = path(account, file);
    Path own = target.getParent();
    if (own == null) {
      throw new IllegalStateException("no folder for " + target);
    }
    Files.createDirectories(own);
    Path temporary = Files.createTempFile(own, "new-", ".tmp");
    try {
      Files.writeString(temporary, basedOn + "\n" + text, StandardCharsets.UTF_8);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    makeRoom(own);
  }

  synchronized Optional<Typed> of(String account, DocumentFile file) throws IOException {
    Path path = path(account, file);
    try {
      String all = Files.readString(path, StandardCharsets.UTF_8);
      int end = all.indexOf('\n');
      return end < 0
          ? Optional.empty()
          : Optional.of(
              new Typed(
                  all.substring(end + 1),
                  all.substring(0, end),
                  Files.getLastModifiedTime(path).toInstant()));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  synchronized void forget(String account, DocumentFile file) throws IOException {
    Files.deleteIfExists(path(account, file));
  }

  /** Everything that anybody has typed on and not saved. */
  synchronized Set<DocumentId> documents() throws IOException {
    Set<DocumentId> documents = new HashSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder, 2)) {
        files
            .map(file -> String.valueOf(file.getFileName()).split("~"))
            .filter(parts -> parts.length == 3)
            .forEach(parts -> documents.add(new DocumentId(parts[0], parts[1])));
      }
    }
    return documents;
  }

  private static void makeRoom(Path own) throws IOException {
    try (Stream<Path> files = Files.list(own)) {
      List<Path> newestFirst =
          files.sorted(Comparator.comparing(TypedTexts::modified).reversed()).toList();
      for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
        Files.deleteIfExists(old);
      }
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }

  private Path path(String account, DocumentFile file) {
    if (!ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException("not an account's name: " + account);
    }
    // A tilde stands in no folder's name.
    return folder.resolve(account).resolve(file.path().replace('/', '~'));
  }
}
