package vn.travinh.asean.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Attachment;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;

/**
 * Copies the files beside documents to where nothing changes them any more, each named by its
 * content. Looks only at files that changed since it last looked. Used by one thread at a time.
 */
public final class MediaStore {
  /**
   * A picture of 40 megapixels needs 160 MB to be shown; larger ones are a mistake or an attack.
   */
  static final long MAX_PIXELS = 40_000_000;

  private static final Set<String> PICTURES =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "image/avif",
          "image/svg+xml; charset=utf-8");

  private final Path copies;
  private final Map<Attachment, MediaFile> known = new HashMap<>();

  /**
   * @param copies folder for the copies; it can be deleted at any time the program does not run
   */
  public MediaStore(Path copies) {
    this.copies = copies;
  }

  /** The library that holds now. A file that cannot be read is noted and left out. */
  public Noted<MediaLibrary> publish(List<Attachment> attachments) {
    List<Problem> problems = new ArrayList<>();
    known.keySet().retainAll(new HashSet<>(attachments));
    Map<DocumentId, Map<String, MediaFile>> byDocument = new HashMap<>();
    Map<String, MediaFile> byAddress = new HashMap<>();
    for (Attachment attachment : attachments) {
      MediaFile file = known.get(attachment);
      if (file == null || !Files.exists(file.copy())) {
        file = copy(attachment, problems);
      }
      if (file != null) {
        known.put(attachment, file);
        byDocument
            .computeIfAbsent(attachment.document(), id -> new HashMap<>())
            .put(attachment.name(), file);
        byAddress.put(file.address(), file);
      }
    }
    return new Noted<>(new MediaLibrary(byDocument, byAddress), problems);
  }

  private @Nullable MediaFile copy(Attachment attachment, List<Problem> problems) {
    try {
      Files.createDirectories(copies);
      Path temporary = Files.createTempFile(copies, "new-", ".tmp");
      try {
        MessageDigest digest = ContentHash.digest();
        long size = copyAndDigest(attachment.path(), temporary, digest);
        String hash = ContentHash.name(digest);
        Path copy = copies.resolve(hash);
        Files.move(
            temporary, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return describe(attachment, copy, hash, size, problems);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException unreadable) {
      problems.add(
          problem(
              attachment,
              "file-unreadable",
              "this file cannot be published: " + unreadable.getClass().getSimpleName(),
              "check that the program may read it and that the disk has room"));
      return null;
    }
  }

  private static long copyAndDigest(Path from, Path to, MessageDigest digest) throws IOException {
    long size = 0;
    try (InputStream in = Files.newInputStream(from);
        var out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[65_536];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
        size += read;
      }
    }
    return size;
  }

  private static @Nullable MediaFile describe(
      Attachment attachment, Path copy, String hash, long size, List<Problem> problems)
      throws IOException {
    String type = ContentTypes.of(attachment.name());
    boolean picture = PICTURES.contains(type);
    int[] pixels = picture && !type.startsWith("image/svg") ? dimensions(copy) : new int[] {0, 0};
    if ((long) pixels[0] * pixels[1] > MAX_PIXELS) {
      problems.add(
          problem(
              attachment,
              "picture-too-large",
              "this picture has " + pixels[0] + " × " + pixels[1] + " pixels, more than 40 million",
              "save it smaller, 2,000 pixels wide is plenty"));
      return null;
    }
    boolean decodable = ImageIO.getImageReadersByMIMEType(type).hasNext();
    if (picture && decodable && pixels[0] == 0) {
      problems.add(
          problem(
              attachment,
              "picture-unreadable",
              "this file is named like a picture but is none",
              "open it in a picture editor and save it again"));
      return null;
    }
    String address =
        "/media/"
            + attachment.document().section()
            + "/"
            + Folding.slug(attachment.document().folder())
            + "/"
            + named(attachment.name(), hash);
    return new MediaFile(address, copy, size, type, pixels[0], pixels[1], picture);
  }

  /**
   * {@code flag-raising.jpg} becomes {@code flag-raising.3f2a9c1d….jpg}, in letters that need no
   * escaping.
   */
  private static String named(String name, String hash) {
    int dot = name.lastIndexOf('.');
    String stem = Folding.slug(name.substring(0, dot));
    return (stem.isEmpty() ? "file" : stem)
        + "."
        + hash
        + name.substring(dot).toLowerCase(Locale.ROOT);
  }

  /**
   * Width and height from the picture's header alone, which a bomb cannot inflate; zeros where it
   * has none.
   */
  private static int[] dimensions(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      if (in == null) {
        return new int[] {0, 0};
      }
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return new int[] {0, 0};
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return new int[] {reader.getWidth(0), reader.getHeight(0)};
      } catch (IOException | RuntimeException broken) {
        return new int[] {0, 0}; // readers throw what they please on broken headers
      } finally {
        reader.dispose();
      }
    }
  }

  private static Problem problem(Attachment attachment, String code, String message, String fix) {
    return new Problem(
        Severity.WORTH_FIXING,
        code,
        message,
        fix,
        Place.ofFile(attachment.path().toString().replace('\\', '/')));
  }
}
