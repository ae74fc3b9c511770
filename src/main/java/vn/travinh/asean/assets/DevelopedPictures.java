package vn.travinh.asean.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Developed pictures on disk. For each file that was developed there is a list, named by that
 * file's content, of the files made of it, so that a picture is not unpacked twice in its life.
 */
final class DevelopedPictures {
  /** Where WebP can be written more files are made, so it is part of the name. */
  private static final String LIST =
      "." + PictureDeveloper.RECIPE + (PictureWriter.writesWebp() ? "w" : "") + ".list";

  /** So often at most a file is touched only because it was asked for. */
  private static final Duration USE_NOTED = Duration.ofDays(1);

  private final Path folder;

  DevelopedPictures(Path folder) {
    this.folder = folder;
  }

  /**
   * The renditions of a picture, the largest that every browser knows first; made where they are
   * not there yet.
   *
   * @throws PictureRefused where the file is no picture that can be shown
   */
  List<Rendition> of(byte[] file, PictureFormat format) throws PictureRefused, IOException {
    Path list = folder.resolve(ContentHash.of(file) + LIST);
    List<Rendition> known = read(list);
    if (!known.isEmpty()) {
      noteUse(list);
      return known;
    }
    Files.createDirectories(folder);
    List<Rendition> renditions = new ArrayList<>();
    for (PictureDeveloper.Developed developed : PictureDeveloper.develop(file, format)) {
      renditions.add(write(developed));
    }
    String lines = renditions.stream().map(DevelopedPictures::line).collect(Collectors.joining());
    write(list, lines.getBytes(StandardCharsets.UTF_8));
    return List.copyOf(renditions);
  }

  /** What nobody asked for in a long time can be cleared away. */
  private static void noteUse(Path list) {
    Instant now = Instant.now();
    try {
      if (isOlder(list, now.minus(USE_NOTED))) {
        Files.setLastModifiedTime(list, FileTime.from(now));
      }
    } catch (IOException notNoted) {
      // then it may be cleared away earlier, and is made again
    }
  }

  /** Whether there is anything that nobody asked for since a moment. */
  boolean hasOlder(Instant moment) throws IOException {
    for (Path file : files()) {
      if (isOlder(file, moment)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Deletes what was made of files that nobody asked for since a moment; what is published as it is
   * lies here too, named by its content alone.
   *
   * @param inUse contents of pictures, by {@link ContentHash}, of which everything stays
   * @param open files that stay besides
   * @return how many files were deleted
   */
  int clear(Instant moment, Set<String> inUse, Set<Path> open) throws IOException {
    Set<Path> kept = new HashSet<>(open);
    List<Path> files = files();
    for (Path list : files) {
      if (isList(list)
          && (!isOlder(list, moment) || inUse.contains(stem(list)) || isAnyOf(list, open))) {
        kept.add(list);
        read(list).forEach(rendition -> kept.add(path(rendition)));
      }
    }
    int deleted = 0;
    // Lists first: a picture without its list is made anew, a list without its pictures is no use.
    for (boolean lists : new boolean[] {true, false}) {
      for (Path file : files) {
        if (isList(file) == lists
            && !kept.contains(file)
            && !inUse.contains(stem(file))
            && isOlder(file, moment)) {
          deleted += Files.deleteIfExists(file) ? 1 : 0;
        }
      }
    }
    return deleted;
  }

  private boolean isAnyOf(Path list, Set<Path> open) {
    return read(list).stream().anyMatch(rendition -> open.contains(path(rendition)));
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Those of an earlier recipe too. */
  private static boolean isList(Path file) {
    return file.toString().endsWith(".list");
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean isOlder(Path file, Instant moment) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
  }

  Path path(Rendition rendition) {
    return folder.resolve(rendition.file());
  }

  private Rendition write(PictureDeveloper.Developed developed) throws IOException {
    String name = ContentHash.of(developed.bytes()) + "." + developed.format().ending();
    write(folder.resolve(name), developed.bytes());
    return new Rendition(
        name, developed.format(), developed.width(), developed.height(), developed.bytes().length);
  }

  private void write(Path target, byte[] bytes) throws IOException {
    Path temporary = Files.createTempFile(folder, "new-", ".tmp");
    try {
      Files.write(temporary, bytes);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static String line(Rendition rendition) {
    return "%s %s %d %d %d\n"
        .formatted(
            rendition.file(),
            rendition.format(),
            rendition.width(),
            rendition.height(),
            rendition.size());
  }

  /** Nothing where there is no list, or not all that it names is there as it was written. */
  private List<Rendition> read(Path list) {
    try {
      List<Rendition> renditions = new ArrayList<>();
      for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
        String[] words = line.split(" ", 5);
        Rendition rendition =
            new Rendition(
                words[0],
                PictureFormat.valueOf(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                Long.parseLong(words[4]));
        if (Files.size(path(rendition)) != rendition.size()) {
          return List.of();
        }
        renditions.add(rendition);
      }
      return List.copyOf(renditions);
    } catch (IOException | RuntimeException damaged) {
      return List.of(); // a cache: whatever cannot be read is made again
    }
  }
}
