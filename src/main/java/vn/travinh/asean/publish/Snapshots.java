package vn.travinh.asean.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.site.SiteBuilder;

/** Keeps what was published for the next start, and finds it there if nothing has changed since. */
public final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final SnapshotFile file;
  private final List<Path> inputs;
  private final String baseUrl;
  private String written = "";

  /**
   * @param file where it is kept
   * @param inputs all folders that a publication is made of
   * @param baseUrl part of many pages, so another one makes a snapshot useless
   */
  public Snapshots(Path file, List<Path> inputs, String baseUrl) {
    this.file = new SnapshotFile(file);
    this.inputs = List.copyOf(inputs);
    this.baseUrl = baseUrl;
  }

  Optional<PreparedSite> read(Instant now) {
    Optional<String> fingerprint = InputFingerprint.of(inputs, baseUrl);
    Optional<PreparedSite> site = fingerprint.flatMap(name -> file.read(name, now));
    if (site.isPresent()) {
      written = fingerprint.orElse("");
    }
    return site;
  }

  /**
   * The folders are named first and compared afterwards, so that no edit in between is passed off
   * as published.
   *
   * @return whether there was anything to write and it was written
   */
  boolean write(PublicationBuilder.Made made, PublicationBuilder builder) {
    Optional<String> fingerprint = InputFingerprint.of(inputs, baseUrl);
    if (fingerprint.isEmpty() || fingerprint.get().equals(written) || !builder.isCurrent(made)) {
      return false;
    }
    try {
      Instant madeAt = made.publication().site().madeAt();
      file.write(
          made.publication().prepared(),
          fingerprint.get(),
          SiteBuilder.nextChange(made.content(), madeAt));
      written = fingerprint.get();
      return true;
    } catch (IOException full) {
      LOG.warn("What is published could not be kept for the next start: {}", full.toString());
      return false;
    }
  }
}
