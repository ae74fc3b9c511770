package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database opens, or says why not in words that help. */
class DatabaseTest {
  @TempDir Path folder;

  private Database open() throws IOException {
    return Database.open(null, folder, Clock.systemUTC());
  }

  private static Database open(String url) throws IOException {
    return Database.open(url, Path.of("unused"), Clock.systemUTC());
  }

  @Test
  void theFileIsForItsOwnerOnlyAndEveryCommitIsOnDisk() throws Exception {
    try (Database database = open()) {
      database.audit().add("lan", "save", "x", "");
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files)
            .hasSizeGreaterThan(1)
            .allSatisfy(
                file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------"));
      }
    }
    try (Connection connection = SqliteFile.source(folder).getConnection()) {
      assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(connection, "synchronous")).isEqualTo("2");
      assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
    }
  }

  private static String pragma(Connection connection, String name) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
      return rows.getString(1);
    }
  }

  @Test
  void theNumberOfTheLastMigrationIsKnown() throws Exception {
    for (Engine engine : Engine.values()) {
      int last = 0;
      for (String each : List.of("tables", engine.folder())) {
        URL address = DatabaseTest.class.getResource(each);
        assertThat(address).as(each).isNotNull();
        try (Stream<Path> files = Files.list(Path.of(address.toURI()))) {
          last =
              Math.max(
                  last,
                  files
                      .mapToInt(
                          file ->
                              Integer.parseInt(
                                  file.getFileName().toString().replaceAll("^V([0-9]+)__.*", "$1")))
                      .max()
                      .orElse(0));
        }
      }
      assertThat(last).as(engine.name()).isEqualTo(Schema.VERSION);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void severalProgramsThatOpenANewDatabaseAtOnceAllCan(Engine engine) throws Exception {
    try (TestDatabase test = TestDatabase.of(engine)) {
      Path fresh = Files.createDirectory(folder.resolve("fresh"));
      String url = engine == Engine.POSTGRESQL ? PostgreSqlServer.freshDatabase() : null;
      List<Callable<Boolean>> openings =
          IntStream.range(0, 6)
              .<Callable<Boolean>>mapToObj(
                  each ->
                      () -> {
                        try (Database database = Database.open(url, fresh, test.clock())) {
                          database.audit().add("", "start", "" + each, "");
                          return database.accounts().isEmpty();
                        }
                      })
              .toList();
      assertThat(AtOnce.call(openings)).containsOnly(true);
      try (Database database = Database.open(url, fresh, test.clock())) {
        assertThat(database.audit().verify().entries()).isEqualTo(6);
        assertThat(database.audit().verify().broken()).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aDatabaseOfANewerVersionIsLeftAlone(Engine engine) throws Exception {
    try (TestDatabase test = TestDatabase.of(engine)) {
      test.database().audit().add("lan", "save", "x", "");
      test.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, TRUE)");
      assertThatThrownBy(test::open)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("was made by a newer version of this program")
          .hasMessageContaining(
              "its tables are of version 99, this one knows "
                  + Schema.VERSION
                  + "): run that version, or restore a backup made before it");
    }
  }

  @Test
  void aDamagedFileIsToldWithWhatToDo() throws IOException {
    Files.writeString(
        SqliteFile.in(folder), "This is no database, but it is long enough. ".repeat(200));
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("portal.db is damaged or is no database")
        .hasMessageContaining("restore --from");
  }

  @Test
  void aFileThatIsAFolderIsTold() throws IOException {
    Files.createDirectory(SqliteFile.in(folder));
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("portal.db cannot be opened")
        .hasMessageContaining("has to be a file that this account may read and write");
  }

  @Test
  void aDataFolderThatCannotBeMadeIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Database.open(null, file.resolve("data"), Clock.systemUTC()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be made")
        .hasMessageContaining("check --data");
  }

  @Test
  void aServerThatDoesNotAnswerIsToldWithoutThePassword() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThatThrownBy(
            () -> open("jdbc:postgresql://127.0.0.1:" + port + "/portal?user=u&password=geheim"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the database portal on 127.0.0.1:" + port + " cannot be reached")
        .hasMessageContaining(
            "is the server running, and are host and port in --database-url right?")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void anAddressThatIsNoneIsToldWithAnExample() {
    assertThatThrownBy(() -> open("jdbc:postgresql://127.0.0.1:port/geheim"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("--database-url cannot be understood; write it like jdbc:postgresql:")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void aWrongPasswordAndAMissingDatabaseAreTold() throws Exception {
    try (TestDatabase test = TestDatabase.of(Engine.POSTGRESQL)) {
      String url = String.valueOf(test.url());
      assertThatThrownBy(() -> open(url.replace(PostgreSqlServer.PASSWORD, "geheim")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("refuses user or password (see --database-url)")
          .hasMessageNotContaining("geheim");
      assertThatThrownBy(() -> open(url.replaceAll("/portal[0-9]+", "/nowhere")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the database nowhere on 127.0.0.1:")
          .hasMessageContaining("does not exist (make it with createdb)");
    }
  }

  @Test
  void aUserWhoMayNotMakeTablesIsTold() throws Exception {
    try (TestDatabase test = TestDatabase.of(Engine.POSTGRESQL)) {
      test.execute("CREATE ROLE guest LOGIN PASSWORD 'guest'");
      String url =
          PostgreSqlServer.freshDatabase()
              .replace("user=" + PostgreSqlServer.USER, "user=guest")
              .replace("password=" + PostgreSqlServer.PASSWORD, "password=guest");
      assertThatThrownBy(() -> open(url))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("does not let this user make tables (make the user its owner)");
    }
  }

  @Test
  void connectionsThatAServerEndsAreReplacedByNewOnes() throws Exception {
    try (TestDatabase test = TestDatabase.of(Engine.POSTGRESQL)) {
      test.database().audit().add("lan", "save", "x", "");
      test.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
      // The one that was ended a moment ago may be handed out once more; none after it.
      boolean first = adds(test.database());
      assertThat(adds(test.database())).isTrue();
      assertThat(test.database().audit().verify().entries()).isEqualTo(first ? 3 : 2);
    }
  }

  private static boolean adds(Database database) {
    try {
      database.audit().add("lan", "save", "x", "");
      return true;
    } catch (JdbiException ended) {
      return false;
    }
  }
}
