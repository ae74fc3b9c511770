package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.publish.DataFolder;

/** The commands about accounts, the audit log and backups do what they say, or say why not. */
class StaffCommandsTest {
  private static final String PASSWORD = "bốn con cò trắng đậu";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return run(() -> Optional.of(PASSWORD), arguments);
  }

  private int run(PasswordSource passwords, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all =
        Stream.concat(Arrays.stream(arguments), Stream.of("--data", data().toString()))
            .toArray(String[]::new);
    return new Main(Map.of(), new PrintWriter(out, true), new PrintWriter(err, true), passwords)
        .run(all);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Database open() throws IOException {
    return Database.open(null, data(), Clock.systemUTC());
  }

  @Test
  void userAddMakesAnAccountThatCanSignIn() throws Exception {
    assertThat(
            run("user", "add", "lan.nguyen", "--role", "admin", "--display-name", "Nguyễn Thị Lan"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines("lan.nguyen (admin) can sign in at /staff/");
    assertThat(run("user", "add", "hoa", "--role", "author")).isZero();
    try (Database database = open()) {
      Account lan = database.accounts().byName("lan.nguyen").orElseThrow();
      assertThat(lan.role()).isEqualTo(Role.ADMIN);
      assertThat(lan.displayName()).isEqualTo("Nguyễn Thị Lan");
      assertThat(database.accounts().byName("hoa").orElseThrow().displayName()).isEqualTo("hoa");
      assertThat(database.accounts().signIn("lan.nguyen", PASSWORD, ""))
          .hasToString("Right[account=" + lan + "]");
      assertThat(database.audit().newest(1, 0).get(0).subject()).isEqualTo("hoa");
    }
  }

  @Test
  void userAddWorksWhileAnotherProgramHoldsTheFolderAndTheDatabase() throws Exception {
    try (DataFolder held = DataFolder.take(data());
        Database serving = open()) {
      assertThat(held.folder()).isEqualTo(data());
      assertThat(run("user", "add", "lan", "--role", "editor")).as(err.toString()).isZero();
      assertThat(serving.accounts().byName("lan")).isPresent();
    }
  }

  @Test
  void userAddSaysWhatIsWrong() {
    assertThat(run("user", "add", "Lan Nguyễn", "--role", "admin")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("no account was made: a name has 2 to 32 lower-case letters without marks");
    assertThat(run(() -> Optional.of("matkhau123456"), "user", "add", "lan", "--role", "admin"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("this password is easy to guess");
    assertThat(run(Optional::empty, "user", "add", "lan", "--role", "admin")).isEqualTo(1);
    assertThat(err.toString()).contains("no password, or two different ones");
    assertThat(run("user", "add", "lan", "--role", "admin")).isZero();
    assertThat(run("user", "add", "lan", "--role", "admin")).isEqualTo(1);
    assertThat(err.toString()).contains("there is an account of this name already");
  }

  @Test
  void misuseIsOneLineAndStatusTwo() {
    for (String[] misuse :
        new String[][] {
          {"user"},
          {"user", "add"},
          {"user", "add", "lan"},
          {"user", "add", "lan", "--role", "boss"},
          {"user", "add", "lan", "--role", "admin", "--password", "secret"},
          {"user", "add", "lan", "secret", "--role", "admin"},
          {"backup"},
          {"restore"}
        }) {
      assertThat(run(misuse)).as(String.join(" ", misuse)).isEqualTo(2);
      assertThat(err.toString().lines()).as(err.toString()).hasSize(1);
      assertThat(out.toString()).isEmpty();
    }
    run("user", "add", "lan", "--role", "boss");
    assertThat(err.toString()).contains("expected one of author|editor|admin but was 'boss'");
    assertThat(data()).doesNotExist();
  }

  @Test
  void aPasswordIsTheFirstLineOfStandardInput() throws IOException {
    assertThat(read("bốn con cò\nanother line")).contains("bốn con cò");
    assertThat(read("bốn con cò\r\n")).contains("bốn con cò");
    assertThat(read(" spaces are part of it ")).contains(" spaces are part of it ");
    assertThat(read("")).isEmpty();
    assertThat(read("\n")).isEmpty();
  }

  private static Optional<String> read(String input) throws IOException {
    return PasswordSource.of(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
        .read();
  }

  @Test
  void verifyFindsTheFirstEntryThatDoesNotFit() throws Exception {
    assertThat(run("verify")).isEqualTo(1);
    assertThat(err.toString())
        .contains("there is no database in " + data() + ", so there is no audit log yet");
    assertThat(data()).doesNotExist();
    open().close();
    assertThat(run("verify")).isZero();
    assertThat(out.toString()).contains("the audit log is empty");
    String last;
    try (Database database = open()) {
      for (int number = 1; number <= 5; number++) {
        database.audit().add("lan", "save", "x", "" + number);
      }
      last = database.audit().newest(1, 0).get(0).hash();
      assertThat(run("verify")).as("while a program has it open").isZero();
    }
    assertThat(out.toString())
        .contains("the audit log is whole: 5 entries, the last has the hash " + last);
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data().resolve("portal.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER audit_is_not_changed");
      statement.execute("UPDATE audit SET account = 'hoa' WHERE number = 3");
    }
    assertThat(run("verify")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("entry 3 of the audit log does not fit to the one before");
  }

  @Test
  void backupAndRestoreBringEverythingBack() throws Exception {
    String file = folder.resolve("backup.zip").toString();
    assertThat(run("backup", "--out", file)).isEqualTo(1);
    assertThat(err.toString()).contains("no backup was written: there is nothing in " + data());
    assertThat(run("user", "add", "lan", "--role", "admin")).isZero();
    Files.createDirectories(data().resolve("drafts/news/a"));
    Files.writeString(data().resolve("drafts/news/a/vi.md"), "Chữ.");
    try (DataFolder held = DataFolder.take(data())) {
      assertThat(run("backup", "--out", file)).as(err.toString()).isZero();
      assertThat(out.toString()).contains("2 files written to " + file);
      assertThat(run("restore", "--from", file)).isEqualTo(1);
      assertThat(err.toString())
          .contains(held.folder() + " is used by another running portal (stop it first)");
    }
    assertThat(run("restore", "--from", file)).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "nothing was restored:", "has drafts, portal.db already, and nothing is overwritten");
    Files.move(data(), folder.resolve("lost"));
    assertThat(run("restore", "--from", file)).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains(
            "drafts, portal.db restored as of 20", "the rest is made again at the next start");
    assertThat(data().resolve("drafts/news/a/vi.md")).hasContent("Chữ.");
    try (Database database = open()) {
      assertThat(database.accounts().byName("lan")).isPresent();
    }
    assertThat(run("restore", "--from", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no file");
  }

  @Test
  void withADatabaseOnAServerItIsSaidWhatABackupLeavesOut() throws IOException {
    Files.createDirectories(data().resolve("drafts"));
    Files.writeString(data().resolve("drafts/a.md"), "a");
    String file = folder.resolve("backup.zip").toString();
    assertThat(
            run("backup", "--out", file, "--database-url", "jdbc:postgresql://127.0.0.1:1/portal"))
        .isZero();
    assertThat(err.toString())
        .contains(
            "the database lies on the PostgreSQL server and is not part of this: use pg_dump");
  }

  @Test
  void helpIsThereForEveryCommand() {
    for (String[] command :
        new String[][] {{"user"}, {"user", "add"}, {"verify"}, {"backup"}, {"restore"}}) {
      String[] help =
          Stream.concat(Arrays.stream(command), Stream.of("--help")).toArray(String[]::new);
      assertThat(run(help)).isZero();
      assertThat(out.toString()).contains("Usage:", "--data");
    }
    run("user", "add", "--help");
    assertThat(out.toString())
        .contains(
            "NAME", "--role=author|editor|admin", "--display-name", "read from standard input");
  }
}
