package vn.travinh.asean.publish;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names all that a publication is made of, by size and time of each file, without reading any. */
final class InputFingerprint {
  private InputFingerprint() {}

  /** What this program was started from. */
  static Path program() {
    try {
      return Path.of(
          InputFingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("classes come from a file or folder", impossible);
    }
  }

  /**
   * @return nothing where the program runs from its classes, which change without telling, or a
   *     folder cannot be read
   */
  static Optional<String> of(Path program, List<Path> folders, String baseUrl) {
    try {
      if (!Files.isRegularFile(program)) {
        return Optional.empty();
      }
      SortedMap<String, String> files = new TreeMap<>();
      add(program, files);
      for (Path folder : folders) {
        add(folder, files);
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String all = baseUrl + files;
      return Optional.of(
          HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException unreadable) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void add(Path root, SortedMap<String, String> files) throws IOException {
    Files.walkFileTree(
        root.toRealPath(), // or a link would be named and not what is behind it
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(
                file.toAbsolutePath().toString(),
                attributes.size()
                    + "@"
                    + attributes.lastModifiedTime()
                    + "#"
                    + attributes.fileKey());
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
