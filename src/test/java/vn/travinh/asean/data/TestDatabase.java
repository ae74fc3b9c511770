package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fresh database of one of the two kinds, and a clock that tests turn. */
final class TestDatabase implements AutoCloseable {
  private final Engine engine;
  private final @Nullable String url;
  private final Path folder;
  private final TestClock clock = new TestClock();
  private Database database;

  private TestDatabase(Engine engine, @Nullable String url, Path folder) throws IOException {
    this.engine = engine;
    this.url = url;
    this.folder = folder;
    this.database = open();
  }

  /** Tests on PostgreSQL are left out where it is not installed, but for CI, where they fail. */
  static TestDatabase of(Engine engine) throws IOException {
    if (engine == Engine.POSTGRESQL) {
      Optional<String> missing = PostgreSqlServer.missing();
      if (System.getenv("CI") != null && System.getenv("CI").equals("true")) {
        assertThat(missing).isEmpty();
      }
      assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    }
    return new TestDatabase(
        engine,
        engine == Engine.POSTGRESQL ? PostgreSqlServer.freshDatabase() : null,
        Files.createTempDirectory("portal-database"));
  }

  Database database() {
    return database;
  }

  TestClock clock() {
    return clock;
  }

  Path folder() {
    return folder;
  }

  @Nullable String url() {
    return url;
  }

  /** As another program would open it. */
  Database open() throws IOException {
    return Database.open(url, folder, clock);
  }

  /** As after a stop and a start. */
  void openAgain() throws IOException {
    database.close();
    database = open();
  }

  /** What somebody does who has the database but not the program. */
  void execute(String sql) throws SQLException, IOException {
    var source =
        engine == Engine.SQLITE ? SqliteFile.source(folder) : Server.source(String.valueOf(url));
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
