package vn.travinh.asean.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an index holds: kept beside it, because the index itself cannot say whether it was made by
 * this version of the program and from which texts.
 *
 * @param fingerprint of the analysis and the libraries that made the index
 * @param hashes an entry's hash by its key
 */
record Manifest(String fingerprint, Map<String, String> hashes) {
  private static final String FILE = "manifest";

  /** Names entries that are just being written; left behind only when the program dies then. */
  private static final String PENDING_FILE = "pending";

  Manifest {
    hashes = Map.copyOf(hashes);
  }

  /** The manifest of the index in this folder; empty if the index was never finished. */
  static Optional<Manifest> read(Path folder) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      int space = line.indexOf(' ');
      if (space < 0) {
        return Optional.empty();
      }
      hashes.put(line.substring(space + 1), line.substring(0, space));
    }
    for (String key : pending(folder)) {
      hashes.put(key, "");
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Manifest(lines.get(0), hashes));
  }

  private static List<String> pending(Path folder) throws IOException {
    try {
      return Files.readAllLines(folder.resolve(PENDING_FILE), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Notes which entries are about to be written, so that a crash meanwhile is not forgotten. */
  static void writePending(Path folder, Collection<String> keys) throws IOException {
    replace(folder.resolve(PENDING_FILE), keys);
  }

  void write(Path folder) throws IOException {
    List<String> lines = new java.util.ArrayList<>(hashes.size() + 1);
    lines.add(fingerprint);
    hashes.forEach((key, hash) -> lines.add(hash + " " + key));
    replace(folder.resolve(FILE), lines);
    Files.deleteIfExists(folder.resolve(PENDING_FILE));
  }

  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  private static void replace(Path file, Collection<String> lines) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.write(temporary, lines, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
