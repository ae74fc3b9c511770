package vn.travinh.asean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import vn.travinh.asean.config.Setting;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.config.SettingsReader;
import vn.travinh.asean.editor.StaffRoute;
import vn.travinh.asean.problem.Report;

/** A whole portal on a free port, over content made for one test. */
public final class TestPortal implements AutoCloseable {
  public static final String SITE =
      """
      name: {vi: Cổng thử, en: Test portal, km: សាកល្បង}
      languages: [vi, en, km]
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Path folder;
  private final App app;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private TestPortal(Path folder, App app) {
    this.folder = folder;
    this.app = app;
  }

  /** Files to begin with, and settings and a clock where a test needs its own. */
  public static final class Plan {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private Clock clock = Clock.systemUTC();

    private Plan() {
      files.put("site.yaml", SITE);
    }

    /**
     * @param path below the content folder
     */
    public Plan file(String path, String text) {
      files.put(path, text);
      return this;
    }

    public Plan setting(Setting setting, String value) {
      environment.put(setting.variable(), value);
      return this;
    }

    public Plan clock(Clock own) {
      clock = own;
      return this;
    }

    /** Starts the portal and waits until it is published and searchable. */
    public TestPortal start(Path folder) throws Exception {
      Files.createDirectories(folder.resolve("content"));
      for (Map.Entry<String, String> file : files.entrySet()) {
        write(folder.resolve("content").resolve(file.getKey()), file.getValue());
      }
      environment.putIfAbsent(Setting.PORT.variable(), "0");
      environment.putIfAbsent(Setting.CONTENT.variable(), folder.resolve("content").toString());
      environment.putIfAbsent(Setting.DATA.variable(), folder.resolve("data").toString());
      environment.putIfAbsent(Setting.STATIC.variable(), "static");
      Settings settings = SettingsReader.read(Map.of(), environment);
      App app = new App(settings, clock);
      TestPortal portal = new TestPortal(folder, app);
      Report report = app.publish();
      if (report.blocksSite()) {
        portal.close();
        throw new IllegalStateException("the content blocks the site: " + report.problems());
      }
      return portal;
    }
  }

  public static Plan plan() {
    return new Plan();
  }

  /** A page of news with only what it must have. */
  public static String news(String title, String date, String text) {
    return """
        ---
        title: "%s"
        summary: "Tóm tắt của %s."
        date: %s
        sources: [{title: Nguồn thử}]
        ---
        %s
        """
        .formatted(title, title, date, text);
  }

  public String url() {
    String url = app.url();
    return url.substring(0, url.length() - 1);
  }

  public Path content() {
    return folder.resolve("content");
  }

  public Path data() {
    return folder.resolve("data");
  }

  /** Every address of the newsroom, once it is open. */
  public List<StaffRoute> staffTable() {
    waitForNewsroom();
    return app.newsroom().table();
  }

  /** The newsroom opens beside the first publication, and may be later than it. */
  public void waitForNewsroom() {
    eventually(() -> get("/staff/sign-in").statusCode() == 200, "the newsroom opens");
  }

  /** Saves a file as an editor does, and does not wait for anything. */
  public void save(String path, String text) {
    write(content().resolve(path), text);
  }

  public void delete(String path) throws IOException {
    Files.delete(content().resolve(path));
  }

  public Report publish() {
    return app.publish();
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
  }

  public HttpResponse<byte[]> getBytes(String path, String... headers) {
    return send("GET", path, HttpResponse.BodyHandlers.ofByteArray(), headers);
  }

  public HttpResponse<String> send(String method, String path, String... headers) {
    return send(method, path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
  }

  private <T> HttpResponse<T> send(
      String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Asks again and again until the answer is as expected; the last failure is the test's. */
  public static void eventually(Callable<Boolean> condition, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (Exception notYet) {
        // asked again below
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("never happened: " + what);
  }

  /** Runs a test against a portal and closes it, whatever comes of it. */
  public static void with(Plan plan, Path folder, Consumer<TestPortal> test) throws Exception {
    try (TestPortal portal = plan.start(folder)) {
      test.accept(portal);
    }
  }

  private static void write(Path path, String text) {
    try {
      Files.createDirectories(path.resolveSibling(""));
      Files.writeString(path, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() throws IOException {
    app.close();
  }
}
