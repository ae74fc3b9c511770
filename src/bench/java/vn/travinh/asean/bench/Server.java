package vn.travinh.asean.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The packaged program as a process of its own, on a free port of the loopback. */
final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final String url;
  private final long startedNanos;

  private Server(Process process, String url, long startedNanos) {
    this.process = process;
    this.url = url;
    this.startedNanos = startedNanos;
  }

  /**
   * Starts it and waits for the line with its address.
   *
   * @param flags for the Java machine
   */
  static Server start(Path javaHome, List<String> flags, Path jar, Path content, Path data)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin/java").toString());
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString(), "serve", "--port", "0"));
    // A free port differs from start to start; what was prepared for one address is of no use to
    // another.
    command.addAll(List.of("--base-url", "http://portal.example"));
    command.addAll(List.of("--content", content.toString(), "--data", data.toString()));
    Path log = Files.createTempFile("bench", ".log");
    long started = System.nanoTime();
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    // As in the README's service file.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    Process process = builder.start();
    // The line is printed once pages are answered; until then nothing can be asked. Java may put
    // warnings of its own before it.
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("http")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the program did not start: " + Files.readString(log));
    }
    return new Server(process, line.strip().replaceAll("/$", ""), started);
  }

  String url() {
    return url;
  }

  /** Waits until the address answers 200. */
  double secondsUntil(String path) {
    await(() -> status(path) == 200);
    return (System.nanoTime() - startedNanos) / 1e9;
  }

  int status(String path) {
    return get(path).statusCode();
  }

  String body(String path) {
    return get(path).body();
  }

  private HttpResponse<String> get(String path) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(url + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("waited in vain for " + PATIENCE);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /**
   * Memory that the process has in the machine, in MB: all of it, and without what lies in files.
   */
  double[] residentMegabytes() throws IOException {
    double[] found = new double[2];
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      String[] words = line.split("\\s+");
      if (line.startsWith("VmRSS")) {
        found[0] = Long.parseLong(words[1]) / 1024.0;
      } else if (line.startsWith("RssAnon")) {
        found[1] = Long.parseLong(words[1]) / 1024.0;
      }
    }
    return found;
  }

  /** Processor time used so far, in seconds. */
  double processorSeconds() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
