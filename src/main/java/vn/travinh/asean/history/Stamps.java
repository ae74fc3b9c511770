package vn.travinh.asean.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of files by their size, time and place on disk, so that what has not changed need
 * not be read. A cache: without its file everything is read again. Thread-safe.
 */
final class Stamps {
  private static final Logger LOG = LoggerFactory.getLogger(Stamps.class);

  /** A file changed this shortly ago may change again within the clock's own grain. */
  private static final long UNSETTLED_MILLIS = 2_000;

  private record Stamp(long size, long modifiedNanos, String key) {}

  private record Known(Stamp stamp, String version) {}

  private final Path file;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final AtomicBoolean isWritten = new AtomicBoolean(true);

  private Stamps(Path file) {
    this.file = file;
  }

  static Stamps read(Path file) {
    Stamps stamps = new Stamps(file);
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file, UTF_8).forEach(stamps::readLine);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      stamps.known.clear();
      LOG.info("The stamps of files cannot be used; the files are read again.", unreadable);
    }
    return stamps;
  }

  private void readLine(String line) {
    List<String> parts = List.of(line.split("\t", -1));
    if (parts.size() != 5) {
      throw new IllegalArgumentException("not five parts: " + line);
    }
    known.put(
        parts.get(4),
        new Known(
            new Stamp(Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2)), parts.get(3)),
            parts.get(0)));
  }

  /** The version of a file as it is now; empty where it is gone or cannot be read. */
  Optional<String> version(String path, Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Stamp stamp =
          new Stamp(
              attributes.size(),
              attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
              String.valueOf(attributes.fileKey()));
      Known before = known.get(path);
      if (before != null && before.stamp().equals(stamp)) {
        return Optional.of(before.version());
      }
      String version = Versions.of(file);
      if (System.currentTimeMillis() - attributes.lastModifiedTime().toMillis()
          > UNSETTLED_MILLIS) {
        known.put(path, new Known(stamp, version));
        isWritten.set(false);
      }
      return Optional.of(version);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Keeps them for the next start. */
  void write() {
    if (isWritten.getAndSet(true)) {
      return;
    }
    Path half = file.resolveSibling(file.getFileName() + ".new");
    List<String> lines =
        known.entrySet().stream()
            .filter(entry -> entry.getKey().chars().noneMatch(Character::isISOControl))
            .map(
                entry -> {
                  Stamp stamp = entry.getValue().stamp();
                  return String.join(
                      "\t",
                      entry.getValue().version(),
                      Long.toString(stamp.size()),
                      Long.toString(stamp.modifiedNanos()),
                      stamp.key(),
                      entry.getKey());
                })
            .toList();
    try {
      Files.write(half, lines, UTF_8);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      LOG.info("The stamps of files were not kept; they are read again at the next start.", failed);
    }
  }
}
