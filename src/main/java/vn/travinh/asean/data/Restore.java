package vn.travinh.asean.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.travinh.asean.publish.DataFolder;

/**
 * Puts a {@link Backup} in place, whole or not at all. Everything is unpacked and looked at in a
 * folder beside, then moved. Should the machine stop between two moves, the database refuses to
 * open until the restore is run again, which takes away what the first one had moved.
 */
public final class Restore {
  private static final String UNPACKING = "restoring.part";
  private static final String MOVING = "restoring";

  /** Within {@link #MOVING}: what all is moved, one a line. */
  private static final String LIST = "list";

  private final Path dataFolder;

  /** What was put in place. */
  public record Restored(String madeAt, List<String> parts) {}

  private Restore(Path dataFolder) {
    this.dataFolder = dataFolder;
  }

  static boolean isUnfinished(Path dataFolder) {
    return Files.exists(dataFolder.resolve(MOVING));
  }

  /**
   * @param withDatabase false where the database lies on a server, whose backup cannot be here
   * @throws DataFolder.InUseException while a program uses the data folder
   * @throws IOException where nothing was restored, with the reason
   */
  public static Restored from(Path backup, Path dataFolder, boolean withDatabase)
      throws IOException {
    if (!Files.isRegularFile(backup)) {
      throw new IOException("there is no file " + backup);
    }
    try (DataFolder held = DataFolder.take(dataFolder)) {
      return new Restore(held.folder()).from(backup, withDatabase);
    }
  }

  private Restored from(Path backup, boolean withDatabase) throws IOException {
    clearAway();
    List<String> there =
        Parts.ALL.stream().filter(part -> Files.exists(dataFolder.resolve(part))).toList();
    if (!there.isEmpty()) {
      throw new IOException(
          dataFolder
              + " has "
              + String.join(", ", there)
              + " already, and nothing is overwritten (move them away or choose another --data)");
    }
    Path unpacked = dataFolder.resolve(UNPACKING);
    try (ZipFile zip = open(backup)) {
      String madeAt = label(zip, backup);
      List<ZipEntry> entries = entries(zip, backup, withDatabase);
      Files.createDirectory(unpacked);
      for (ZipEntry entry : entries) {
        unpack(zip, entry, unpacked);
      }
      if (Files.exists(unpacked.resolve(SqliteFile.NAME))) {
        SqliteFile.check(unpacked.resolve(SqliteFile.NAME));
      }
      return new Restored(madeAt, move(unpacked));
    } catch (ZipException damaged) {
      throw new IOException(backup + " is damaged: " + damaged.getMessage(), damaged);
    } finally {
      OnDisk.delete(unpacked);
    }
  }

  /** Takes away what an earlier restore left that did not come to its end. */
  private void clearAway() throws IOException {
    OnDisk.delete(dataFolder.resolve(UNPACKING));
    Path moving = dataFolder.resolve(MOVING);
    if (Files.exists(moving)) {
      for (String part : Files.readAllLines(moving.resolve(LIST))) {
        // Listed and no longer there: it was moved. Nobody has used it since.
        if (Parts.ALL.contains(part) && !Files.exists(moving.resolve(part))) {
          OnDisk.delete(dataFolder.resolve(part));
        }
      }
      OnDisk.delete(moving);
    }
  }

  private static ZipFile open(Path backup) throws IOException {
    try {
      return new ZipFile(backup.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException broken) {
      throw new IOException(
          backup + " is no backup, or a damaged one: " + broken.getMessage(), broken);
    }
  }

  private static String label(ZipFile zip, Path backup) throws IOException {
    ZipEntry entry = zip.getEntry(Parts.LABEL);
    if (entry == null) {
      throw new IOException(backup + " was not written by the command backup");
    }
    Properties label = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8)) {
      label.load(reader);
    }
    if (!String.valueOf(Parts.VERSION).equals(label.getProperty(Parts.FORMAT))) {
      throw new IOException(
          backup + " was written by a newer version of this program (use that version)");
    }
    return label.getProperty(Parts.MADE_AT, "");
  }

  private static List<ZipEntry> entries(ZipFile zip, Path backup, boolean withDatabase)
      throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (!names.add(name) || !isSafe(name)) {
        throw new IOException(
            backup + " holds \"" + name + "\", which no backup holds; nothing was restored");
      }
      if (name.equals(SqliteFile.NAME) && !withDatabase) {
        throw new IOException(
            backup
                + " holds a database file, but --database-url names a server (leave that setting out)");
      }
      if (!name.equals(Parts.LABEL)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Only names below the parts, so that nothing is ever written elsewhere. */
  private static boolean isSafe(String name) {
    if (name.equals(Parts.LABEL) || name.equals(SqliteFile.NAME)) {
      return true;
    }
    if (name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
      return false;
    }
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    List<String> steps = List.of(path.split("/", -1));
    return Parts.FOLDERS.contains(steps.get(0))
        && (steps.size() > 1 || name.endsWith("/"))
        && steps.stream()
            .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
    Path target = folder.resolve(entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    if (entry.getName().equals(SqliteFile.NAME)) {
      OnDisk.ownersOnly(target);
    }
    try (InputStream in = zip.getInputStream(entry);
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        OutputStream out = Files.newOutputStream(target)) {
      checked.transferTo(out);
      if (checked.getChecksum().getValue() != entry.getCrc()) {
        throw new ZipException(entry.getName() + " is not what was written");
      }
    }
    if (entry.getLastModifiedTime() != null) {
      Files.setLastModifiedTime(target, entry.getLastModifiedTime());
    }
    OnDisk.force(target);
  }

  private List<String> move(Path unpacked) throws IOException {
    List<String> parts =
        Parts.ALL.stream().filter(part -> Files.exists(unpacked.resolve(part))).toList();
    Path list = unpacked.resolve(LIST);
    Files.write(list, parts);
    OnDisk.force(list);
    OnDisk.forceFolder(unpacked);
    Path moving = dataFolder.resolve(MOVING);
    Files.move(unpacked, moving, StandardCopyOption.ATOMIC_MOVE);
    OnDisk.forceFolder(dataFolder);
    try {
      for (String part : parts) {
        Files.move(moving.resolve(part), dataFolder.resolve(part), StandardCopyOption.ATOMIC_MOVE);
      }
      OnDisk.forceFolder(dataFolder);
    } catch (IOException failed) {
      clearAway();
      throw failed;
    }
    OnDisk.delete(moving);
    return parts;
  }
}
