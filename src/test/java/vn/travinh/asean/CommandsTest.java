package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands do what they say, and say what is wrong in one line. */
class CommandsTest {
  @TempDir Path folder;
  private Path content;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aSmallSite() throws IOException {
    content = folder.resolve("content");
    write("site.yaml", TestPortal.SITE);
    write("news/mot/vi.md", news("Một", "2026-01-02", "Chữ."));
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private int run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    Stream<String> folders =
        Arrays.asList(arguments).contains("--data")
            ? Stream.of("--content", content.toString())
            : Stream.of(
                "--content", content.toString(), "--data", folder.resolve("data").toString());
    String[] all = Stream.concat(Arrays.stream(arguments), folders).toArray(String[]::new);
    return new Main(environment, new PrintWriter(out, true), new PrintWriter(err, true)).run(all);
  }

  @Test
  void checkFindsNothingWrongWithGoodContent() {
    assertThat(run("check")).isZero();
    assertThat(out.toString()).contains("0 errors");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void checkTellsAllErrorsWithPlaceAndCure() throws IOException {
    write(
        "places/a/vi.md",
        "---\ntitle: A\nsummary: B\nupdated: 02/10/2026\nplace: {kind: pagodda}\n---\n");
    write("news/hai/vi.md", "---\ntitle: Hai\n---\n");
    assertThat(run("check")).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "places/a/vi.md:4:10: error: \"updated\" is 02/10/2026, which is not a date (write 2026-10-02)")
        .contains(
            "places/a/vi.md:5:15: error: \"place.kind\" is pagodda, which is not known here (did you mean pagoda?")
        .contains("news/hai/vi.md:1:1: error: \"summary\" is missing")
        .contains("news/hai/vi.md:1:1: error: \"date\" is missing");
  }

  @Test
  void checkPrintsJsonForPrograms() throws IOException {
    write("news/hai/vi.md", "---\ntitle: Hai\n---\n");
    assertThat(run("check", "--format", "json", "--summary")).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.get("errors").asInt()).isEqualTo(2);
    assertThat(json.get("problems").get(0).get("fix").asText()).isNotBlank();
    assertThat(json.get("summary").get("news").get("vi").asInt()).isEqualTo(1);
    assertThat(json.get("heaviest").get(0).get("path").asText()).startsWith("/");
    assertThat(json.get("heaviest").get(0).get("bytes").asInt())
        .isPositive()
        .isLessThan(json.get("heaviest").get(0).get("budget").asInt());
  }

  @Test
  void checkListsTheHeaviestPages() {
    assertThat(run("check", "--summary")).isZero();
    assertThat(out.toString())
        .contains("heaviest pages, of their budget")
        .containsPattern("\\d+ % of a page of text +\\d+\\.\\d KB +\\d+  /vi/tin-tuc/mot/");
  }

  @Test
  void checkReadsContentWithoutTheFolderOfAssetsAndSaysWhatItLeavesOut() {
    String missing = folder.resolve("none").toString();
    assertThat(run("check", "--static", missing)).isZero();
    assertThat(err.toString()).contains("what pages weigh was not checked").contains(missing);
  }

  @Test
  void checkFindsAStyleSheetThatCannotBePutTogether() throws IOException {
    Path assets = Files.createDirectories(folder.resolve("assets/css"));
    Files.writeString(assets.resolve("site.css"), "@import \"gone.css\";");
    assertThat(run("check", "--static", folder.resolve("assets").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("static/css/gone.css is imported but does not exist");
  }

  @Test
  void misuseIsOneLineAndStatusTwo() throws IOException {
    String[][] rows = {
      {"--prot=1", "--prot is no flag known here (did you mean --port? try --help)"},
      {"--prot 1", "--prot is no flag known here (did you mean --port? try --help)"},
      {"chekc", "chekc is no command known here (did you mean check? try --help)"},
      {"check --sumary", "--sumary is no flag known here (did you mean --summary? try --help)"},
      {"serve --port abc", "--port is \"abc\", but should be a number from 0 to 65535"},
      {"serve --port 70000", "--port is \"70000\""},
      {"check --format xml", "--format"},
      {"export --out x", "--base-url"},
      {"export", "--out"},
      {"serve --base-url ftp://x", "--base-url"},
      {"serve --base-url https://x/path", "--base-url"},
      {"serve --dev=maybe", "--dev"},
      {"serve --metrics-token short", "--metrics-token is \"***\""},
      {
        "serve --config " + folder.resolve("none.properties"), "cannot be read as a properties file"
      },
      {"serve --static " + folder.resolve("none"), "there is no such folder"},
      {"nonsense", "nonsense is no command known here (try --help)"},
    };
    for (String[] row : rows) {
      err.getBuffer().setLength(0);
      assertThat(run(row[0].split(" "))).as(row[0]).isEqualTo(2);
      assertThat(err.toString().strip())
          .as(row[0])
          .contains(row[1])
          .doesNotContain("\n")
          .doesNotContain("Exception");
    }
  }

  @Test
  void helpNamesValuesByOneWordAndTellsTheRestBesideThem() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("[--base-url=URL]", "[--port=NUMBER]", "[--data=DIR]", "[--metrics-token=TOKEN]")
        .contains("16 characters or more");
  }

  @Test
  void aFolderThatIsNotThatOfTheAssetsIsToldInWordsByEveryCommand() throws IOException {
    String other = Files.createDirectories(folder.resolve("other")).toString();
    String words = "the folder of assets has no css/site.css (is it the right one? see --static)";
    String[][] commands = {
      {"check"},
      {"serve", "--port", "0"},
      {"export", "--out", folder.resolve("x").toString(), "--base-url", "https://asean.example.vn"}
    };
    for (String[] command : commands) {
      err.getBuffer().setLength(0);
      String[] all =
          Stream.concat(Arrays.stream(command), Stream.of("--static", other))
              .toArray(String[]::new);
      assertThat(run(all)).as(command[0]).isEqualTo(Main.FAILED);
      assertThat(err.toString()).as(command[0]).contains(words).doesNotContain("Exception");
    }
  }

  @Test
  void noFolderThatIsWrittenMayLieWhereItWouldBePublished() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), content);
    Path assets = Files.createDirectory(folder.resolve("assets"));
    String base = "https://asean.example.vn";
    String[][] rows = {
      {"--data is ", "inside --content", "serve", "--data", content.resolve("data").toString()},
      {"--data is ", "inside --content", "reindex", "--data", link.resolve("a/b").toString()},
      {"--data is ", "inside --static", "serve", "--static", "static", "--data", "static/data"},
      {"--content is ", "inside --static", "serve", "--static", folder.toString()},
      {
        "--out is ",
        "inside --static",
        "export",
        "--base-url",
        base,
        "--static",
        assets.toString(),
        "--out",
        assets.resolve("export").toString()
      },
    };
    for (String[] row : rows) {
      err.getBuffer().setLength(0);
      assertThat(run(Arrays.copyOfRange(row, 2, row.length))).isEqualTo(Main.MISUSED);
      assertThat(err.toString().strip())
          .startsWith(row[0])
          .contains(row[1], "would be published with it (choose a folder beside it)")
          .doesNotContain("\n");
    }
    assertThat(content.resolve("data")).doesNotExist();
  }

  @Test
  void aDataFolderOrTargetThatCannotBeMadeIsToldWithItsReason() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(run("serve", "--port", "0", "--data", file.toString())).isEqualTo(Main.MISUSED);
    assertThat(err.toString())
        .contains("the data folder " + file + " cannot be used")
        .contains(file + " is a file where a folder should be");
    err.getBuffer().setLength(0);
    String target = file.resolve("export").toString();
    assertThat(run("export", "--out", target, "--base-url", "https://asean.example.vn"))
        .isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("nothing was exported: ", "is a file where a folder");
  }

  @Test
  void aFlagBeatsTheEnvironmentWhichBeatsTheFile() throws IOException {
    Path file = folder.resolve("portal.properties");
    Files.writeString(file, "port=file\nhost=127.0.0.1\nbase-ulr=x\n");
    assertThat(
            run(
                Map.of("PORTAL_PORT", "env"),
                "serve",
                "--config",
                file.toString(),
                "--port",
                "flag"))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("--port is \"flag\"")
        .contains("base-ulr in " + file + " is not a setting (did you mean base-url?)");
    err.getBuffer().setLength(0);
    assertThat(run(Map.of("PORTAL_PORT", "env"), "serve", "--config", file.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("PORTAL_PORT is \"env\"");
    err.getBuffer().setLength(0);
    assertThat(run("serve", "--config", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("port in " + file + " is \"file\"");
  }

  @Test
  void aSiteThatIsBlockedDoesNotStart() throws IOException {
    write("site.yaml", "name: [");
    assertThat(run("serve", "--port", "0")).isEqualTo(1);
    assertThat(err.toString()).contains("site.yaml:").contains("error:");
    assertThat(out.toString()).isEmpty();
    Files.delete(content.resolve("site.yaml"));
    assertThat(run("serve", "--port", "0")).isEqualTo(1);
    assertThat(err.toString()).contains("there is no site.yaml");
  }

  @Test
  void aPortOrDataFolderInUseIsToldBeforeAnythingElse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      assertThat(run("serve", "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(2);
      assertThat(err.toString()).contains("port " + taken.getLocalPort());
    }
    try (TestPortal portal = TestPortal.plan().start(folder)) {
      err.getBuffer().setLength(0);
      assertThat(run("serve", "--port", "0")).isEqualTo(2);
      assertThat(err.toString()).contains("is used by another running portal");
    }
  }

  @Test
  void reindexWorksAloneAndBesideARunningPortal() throws Exception {
    assertThat(run("reindex")).isZero();
    assertThat(out.toString()).contains("the search index was rebuilt");
    try (TestPortal portal = TestPortal.plan().start(folder)) {
      assertThat(run("reindex")).isZero();
      assertThat(out.toString()).contains("the running portal rebuilt its search index");
      assertThat(portal.get("/api/search?q=mot").body()).contains("news/mot");
    }
  }

  @Test
  void helpAndVersionAreThereForEveryCommand() {
    for (String command : new String[] {"", "serve", "check", "export", "reindex"}) {
      String[] words = command.isEmpty() ? new String[0] : new String[] {command};
      for (String flag : new String[] {"--help", "--version"}) {
        out.getBuffer().setLength(0);
        String[] all = Stream.concat(Arrays.stream(words), Stream.of(flag)).toArray(String[]::new);
        assertThat(run(all)).as(command + flag).isZero();
        assertThat(out.toString()).as(command + flag).containsAnyOf("Usage:", "asean-tra-vinh ");
      }
    }
  }

  @Test
  void anExportHasEveryPageAndReplacesOnlyAnotherExport() throws IOException {
    Path target = folder.resolve("export");
    assertThat(run("export", "--out", target.toString(), "--base-url", "https://asean.example.vn"))
        .as(err.toString())
        .isZero();
    assertThat(target.resolve("vi/tin-tuc/mot/index.html"))
        .content()
        .contains("https://asean.example.vn/vi/tin-tuc/mot/");
    assertThat(target.resolve("sitemap.xml")).exists();
    assertThat(target.resolve("vi/tim-kiem/index.html")).exists();
    assertThat(target.resolve("index.html")).exists();
    assertThat(target.resolve("404.html")).content().doesNotContain("text-only.html", "?text-only");
    assertThat(target.resolve("vi/tin-tuc/mot/index.html"))
        .content()
        .contains("<svg class=\"scene", "<a href=\"text-only.html\"")
        .doesNotContain("?text-only");
    assertThat(target.resolve("vi/tin-tuc/mot/text-only.html"))
        .content()
        .doesNotContain("<svg class=\"scene", "<img", "?text-only")
        .contains(
            "href=\"/vi/tin-tuc/text-only.html\"",
            "href=\"/vi/tin-tuc/mot/\">Xem đầy đủ hình ảnh</a>",
            "<link rel=\"canonical\" href=\"https://asean.example.vn/vi/tin-tuc/mot/\">");
    assertThat(target.resolve("vi/tim-kiem/text-only.html")).exists();
    assertThat(run("export", "--out", target.toString(), "--base-url", "https://asean.example.vn"))
        .isZero();

    Path foreign = Files.createDirectories(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("mine.txt"), "mine");
    assertThat(run("export", "--out", foreign.toString(), "--base-url", "https://asean.example.vn"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("not written by an earlier export");
    try (Stream<Path> left = Files.list(foreign)) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("mine.txt");
    }
  }

  @Test
  void searchesPrintsTheCountsOfDays() throws IOException {
    Path searches = Files.createDirectories(folder.resolve("data/searches"));
    Files.writeString(searches.resolve("2026-11-25.tsv"), "3\t3\n");
    Files.writeString(
        searches.resolve("2026-11-26.tsv"), "31\t7\n12\t0\tvi\tao bà om\n7\t7\ten\tbus\n");
    assertThat(run("searches")).isZero();
    assertThat(out.toString().lines())
        .contains(
            "2026-11-26: 31 searches, 7 found nothing",
            "        12              0  vi        ao bà om",
            "         7              7  en        bus",
            "2026-11-25: 3 searches, 3 found nothing");
    assertThat(out.toString()).contains("fewer than 5 times a day");
    out.getBuffer().setLength(0);
    assertThat(run("searches", "--days", "1")).isZero();
    assertThat(out.toString()).doesNotContain("2026-11-25");
  }

  @Test
  void searchesSaysWhatIsMissing() throws IOException {
    assertThat(run("searches")).isEqualTo(1);
    assertThat(err.toString()).contains("--data is ", "which is no folder");
    Files.createDirectories(folder.resolve("data"));
    assertThat(run("searches")).isZero();
    assertThat(out.toString()).contains("no searches were counted yet");
    assertThat(run("searches", "--days", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--days is 0, expected 1 or more");
    assertThat(run("searches", "--days", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:9200",
        "ftp://127.0.0.1:9200",
        "http://",
        "http://127.0.0.1:99999",
        "http://secret:se%zzcret@127.0.0.1",
        "http://127.0.0.1:9200/index",
        "http://one,,two"
      })
  void aWrongAddressOfASearchClusterIsToldWithoutShowingIt(String address) {
    assertThat(run("serve", "--search-uri", address)).isEqualTo(Main.MISUSED);
    assertThat(err.toString())
        .contains("--search-uri is \"***\", but should be an address such as http://127.0.0.1:9200")
        .doesNotContain("secret");
  }

  @Test
  void reindexSaysWhichSearchClusterDoesNotAnswer() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String address = "http://portal:secret@127.0.0.1:" + port;
    assertThat(run("reindex", "--search-uri", address)).isEqualTo(Main.FAILED);
    assertThat(err.toString())
        .startsWith(
            "the index could not be rebuilt: the search cluster at http://127.0.0.1:" + port)
        .doesNotContain("secret");
  }
}
