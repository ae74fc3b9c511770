package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A fresh database of one of the two kinds, and a clock that tests turn. */
final class TestDatabase implements AutoCloseable {
  /** The least memory that Argon2 takes with one lane, and a little more. */
  private static final int QUICK_KIBIBYTES = 64;

  private static byte @Nullable [] sqliteTemplate;
  private static @Nullable String serverTemplate;

  private final Engine engine;
  private final @Nullable String url;
  private final Path folder;
  private final TestClock clock = new TestClock();
  private final Passwords passwords;
  private Database database;

  private TestDatabase(Engine engine, @Nullable String url, Path folder, Passwords passwords)
      throws IOException {
    this.engine = engine;
    this.url = url;
    this.folder = folder;
    this.passwords = passwords;
    this.database = open();
  }

  /** Tests on PostgreSQL are left out where it is not installed, but for CI, where they fail. */
  static TestDatabase of(Engine engine) throws IOException {
    return of(engine, new Passwords(QUICK_KIBIBYTES, 1));
  }

  /** With passwords hashed as they are outside of tests. */
  static TestDatabase slow(Engine engine) throws IOException {
    return of(engine, new Passwords());
  }

  private static TestDatabase of(Engine engine, Passwords passwords) throws IOException {
    if (engine == Engine.POSTGRESQL) {
      Optional<String> missing = PostgreSqlServer.missing();
      if ("true".equals(System.getenv("CI"))) {
        assertThat(missing).as("with CI=true the tests on PostgreSQL must run").isEmpty();
      }
      missing.ifPresent(
          why -> System.out.println("NOTE: tests on PostgreSQL are left out: " + why));
      assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    }
    Path folder = Files.createTempDirectory("portal-database");
    return new TestDatabase(engine, copyOfTemplate(engine, folder), folder, passwords);
  }

  /** Tables are made once for all tests. */
  private static synchronized @Nullable String copyOfTemplate(Engine engine, Path folder)
      throws IOException {
    if (engine == Engine.SQLITE) {
      if (sqliteTemplate == null) {
        Path made = Files.createTempDirectory("portal-database");
        Database.open(null, made, Clock.systemUTC()).close();
        sqliteTemplate = Files.readAllBytes(SqliteFile.in(made));
        OnDisk.delete(made);
      }
      Files.write(OnDisk.ownersOnly(SqliteFile.in(folder)), sqliteTemplate);
      return null;
    }
    if (serverTemplate == null) {
      String url = PostgreSqlServer.freshDatabase();
      Database.open(url, folder, Clock.systemUTC()).close();
      serverTemplate = url.replaceAll(".*/(portal[0-9]+).*", "$1");
    }
    return PostgreSqlServer.freshDatabase(serverTemplate);
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
    return Database.open(url, folder, clock, passwords);
  }

  /** As after a stop and a start. */
  void openAgain() throws IOException {
    database.close();
    database = open();
  }

  /** What somebody does who has the database but not the program. */
  void execute(String sql) throws SQLException, IOException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** All that is stored, as somebody would see it who got hold of the database. */
  String everything() throws SQLException, IOException {
    StringBuilder all = new StringBuilder();
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "account", "recovery_code", "session", "attempt", "known_address", "preview_link")) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
              all.append(rows.getString(column)).append('\n');
            }
          }
        }
      }
    }
    return all.toString();
  }

  private DataSource source() throws IOException {
    return engine == Engine.SQLITE ? SqliteFile.source(folder) : Server.source(String.valueOf(url));
  }

  @Override
  public void close() {
    database.close();
    try {
      OnDisk.delete(folder);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  /** What an authenticator shows for a secret, so many half minutes from now. */
  String code(String secret, int steps) throws InvalidKeyException {
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(
            new SecretKeySpec(Base32.decode(secret), "RAW"),
            clock().instant().plusSeconds(30L * steps));
  }
}
