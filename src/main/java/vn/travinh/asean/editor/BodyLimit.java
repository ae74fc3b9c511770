package vn.travinh.asean.editor;

import java.time.Duration;

/** How much a request may bring, and how long it may take to. */
public enum BodyLimit {
  /** Nothing: a page is asked for. */
  NONE(0, Duration.ZERO),
  /** A form with a few short fields. */
  FORM(64_000, Duration.ofSeconds(30)),
  /**
   * A form with a whole text: a Markdown file has at most 1 MB, and a Vietnamese letter takes up to
   * nine characters in a form, but long texts are mostly plain letters.
   */
  TEXT(1_500_000, Duration.ofMinutes(2)),
  /** The same again, with a form carried along in an alphabet of 64 letters. */
  CARRIED(2_100_000, Duration.ofMinutes(2)),
  /** A file of at most 50 MB and the fields around it; goes to disk, not to memory. */
  UPLOAD(55_000_000, Duration.ofMinutes(15));

  private final long bytes;
  private final Duration time;

  BodyLimit(long bytes, Duration time) {
    this.bytes = bytes;
    this.time = time;
  }

  public long bytes() {
    return bytes;
  }

  Duration time() {
    return time;
  }
}
