package vn.travinh.asean.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database as one file. */
final class SqliteFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** How long a writer waits for another, in this program or beside it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private SqliteFile() {}

  static Path in(Path dataFolder) {
    return dataFolder.resolve("portal.db");
  }

  /** The file's connections, after it was made where it was missing. */
  static DataSource source(Path dataFolder) throws IOException {
    Path file = in(dataFolder);
    make(file);
    DataSource source = source(file.toString());
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      // Readers and the writer do not wait for each other. The file remembers it.
      statement.execute("PRAGMA journal_mode = WAL");
    } catch (SQLException refused) {
      throw Trouble.of(Engine.SQLITE, file.toString(), refused);
    }
    return source;
  }

  private static DataSource source(String file) {
    SQLiteConfig config = new SQLiteConfig();
    // What was said to be saved outlives a power cut: each commit is on disk before it returns.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
    config.enforceForeignKeys(true);
    // A transaction that reads first and writes then could find that another wrote in between.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /**
   * Nobody but the account that runs the site needs to see it; SQLite makes its other files alike.
   */
  private static void make(Path file) throws IOException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      boolean posix =
          Files.getFileAttributeView(
                  file.toAbsolutePath().getParent(), PosixFileAttributeView.class)
              != null;
      if (Files.exists(file)) {
        return;
      }
      if (posix) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException madeByAnother) {
      // as well
    } catch (IOException refused) {
      throw new IOException(
          "the database " + file + " cannot be made: " + refused + " (check --data)", refused);
    }
  }
}
