package vn.travinh.asean.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
 * Brings the files beside documents to where nothing changes them any more, each named by its
 * content: photographs developed into the sizes that pages offer, everything else as it is. Looks
 * only at files that changed since it last looked. Used by one thread at a time.
 */
public final class MediaStore implements AutoCloseable {
  /** For those who want everything or nothing, such as an export. */
  public static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);

  /** What is being developed gets this long to end when the program does. */
  private static final Duration LAST_PICTURE = Duration.ofSeconds(10);

  private final Path copies;
  private final Duration patience;
  private final DevelopedPictures developed;
  private final Map<Attachment, CompletableFuture<Outcome>> outcomes = new HashMap<>();

  /**
   * One thread: a second would finish a hundred pictures sooner, and hold another 60 MB of pixels.
   */
  private final ExecutorService pictures =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "pictures");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  /** What became of a file: something to show, or a reason why not. */
  private record Outcome(@Nullable MediaFile file, @Nullable Problem problem) {
    static final Outcome LATE = new Outcome(null, null);

    boolean isThere() {
      return problem != null
          || (file != null
              && Files.exists(file.copy())
              && file.otherSizes().stream().allMatch(other -> Files.exists(other.copy())));
    }
  }

  /** With patience for everything. */
  public MediaStore(Path copies) {
    this(copies, AS_LONG_AS_IT_TAKES);
  }

  /**
   * @param copies folder for the copies; it can be deleted at any time the program does not run
   * @param patience how long a publication waits for its pictures; what takes longer is left out
   */
  public MediaStore(Path copies, Duration patience) {
    this.copies = copies;
    this.patience = patience;
    this.developed = new DevelopedPictures(copies);
  }

  /**
   * The library that holds now. A file that cannot be published is noted and left out; a picture
   * that is not ready in time is left out without a word, see {@link #rest}.
   */
  public Noted<MediaLibrary> publish(List<Attachment> attachments) {
    outcomes.keySet().retainAll(new HashSet<>(attachments));
    outcomes.values().removeIf(outcome -> outcome.isDone() && !outcome.join().isThere());
    attachments.forEach(attachment -> outcomes.computeIfAbsent(attachment, this::begin));
    await();
    List<Problem> problems = new ArrayList<>();
    Map<DocumentId, Map<String, MediaFile>> byDocument = new HashMap<>();
    Map<String, MediaFile> byAddress = new HashMap<>();
    Map<DocumentId, Set<String>> withheld = new HashMap<>();
    for (Attachment attachment : attachments) {
      Outcome outcome = outcomes.computeIfAbsent(attachment, this::begin).getNow(Outcome.LATE);
      if (outcome.problem() != null) {
        problems.add(outcome.problem());
      }
      MediaFile file = outcome.file();
      if (file == null) {
        withheld
            .computeIfAbsent(attachment.document(), id -> new HashSet<>())
            .add(attachment.name());
      } else {
        byDocument
            .computeIfAbsent(attachment.document(), id -> new HashMap<>())
            .put(attachment.name(), file);
        byAddress.put(file.address(), file);
        file.otherSizes().forEach(other -> byAddress.put(other.address(), other));
      }
    }
    return new Noted<>(new MediaLibrary(byDocument, byAddress, withheld), problems);
  }

  /**
   * Done when all pictures that the last publication had to leave out are ready; empty where it had
   * all.
   */
  public Optional<CompletableFuture<Void>> rest() {
    List<CompletableFuture<Outcome>> pending =
        outcomes.values().stream().filter(outcome -> !outcome.isDone()).toList();
    return pending.isEmpty()
        ? Optional.empty()
        : Optional.of(CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)));
  }

  /** Tells contents that are in use, by {@link ContentHash}; asked only where it matters. */
  public interface InUse {
    Set<String> contents() throws IOException;
  }

  /**
   * Deletes what was made of files that nobody asked for since a moment. What the last publication
   * shows stays, and everything that was made of contents in use.
   *
   * @return how many files were deleted
   */
  public int clear(Instant moment, InUse inUse) throws IOException {
    if (!developed.hasOlder(moment)) {
      return 0;
    }
    Set<Path> open = new HashSet<>();
    for (CompletableFuture<Outcome> outcome : outcomes.values()) {
      MediaFile file = outcome.getNow(Outcome.LATE).file();
      if (file != null) {
        open.add(file.copy());
        file.otherSizes().forEach(other -> open.add(other.copy()));
      }
    }
    return developed.clear(moment, inUse.contents(), open);
  }

  private void await() {
    CompletableFuture<Void> rest = rest().orElse(null);
    if (rest == null) {
      return;
    }
    try {
      rest.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException later) {
      // They come with another publication.
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<Outcome> begin(Attachment attachment) {
    boolean photograph =
        PictureFormat.named(attachment.name()).map(PictureFormat::isDeveloped).orElse(false);
    return photograph
        ? CompletableFuture.supplyAsync(() -> judged(attachment, this::develop), pictures)
        : CompletableFuture.completedFuture(judged(attachment, this::copy));
  }

  /** What is done with one kind of files. */
  private interface Treatment {
    MediaFile apply(Attachment attachment) throws IOException, PictureRefused;
  }

  private static Outcome judged(Attachment attachment, Treatment treatment) {
    try {
      return new Outcome(treatment.apply(attachment), null);
    } catch (PictureRefused refused) {
      return new Outcome(
          null, problem(attachment, refused.code(), refused.getMessage(), refused.fix()));
    } catch (IOException unreadable) {
      return new Outcome(
          null,
          problem(
              attachment,
              "file-unreadable",
              "this file cannot be published: " + unreadable.getClass().getSimpleName(),
              "check that the program may read it and that the disk has room"));
    }
  }

  /** From the bytes in memory, so that a file that is being replaced cannot be half of each. */
  private MediaFile develop(Attachment attachment) throws IOException, PictureRefused {
    byte[] bytes = Files.readAllBytes(attachment.path());
    List<Rendition> renditions =
        developed.of(bytes, DisguisedFiles.check(attachment.name(), bytes));
    List<MediaFile> files = new ArrayList<>();
    for (Rendition rendition : renditions) {
      String hash = rendition.file().substring(0, rendition.file().indexOf('.'));
      files.add(
          new MediaFile(
              address(
                  attachment,
                  "-" + rendition.width() + "." + hash + "." + rendition.format().ending()),
              developed.path(rendition),
              rendition.size(),
              rendition.format().contentType(),
              rendition.width(),
              rendition.height(),
              true,
              List.of()));
    }
    MediaFile first = files.get(0);
    return new MediaFile(
        first.address(),
        first.copy(),
        first.size(),
        first.contentType(),
        first.width(),
        first.height(),
        true,
        files.subList(1, files.size()));
  }

  private MediaFile copy(Attachment attachment) throws IOException, PictureRefused {
    Files.createDirectories(copies);
    Path temporary = Files.createTempFile(copies, "new-", ".tmp");
    try {
      MessageDigest digest = ContentHash.digest();
      long size = copyAndDigest(attachment.path(), temporary, digest);
      String hash = ContentHash.name(digest);
      boolean picture = PictureFormat.named(attachment.name()).isPresent();
      int[] pixels = picture ? inspect(attachment.name(), temporary) : new int[] {0, 0};
      Path copy = copies.resolve(hash);
      Files.move(
          temporary, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      String name = attachment.name();
      String ending = name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
      return new MediaFile(
          address(attachment, "." + hash + ending),
          copy,
          size,
          ContentTypes.of(name),
          pixels[0],
          pixels[1],
          picture,
          List.of());
    } finally {
      Files.deleteIfExists(temporary);
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

  /** Width and height of a picture that is published as it is; zeros where Java cannot tell. */
  private static int[] inspect(String name, Path file) throws IOException, PictureRefused {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(PictureFormat.START);
    }
    if (DisguisedFiles.check(name, start) != PictureFormat.GIF) {
      return new int[] {0, 0};
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      PictureReader.checkSize(width, height);
      return new int[] {width, height};
    } catch (IOException | RuntimeException broken) {
      throw PictureReader.damaged(); // readers throw what they please on broken headers
    } finally {
      reader.dispose();
    }
  }

  /**
   * {@code flag-raising.jpg} becomes {@code …/flag-raising-800.3f2a9c1d….jpg}, in letters that need
   * no escaping.
   */
  private static String address(Attachment attachment, String after) {
    String name = attachment.name();
    String stem = Folding.slug(name.substring(0, name.lastIndexOf('.')));
    return "/media/"
        + attachment.document().section()
        + "/"
        + Folding.slug(attachment.document().folder())
        + "/"
        + (stem.isEmpty() ? "file" : stem)
        + after;
  }

  private static Problem problem(Attachment attachment, String code, String message, String fix) {
    return new Problem(
        Severity.WORTH_FIXING,
        code,
        message,
        fix,
        Place.ofFile(attachment.path().toString().replace('\\', '/')));
  }

  /** Waits for the picture under way; those behind it are developed at the next start. */
  @Override
  public void close() {
    pictures.shutdownNow();
    try {
      pictures.awaitTermination(LAST_PICTURE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
