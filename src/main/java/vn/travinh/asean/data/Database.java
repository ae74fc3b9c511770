package vn.travinh.asean.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database, with its tables as this version needs them: the file {@code portal.db} in the data
 * folder, or a PostgreSQL server. Several programs may have it open. Thread-safe.
 */
public final class Database implements AutoCloseable {
  /** Requests of staff that touch it at the same moment; each takes a few milliseconds. */
  private static final int MAX_CONNECTIONS = 8;

  /** How long a request waits for one of them, and for a server that went away. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HikariDataSource pool;
  private final Accounts accounts;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Comments comments;
  private final PreviewLinks previewLinks;
  private final Switches switches;

  private Database(HikariDataSource pool, Engine engine, Clock clock, Passwords passwords) {
    this.pool = pool;
    Jdbi jdbi = Jdbi.create(pool);
    this.accounts = new Accounts(jdbi, engine, clock, passwords);
    this.sessions = new Sessions(jdbi, clock);
    this.audit = new AuditLog(jdbi, clock);
    this.comments = new Comments(jdbi, clock);
    this.previewLinks = new PreviewLinks(jdbi, clock);
    this.switches = new Switches(jdbi);
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param url JDBC address of a PostgreSQL server, null for a file in the data folder
   * @throws IOException where it cannot be reached or written, in words for whoever runs the site
   */
  public static Database open(@Nullable String url, Path dataFolder, Clock clock)
      throws IOException {
    return open(url, dataFolder, clock, new Passwords());
  }

  static Database open(@Nullable String url, Path dataFolder, Clock clock, Passwords passwords)
      throws IOException {
    if (url == null) {
      Path file = SqliteFile.in(dataFolder);
      HikariDataSource pool = pool(Engine.SQLITE, SqliteFile.source(dataFolder), file.toString());
      return new Database(pool, Engine.SQLITE, clock, passwords);
    }
    HikariDataSource pool = pool(Engine.POSTGRESQL, Server.source(url), Server.name(url));
    return new Database(pool, Engine.POSTGRESQL, clock, passwords);
  }

  /** Whether a data folder has a database file. */
  public static boolean isIn(Path dataFolder) {
    return SqliteFile.isIn(dataFolder);
  }

  private static HikariDataSource pool(Engine engine, DataSource source, String name)
      throws IOException {
    try {
      Schema.bringUpToDate(source, engine);
    } catch (SQLException | FlywayException refused) {
      throw Trouble.of(engine, name, refused);
    } catch (Schema.NewerException newer) {
      throw new IOException(
          "the database "
              + name
              + " was made by a newer version of this program (its tables are of version "
              + newer.version()
              + ", this one knows "
              + Schema.VERSION
              + "): run that version, or restore a backup made before it",
          newer);
    }
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("database");
    config.setMaximumPoolSize(MAX_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    // A connection was made a moment ago; no need to wait for another.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  public Accounts accounts() {
    return accounts;
  }

  public Sessions sessions() {
    return sessions;
  }

  public AuditLog audit() {
    return audit;
  }

  public Comments comments() {
    return comments;
  }

  public PreviewLinks previewLinks() {
    return previewLinks;
  }

  public Switches switches() {
    return switches;
  }

  @Override
  public void close() {
    pool.close();
  }
}
