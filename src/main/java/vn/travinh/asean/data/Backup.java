package vn.travinh.asean.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
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
    Listing listing = Listing.of(part, true);
    for (Path folder : listing.folders()) {
      addFolder(entryName(part, name, folder), zip);
    }
    boolean history = name.equals("history");
    Path objects = part.resolve("objects");
    int count = 0;
    for (Path file : listing.files()) {
      if (!history || !file.startsWith(objects)) {
        count += copyUnlessGone(file, entryName(part, name, file), zip, !history) ? 1 : 0;
      }
    }
    return history ? count + copyObjects(part, name, zip, listing.folders()) : count;
  }

  /**
   * A new revision may come while files are copied. Names of revisions come first, then what they
   * mean: so that is listed anew after the names were copied.
   */
  private static int copyObjects(
      Path part, String name, ZipOutputStream zip, List<Path> alreadyThere) throws IOException {
    Path objects = part.resolve("objects");
    if (!Files.isDirectory(objects)) {
      return 0;
    }
    Listing listing = Listing.of(objects, false);
    for (Path folder : listing.folders()) {
      if (!alreadyThere.contains(folder)) {
        addFolder(entryName(part, name, folder), zip);
      }
    }
    for (Path file : listing.files()) {
      copy(file, entryName(part, name, file), zip);
    }
    return listing.files().size();
  }

  private static void addFolder(String entry, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(entry + "/"));
    zip.closeEntry();
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
