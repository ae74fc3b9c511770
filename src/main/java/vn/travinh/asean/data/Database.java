package vn.travinh.asean.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The database, with its tables as this version needs them. Thread-safe. */
public final class Database implements AutoCloseable {
  private Database() {}

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param url JDBC address of a PostgreSQL server, null for a file in the data folder
   * @throws IOException where it cannot be reached or written, in words for whoever runs the site
   */
  public static Database open(@Nullable String url, Path dataFolder, Clock clock)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  public Accounts accounts() {
    throw new UnsupportedOperationException();
  }

  public Sessions sessions() {
    throw new UnsupportedOperationException();
  }

  public AuditLog audit() {
    throw new UnsupportedOperationException();
  }

  public Comments comments() {
    throw new UnsupportedOperationException();
  }

  public PreviewLinks previewLinks() {
    throw new UnsupportedOperationException();
  }

  public Switches switches() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
