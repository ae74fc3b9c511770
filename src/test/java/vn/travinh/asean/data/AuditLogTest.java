package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.travinh.asean.data.AuditLog.Entry;
import vn.travinh.asean.data.AuditLog.Verdict;

/** What happened is written once and for all, and who changes it afterwards is found out. */
@ParameterizedClass
@EnumSource(Engine.class)
class AuditLogTest {
  @Parameter private Engine engine;
  private TestDatabase test;
  private AuditLog audit;

  @BeforeEach
  void fresh() throws IOException {
    test = TestDatabase.of(engine);
    audit = test.database().audit();
  }

  @AfterEach
  void close() {
    if (test != null) {
      test.close();
    }
  }

  private void three() {
    audit.add("lan", "sign-in", "lan", "203.0.113.7");
    audit.add("lan", "publish", "news/2026-11-26-le-hoi/vi.md", "Lễ hội");
    audit.add("", "account-add", "hoa", "editor");
  }

  @Test
  void entriesHaveNumbersWithoutGapsAndComeNewestFirst() throws IOException {
    assertThat(audit.verify()).isEqualTo(new Verdict(0, 0, ""));
    three();
    test.openAgain();
    List<Entry> entries = test.database().audit().newest(2, 0);
    assertThat(entries).extracting(Entry::number).containsExactly(3L, 2L);
    assertThat(entries.get(1).subject()).isEqualTo("news/2026-11-26-le-hoi/vi.md");
    assertThat(entries.get(1).detail()).isEqualTo("Lễ hội");
    assertThat(entries.get(1).at()).isEqualTo(test.clock().instant());
    assertThat(test.database().audit().newest(2, 2)).extracting(Entry::number).containsExactly(1L);
    assertThat(test.database().audit().verify())
        .isEqualTo(new Verdict(3, 0, entries.get(0).hash()));
  }

  @Test
  void theChainIsTheSameOnBothDatabases() {
    three();
    assertThat(audit.verify().lastHash())
        .isEqualTo("7631561e331bcfc66486f6b65f9721d2ad1910f86acc5ed92652873807646d8f");
  }

  @Test
  void theDatabaseItselfRefusesToChangeOrDeleteEntries() {
    three();
    for (String attempt :
        List.of(
            "UPDATE audit SET detail = 'x' WHERE number = 2",
            "DELETE FROM audit WHERE number = 3",
            "DELETE FROM audit",
            engine == Engine.SQLITE
                ? "INSERT OR REPLACE INTO audit VALUES (2, 0, 'x', 'x', 'x', 'x', 'x')"
                : "TRUNCATE audit")) {
      assertThatThrownBy(() -> test.execute(attempt))
          .as(attempt)
          .hasMessageContaining("entries of the audit log are only ever added");
    }
    assertThat(audit.verify().entries()).isEqualTo(3);
    assertThat(audit.verify().broken()).isZero();
  }

  private void withoutGuards(String sql) throws Exception {
    if (engine == Engine.SQLITE) {
      test.execute("DROP TRIGGER IF EXISTS audit_is_not_changed");
      test.execute("DROP TRIGGER IF EXISTS audit_is_not_deleted");
    } else {
      test.execute("ALTER TABLE audit DISABLE TRIGGER ALL");
    }
    test.execute(sql);
  }

  @Test
  void aChangedEntryIsFound() throws Exception {
    three();
    withoutGuards("UPDATE audit SET account = 'hoa' WHERE number = 2");
    assertThat(audit.verify().broken()).isEqualTo(2);
  }

  @Test
  void aWordMovedFromOneFieldToTheNextIsFound() throws Exception {
    audit.add("lan", "move", "ab", "c");
    withoutGuards("UPDATE audit SET subject = 'a', detail = 'bc'");
    assertThat(audit.verify().broken()).isEqualTo(1);
  }

  @Test
  void aMissingEntryIsFoundAtTheBeginningInTheMiddleAndAtTheEnd() throws Exception {
    three();
    withoutGuards("DELETE FROM audit WHERE number = 3");
    assertThat(audit.verify())
        .extracting(Verdict::entries, Verdict::broken)
        .containsExactly(2L, 3L);
    withoutGuards("DELETE FROM audit WHERE number = 1");
    assertThat(audit.verify().broken()).isEqualTo(1);
    withoutGuards("DELETE FROM audit");
    assertThat(audit.verify()).isEqualTo(new Verdict(0, 1, ""));
  }

  @Test
  void anEntryPutInFromOutsideIsFound() throws Exception {
    three();
    test.execute("INSERT INTO audit VALUES (4, 0, 'hoa', 'publish', 'x', '', 'abc')");
    assertThat(audit.verify().broken()).isEqualTo(4);
  }

  /**
   * Enough for the two to meet, few enough for both to have their turn: SQLite lets whoever asks
   * first go first, and without an end to this the other could ask too late every time.
   */
  private static final int MINE = 200;

  /** Another program: adds a hundred entries. */
  public static void main(String[] arguments) throws IOException {
    String url = arguments.length > 1 ? arguments[1] : null;
    try (Database database = Database.open(url, Path.of(arguments[0]), Clock.systemUTC())) {
      for (int each = 0; each < 100; each++) {
        database.audit().add("other", "save", "x" + each, "");
      }
    }
  }

  private Process anotherProgram() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AuditLogTest.class.getName(),
                test.folder().toString()));
    if (test.url() != null) {
      command.add(test.url());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(test.folder().resolve("told").toFile())
        .start();
  }

  @Test
  void anotherProcessThatAddsAtTheSameTimeMakesOneChainWithThisOne() throws Exception {
    Process other = anotherProgram();
    int mine = 0;
    while (other.isAlive() && mine < MINE) {
      audit.add("lan", "save", "y", "");
      mine++;
    }
    assertThat(other.waitFor()).as(Files.readString(test.folder().resolve("told"))).isZero();
    assertThat(audit.verify())
        .extracting(Verdict::entries, Verdict::broken)
        .containsExactly(100L + mine, 0L);
  }

  @Test
  void manyThreadsThatAddAtOnceMakeOneChain() throws Exception {
    try (Database elsewhere = test.open()) {
      AtOnce.run(
          IntStream.range(0, 8)
              .<Runnable>mapToObj(
                  thread ->
                      () -> {
                        AuditLog mine = thread % 2 == 0 ? audit : elsewhere.audit();
                        for (int each = 0; each < 25; each++) {
                          mine.add("a" + thread, "save", "x" + each, "");
                        }
                      })
              .toArray(Runnable[]::new));
    }
    assertThat(audit.verify())
        .extracting(Verdict::entries, Verdict::broken)
        .containsExactly(200L, 0L);
    assertThat(audit.newest(1_000, 0)).extracting(Entry::number).doesNotHaveDuplicates();
  }

  @Test
  void aLongLogIsGoneThroughInPortions() throws IOException {
    for (int each = 0; each < 1_050; each++) {
      audit.add("lan", "save", "x", "" + each);
    }
    assertThat(audit.verify())
        .extracting(Verdict::entries, Verdict::broken)
        .containsExactly(1_050L, 0L);
    StringBuilder csv = new StringBuilder();
    audit.writeCsv(csv);
    assertThat(csv.toString().lines()).hasSize(1_051);
  }

  @Test
  void tablesGetTextsAndNoFormulas() throws IOException {
    audit.add("lan", "save", "=HYPERLINK(\"http://evil\",\"x\")", "@SUM(1), and \"so\" on");
    audit.add("lan", "save", "-1+1", "+84");
    audit.add("lan", "save", "Ao Bà Om", "\tx\r\n=y");
    StringBuilder csv = new StringBuilder();
    audit.writeCsv(csv);
    List<Entry> entries = audit.newest(3, 0);
    assertThat(csv)
        .hasToString(
            "number,at,account,action,subject,detail,hash\r\n"
                + "1,2026-11-26T08:00:10Z,\"lan\",\"save\",\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",\"'@SUM(1), and \"\"so\"\" on\","
                + entries.get(2).hash()
                + "\r\n2,2026-11-26T08:00:10Z,\"lan\",\"save\",\"'-1+1\",\"'+84\","
                + entries.get(1).hash()
                + "\r\n3,2026-11-26T08:00:10Z,\"lan\",\"save\",\"Ao Bà Om\",\"x =y\","
                + entries.get(0).hash()
                + "\r\n");
  }

  @Test
  void anyTextIsKeptAsOneLineAndTheChainHolds() {
    String hostile = "x\0'; DROP TABLE audit; --\n\r\u2028\uD800🙂ភាសាខ្មែរ :name ?";
    audit.add(hostile, hostile, hostile, hostile.repeat(1_000));
    audit.add("", "", "", "");
    Entry entry = audit.newest(1, 1).get(0);
    assertThat(entry.subject())
        .isEqualTo("x\uFFFD'; DROP TABLE audit; -- \uFFFD🙂ភាសាខ្មែរ :name ?");
    assertThat(StoredText.length(entry.detail())).isEqualTo(1_000);
    assertThat(audit.verify())
        .extracting(Verdict::entries, Verdict::broken)
        .containsExactly(2L, 0L);
  }
}
