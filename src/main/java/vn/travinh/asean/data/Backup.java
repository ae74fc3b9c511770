package vn.travinh.asean.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes what nothing else can bring back into one file (ZIP), while the portal goes on: the
 * database as of one moment, then the history, then drafts and counts. Of the history the names of
 * revisions are copied first and the revisions after them, for git writes in the other order: what
 * a name stands for is then always there. Drafts come after the history and are thus never older
 * than it says.
 */
public final class Backup {
  /** A file of the history that vanishes in between was put into a pack; once more will do. */
  private static final int MAX_TRIES = 3;

  private final Path dataFolder;
  private final Clock clock;

  /** What was copied. */
  public record Written(int files, boolean withDatabase) {}

  private Backup(Path dataFolder, Clock clock) {
    this.dataFolder = dataFolder;
    this.clock = clock;
  }

  /**
   * @param withDatabase false where the database lies on a server
   * @param out the file, replaced where it is there; only its owner may read it
   * @throws IOException where it could not be written, and nothing is left of it
   */
  public static Written write(Path dataFolder, boolean withDatabase, Path out, Clock clock)
      throws IOException {
    if (Restore.isUnfinished(dataFolder)) {
      throw new IOException(
          "a restore into " + dataFolder + " did not come to its end (run restore --from again)");
    }
    return new Backup(dataFolder, clock).write(withDatabase, out.toAbsolutePath());
  }

  private Written write(boolean withDatabase, Path out) throws IOException {
    Path folder = out.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder + " to write it to (make it first)");
    }
    // Beside the target, so that it can be moved into its place; made for the owner's eyes only.
    Path workshop = Files.createTempDirectory(folder, ".portal-backup");
    try {
      Path archive = workshop.resolve("archive");
      Written written = fill(archive, withDatabase, workshop);
      try {
        Files.move(archive, out, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException unusual) {
        Files.move(archive, out, StandardCopyOption.REPLACE_EXISTING);
      }
      OnDisk.forceFolder(folder);
      return written;
    } finally {
      OnDisk.delete(workshop);
    }
  }

  private Written fill(Path archive, boolean withDatabase, Path workshop) throws IOException {
    boolean database = withDatabase && SqliteFile.isIn(dataFolder);
    Path copy = workshop.resolve(SqliteFile.NAME);
    if (database) {
      SqliteFile.copy(dataFolder, copy);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return new Written(fill(archive, database ? List.of(copy) : List.of()), database);
      } catch (NoSuchFileException vanished) {
        if (attempt == MAX_TRIES) {
          throw new IOException(
              vanished.getFile() + " vanished while it was copied (try again)", vanished);
        }
      }
    }
  }

  private int fill(Path archive, List<Path> database) throws IOException {
    int files = 0;
    try (FileChannel channel =
            FileChannel.open(
                OnDisk.ownersOnly(archive),
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      label(zip);
      for (Path file : database) {
        copy(file, SqliteFile.NAME, zip);
        files++;
      }
      for (String name : Parts.FOLDERS) {
        Path part = dataFolder.resolve(name);
        if (Files.isDirectory(part)) {
          files += copyFolder(part, name, zip);
        }
      }
      zip.finish();
      out.flush();
      channel.force(true);
    }
    if (files == 0) {
      throw new IOException("there is nothing in " + dataFolder + " that a backup would keep");
    }
    return files;
  }

  private void label(ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(Parts.LABEL));
    String text =
        "# Backup of the data folder of an ASEAN – Trà Vinh portal; put back with: restore --from\n"
            + Parts.FORMAT
            + "="
            + Parts.VERSION
            + "\n"
            + Parts.MADE_AT
            + "="
            + clock.instant()
            + "\n";
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static int copyFolder(Path part, String name, ZipOutputStream zip) throws IOException {
    List<Path> folders = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        part,
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
            if (failed instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failed;
          }
        });
    for (Path folder : folders) {
      zip.putNextEntry(new ZipEntry(entryName(part, name, folder) + "/"));
      zip.closeEntry();
    }
    boolean history = name.equals("history");
    // A new revision may come while files are copied. Names of revisions first, then what they
    // mean:
    // so a list of the latter is made anew after the names were copied.
    List<Path> names =
        history ? files.stream().filter(file -> !isObject(part, file)).toList() : files;
    int count = 0;
    for (Path file : names.stream().sorted().toList()) {
      count += copyUnlessGone(file, entryName(part, name, file), zip, !history) ? 1 : 0;
    }
    return history ? count + copyObjects(part, name, zip, folders) : count;
  }

  private static int copyObjects(
      Path part, String name, ZipOutputStream zip, List<Path> alreadyThere) throws IOException {
    Path objects = part.resolve("objects");
    if (!Files.isDirectory(objects)) {
      return 0;
    }
    int count = 0;
    try (var all = Files.walk(objects)) {
      for (Path path : all.sorted(Comparator.naturalOrder()).toList()) {
        if (Files.isDirectory(path)) {
          if (!alreadyThere.contains(path)) {
            zip.putNextEntry(new ZipEntry(entryName(part, name, path) + "/"));
            zip.closeEntry();
          }
        } else if (!isPassing(path)) {
          copy(path, entryName(part, name, path), zip);
          count++;
        }
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    return count;
  }

  private static boolean isObject(Path part, Path file) {
    return file.startsWith(part.resolve("objects"));
  }

  /** What is being written at this moment and takes its name later, or marks that. */
  private static boolean isPassing(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".lock") || name.endsWith(".tmp") || name.startsWith("tmp_");
  }

  private static boolean copyUnlessGone(
      Path file, String entry, ZipOutputStream zip, boolean mayBeGone) throws IOException {
    try {
      copy(file, entry, zip);
      return true;
    } catch (NoSuchFileException gone) {
      if (mayBeGone) {
        // A draft that was published or thrown away meanwhile.
        return false;
      }
      throw gone;
    }
  }

  private static void copy(Path file, String entry, ZipOutputStream zip) throws IOException {
    // Opened before the entry begins, so that a file that is gone leaves no empty one.
    try (var in = Files.newInputStream(file)) {
      ZipEntry added = new ZipEntry(entry);
      added.setLastModifiedTime(FileTime.from(Files.getLastModifiedTime(file).toInstant()));
      zip.putNextEntry(added);
      in.transferTo(zip);
      zip.closeEntry();
    }
  }

  private static String entryName(Path part, String name, Path path) {
    String below = part.relativize(path).toString().replace('\\', '/');
    return below.isEmpty() ? name : name + "/" + below;
  }
}
