package vn.travinh.asean.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revisions of the files below some folders. Each folder appears under its name at the top of
 * the repository, as in {@code content/places/ao-ba-om/vi.md}. Thread-safe; writes one revision at
 * a time.
 */
public final class History implements AutoCloseable {
  private History() {}

  /**
   * Opens the repository, making it where it is missing, and clears away locks that a killed
   * program left. The caller holds the data folder, so that nobody else writes here.
   *
   * @param repository folder of the bare repository
   * @param roots folders by their name at the top of the repository
   */
  public static History open(Path repository, Map<String, Path> roots) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Records what lies on disk at these paths now; a file that is not there is recorded as deleted.
   * When this returns, the revision is on disk.
   *
   * @param paths as in the repository, such as {@code content/places/ao-ba-om/vi.md}
   */
  public Revision record(Collection<String> paths, Author author, String note) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Records everything that was changed by other means, if anything was. */
  public Optional<Revision> recordOutsideChanges() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Revisions that changed one of these paths, the newest first. */
  public List<Revision> revisions(Collection<String> paths, int limit) throws IOException {
    throw new UnsupportedOperationException();
  }

  public Optional<Revision> revision(String id) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The text of a file as it was after a revision; empty where it was not there. */
  public Optional<String> text(String path, String revision) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The text that has this version, see {@link Versions#of}. */
  public Optional<String> textOfVersion(String version) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
