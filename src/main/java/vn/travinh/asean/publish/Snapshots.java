package vn.travinh.asean.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.site.SiteBuilder;

/** Keeps what was published for the next start, and finds it there if nothing has changed since. */
public final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final SnapshotFile file;
  private final Path program;
  private final List<Path> inputs;
  private final String baseUrl;

  /** What the file holds. */
  private String written = "";

  private Instant validUntil = Instant.MIN;

  /**
   * @param file where it is kept
   * @param inputs all folders that a publication is made of
   * @param baseUrl part of many pages, so another one makes a snapshot useless
   */
  public Snapshots(Path file, List<Path> inputs, String baseUrl) {
    this(file, InputFingerprint.program(), inputs, baseUrl);
  }

  /**
   * @param program the file with all classes
   */
  Snapshots(Path file, Path program, List<Path> inputs, String baseUrl) {
    this.file = new SnapshotFile(file);
    this.program = program;
    this.inputs = List.copyOf(inputs);
    this.baseUrl = baseUrl;
  }

  Optional<PreparedSite> read(Instant now) {
    Optional<String> fingerprint = fingerprint();
    Optional<SnapshotFile.Kept> kept = fingerprint.flatMap(name -> file.read(name, now));
    if (kept.isPresent()) {
      written = fingerprint.orElse("");
      validUntil = kept.get().validUntil();
    }
    return kept.map(SnapshotFile.Kept::site);
  }

  /**
   * The folders are named first and compared afterwards, so that no edit in between is passed off
   * as published.
   *
   * @return whether the file holds now what was made; it may have done so before
   */
  boolean write(PublicationBuilder.Made made, PublicationBuilder builder) {
    Optional<String> fingerprint = fingerprint();
    if (fingerprint.isEmpty() || !builder.isCurrent(made)) {
      return false;
    }
    Instant due =
        SiteBuilder.nextChange(made.content(), made.publication().site().madeAt())
            .truncatedTo(ChronoUnit.MILLIS);
    if (fingerprint.get().equals(written) && due.equals(validUntil)) {
      return true;
    }
    try {
      file.write(made.publication().prepared(), fingerprint.get(), due);
      written = fingerprint.get();
      validUntil = due;
      return true;
    } catch (IOException full) {
      LOG.warn("What is published could not be kept for the next start: {}", full.toString());
      return false;
    }
  }

  private Optional<String> fingerprint() {
    return InputFingerprint.of(program, inputs, baseUrl);
  }
}
