package vn.travinh.asean.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables, as the migrations in the resources make them. Flyway takes a third of a second to
 * come to life, so it is only called where its own list says that something is missing.
 */
final class Schema {
  /** Number of the last migration. */
  static final int VERSION = 2;

  private static final String HISTORY = "flyway_schema_history";
  private static final String RESOURCES = "classpath:vn/travinh/asean/data/";

  private Schema() {}

  /** The tables were made by a newer version of this program. */
  static final class NewerException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int version;

    NewerException(int version) {
      super("schema " + version);
      this.version = version;
    }

    int version() {
      return version;
    }
  }

  static void bringUpToDate(DataSource source, Engine engine) throws SQLException, NewerException {
    int present = present(source, engine);
    if (present > VERSION) {
      throw new NewerException(present);
    }
    if (present < VERSION) {
      flyway(source, engine).migrate();
    }
  }

  /** Number of the last migration that was made, 0 for none. */
  static int present(DataSource source, Engine engine) throws SQLException {
    try (Connection connection = source.getConnection()) {
      String schema = engine == Engine.POSTGRESQL ? connection.getSchema() : null;
      try (ResultSet tables = connection.getMetaData().getTables(null, schema, HISTORY, null)) {
        if (!tables.next()) {
          return 0;
        }
      }
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT MAX(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  private static Flyway flyway(DataSource source, Engine engine) {
    return Flyway.configure()
        .loggers("slf4j")
        .dataSource(source)
        .locations(RESOURCES + "tables", RESOURCES + engine.folder())
        .placeholders(Map.of("id", engine.idColumn()))
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .load();
  }
}
