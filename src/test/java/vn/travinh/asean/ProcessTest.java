package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as the operating system sees it. */
class ProcessTest {
  private static final Path ERRORS = Path.of("target", "process-test.err");

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();
  private String locale = "C.UTF-8";

  @BeforeEach
  void aSmallSite() throws IOException {
    save("site.yaml", TestPortal.SITE);
    save("news/mot/vi.md", news("Một", "2026-01-02", "Chữ.\n\n".repeat(20_000)));
  }

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  private void save(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  /** A running portal and the first line it printed. */
  private record Running(Process process, String url) {}

  private Running serve() throws IOException {
    Process process = start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    assertThat(line).as(Files.readString(ERRORS)).startsWith("http://127.0.0.1:");
    return new Running(process, line);
  }

  private Process start(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=src/main/resources/logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.travinh.asean.Main",
                "serve",
                "--port",
                "0",
                "--content",
                folder.resolve("content").toString(),
                "--data",
                folder.resolve("data").toString()));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(ERRORS.toFile());
    builder.environment().put("LC_ALL", locale);
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static int status(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void toldToStopItEndsWithZero() throws Exception {
    Running portal = serve();
    assertThat(status(portal.url() + "vi/tin-tuc/mot/")).isEqualTo(200);
    portal.process().destroy();
    assertThat(portal.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(portal.process().exitValue()).isZero();
  }

  @Test
  void aStartThatFailsNeverEndsWithZero() throws Exception {
    String other = Files.createDirectories(folder.resolve("other")).toString();
    Process process = start("--static", other);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(Files.readString(ERRORS))
        .contains("the site cannot be made: the folder of assets has no css/site.css")
        .doesNotContain("\tat ");
  }

  @Test
  void aLocaleThatCannotNameFilesIsToldAndTheLogIsReadableAllTheSame() throws Exception {
    save("news/mot/bảng.csv", "1");
    locale = "C";
    serve();
    assertThat(Files.readString(ERRORS))
        .contains("files with marks in their names are not found", "set LANG=C.UTF-8")
        .contains("pages/about is missing in Tiếng Việt");
    endAll();
    locale = "C.UTF-8";
    serve();
    assertThat(Files.readString(ERRORS)).doesNotContain("LANG=");
  }

  @Test
  void anAnswerUnderWayIsFinishedBeforeItStops() throws Exception {
    Running portal = serve();
    URI url = URI.create(portal.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setReceiveBufferSize(2_048);
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET /vi/tin-tuc/mot/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] first = socket.getInputStream().readNBytes(512);
      portal.process().destroy();
      byte[] rest = socket.getInputStream().readAllBytes();
      String answer =
          new String(first, StandardCharsets.UTF_8) + new String(rest, StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").endsWith("</html>\n");
    }
    assertThat(portal.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(portal.process().exitValue()).isZero();
  }

  @Test
  void killedAtAnyMomentItStartsAgainOnTheSameData() throws Exception {
    Random random = new Random(42);
    for (int round = 0; round < 3; round++) {
      Running portal = serve();
      for (int i = 0; i < 3 + random.nextInt(5); i++) {
        save("news/moi-" + round + "-" + i + "/vi.md", news("Mới " + i, "2026-02-03", "Chữ."));
      }
      portal.process().destroyForcibly().waitFor();
    }
    Running portal = serve();
    assertThat(status(portal.url() + "vi/tin-tuc/moi-2-0/")).isEqualTo(200);
    TestPortal.eventually(() -> status(portal.url() + "readyz") == 200, "it is ready");
  }
}
