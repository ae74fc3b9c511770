package vn.travinh.asean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real search cluster, each node a process of its own that can be killed and started again. The
 * server is put into {@code target/opensearch} by the Maven profile {@code cluster}.
 */
public final class SearchCluster implements AutoCloseable {
  private static final Path SERVER = Path.of("target", "opensearch");

  /** A start takes some six seconds of computing, on a machine that may be busy. */
  private static final Duration START_WITHIN = Duration.ofMinutes(5);

  private final Path folder;
  private final List<Node> nodes;
  private final HttpClient http = HttpClient.newHttpClient();

  private SearchCluster(Path folder, List<Node> nodes) {
    this.folder = folder;
    this.nodes = nodes;
  }

  private static final class Node {
    private final int http;
    private final int transport;
    private @Nullable Process process;

    Node(int http, int transport) {
      this.http = http;
      this.transport = transport;
    }
  }

  /** Starts so many nodes and waits until they are one cluster. */
  public static SearchCluster start(int nodes) {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "search-cluster-");
      List<Integer> ports = freePorts(2 * nodes);
      SearchCluster cluster =
          new SearchCluster(
              folder.toAbsolutePath(),
              IntStream.range(0, nodes)
                  .mapToObj(i -> new Node(ports.get(2 * i), ports.get(2 * i + 1)))
                  .toList());
      try {
        cluster.startAll();
      } catch (RuntimeException failed) {
        cluster.killAll();
        throw failed;
      }
      return cluster;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> taken = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return taken.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : taken) {
        socket.close();
      }
    }
  }

  /** Starts those that do not run, and waits until all are one cluster. */
  public void startAll() {
    for (Node node : nodes) {
      if (node.process == null) {
        node.process = launch(node);
      }
    }
    awaitWhole();
  }

  private Process launch(Node node) {
    String transports =
        Stream.concat(Stream.of(node), nodes.stream().filter(other -> other != node))
            .map(each -> Integer.toString(each.transport))
            .collect(Collectors.joining(","));
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xms256m",
              "-Xmx256m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              SERVER.resolve("classes") + ":" + SERVER.resolve("lib") + "/*",
              "OpenSearchNode",
              folder.resolve("node-" + node.transport).toString(),
              Integer.toString(node.http),
              transports)
          .redirectErrorStream(true)
          .redirectOutput(
              ProcessBuilder.Redirect.appendTo(
                  folder.resolve("node-" + node.transport + ".log").toFile()))
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void awaitWhole() {
    long end = System.nanoTime() + START_WITHIN.toNanos();
    while (System.nanoTime() < end) {
      if (nodes.stream().allMatch(this::isPartOfTheWhole)) {
        return;
      }
      for (Node node : nodes) {
        Process process = node.process;
        if (process != null && !process.isAlive()) {
          throw new IllegalStateException("a search node ended: see the logs in " + folder);
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    throw new IllegalStateException("the search cluster does not start: see the logs in " + folder);
  }

  private boolean isPartOfTheWhole(Node node) {
    try {
      HttpResponse<String> health = send(node, "GET", "/_cluster/health", "");
      return health.statusCode() == 200
          && health.body().contains("\"number_of_nodes\":" + nodes.size())
          && !health.body().contains("\"status\":\"red\"");
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Ends a node as a power cut would. */
  public void kill(int number) {
    Node node = nodes.get(number);
    Process process = node.process;
    if (process != null) {
      process.destroyForcibly();
      try {
        process.waitFor();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      node.process = null;
    }
  }

  /** Ends the node that leads the others. */
  public void killManager() {
    String manager = ask("GET", "/_cat/cluster_manager?h=node", "").strip();
    for (int i = 0; i < nodes.size(); i++) {
      if (manager.equals(Integer.toString(nodes.get(i).transport))) {
        kill(i);
        return;
      }
    }
    throw new IllegalStateException("no node leads the others: " + manager);
  }

  public void killAll() {
    IntStream.range(0, nodes.size()).forEach(this::kill);
  }

  /** For {@code --search-uri}. */
  public String address() {
    return "http://"
        + nodes.stream().map(node -> "127.0.0.1:" + node.http).collect(Collectors.joining(","));
  }

  /** What the first node that runs answers. */
  public String ask(String method, String path, String body) {
    Node node = nodes.stream().filter(each -> each.process != null).findFirst().orElseThrow();
    return send(node, method, path, body).body();
  }

  private HttpResponse<String> send(Node node, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.http + path))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    killAll();
  }
}
