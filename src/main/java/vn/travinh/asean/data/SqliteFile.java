package vn.travinh.asean.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database as one file. */
final class SqliteFile {
  static final String NAME = "portal.db";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** How long a writer waits for another, in this program or beside it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private SqliteFile() {}

  static Path in(Path dataFolder) {
    return dataFolder.resolve(NAME);
  }

  /** The file's connections, after it was made where it was missing. */
  static DataSource source(Path dataFolder) throws IOException {
    Path file = in(dataFolder);
    if (Restore.isUnfinished(dataFolder)) {
      throw new IOException(
          "a restore into " + dataFolder + " did not come to its end (run restore --from again)");
    }
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

  /** Whether there is a database in this folder. */
  static boolean isIn(Path dataFolder) {
    return Files.isRegularFile(in(dataFolder));
  }

  /**
   * Writes a copy as of one moment while others go on reading and writing, without what was
   * deleted.
   *
   * @param copy a file that is not there yet, in a folder that nobody else can read
   */
  static void copy(Path dataFolder, Path copy) throws IOException {
    Path file = in(dataFolder);
    try (Connection connection = source(file.toString()).getConnection();
        PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toString());
      statement.execute();
    } catch (SQLException refused) {
      throw Trouble.of(Engine.SQLITE, file.toString(), refused);
    }
  }

  /**
   * Looks whether a copy is whole and of a version that this program knows.
   *
   * @throws IOException where it is not, saying so
   */
  static void check(Path file) throws IOException {
    DataSource source = source(file.toString());
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String told = rows.next() ? rows.getString(1) : "nothing";
      if (!"ok".equals(told)) {
        throw new IOException("the database in it is damaged: " + told);
      }
      int version = Schema.present(source, Engine.SQLITE);
      if (version > Schema.VERSION) {
        throw new IOException(
            "its database was made by a newer version of this program (use that version)");
      }
    } catch (SQLException refused) {
      throw Trouble.of(Engine.SQLITE, file.getFileName().toString(), refused);
    }
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
