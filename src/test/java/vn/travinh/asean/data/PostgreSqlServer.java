package vn.travinh.asean.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server for the tests of one run, from the programs that the machine has. It
 * does not run as root, which it refuses, and ends with the tests, however they end.
 */
final class PostgreSqlServer {
  static final String USER = "portal";
  static final String PASSWORD = "not-a-secret";
  private static final String INSTALL = "apt-get install -y postgresql";
  private static final int START_SECONDS = 60;

  /** Ends the server when this program's end of the pipe closes, even if it was killed. */
  private static final String SERVE =
      """
      "$1/postgres" -D "$2/data" -h 127.0.0.1 -p "$3" -k "$2" -c fsync=off -c full_page_writes=off \
      -c synchronous_commit=off -c max_connections=200 > "$2/log" 2>&1 & server=$!
      cat > /dev/null
      kill -QUIT $server
      wait $server
      """;

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable PostgreSqlServer running;

  private final Process process;
  private final Path folder;
  private final int port;

  private PostgreSqlServer(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /** Why there is none on this machine, in words that help; empty where there is one. */
  static Optional<String> missing() {
    if (programs().isEmpty()) {
      return Optional.of("PostgreSQL is not installed (" + INSTALL + ")");
    }
    return Optional.empty();
  }

  /**
   * @return JDBC address of a fresh, empty database
   */
  static String freshDatabase() {
    return freshDatabase("template1");
  }

  /** The same, as a copy of another that nobody has open. */
  static synchronized String freshDatabase(String template) {
    try {
      if (running == null) {
        running = start();
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
      }
      String name = "portal" + DATABASES.incrementAndGet();
      try (Connection connection = DriverManager.getConnection(running.url("postgres"));
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
      }
      return running.url(name);
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException("PostgreSQL does not start: " + failed.getMessage(), failed);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
        .formatted(port, database, USER, PASSWORD);
  }

  private static PostgreSqlServer start() throws IOException {
    Path programs = programs().orElseThrow();
    Path folder = Files.createTempDirectory("portal-postgresql");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Path passwords = Files.writeString(folder.resolve("password"), PASSWORD);
    if (isRoot()) {
      var owner =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
      Files.setOwner(folder, owner);
      Files.setOwner(passwords, owner);
    }
    run(
        asSomebodyElse(
            programs.resolve("initdb").toString(),
            "-D",
            folder.resolve("data").toString(),
            "-U",
            USER,
            "--auth=scram-sha-256",
            "--pwfile=" + passwords,
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"));
    int port = freePort();
    Process process =
        new ProcessBuilder(
                asSomebodyElse(
                    "/bin/sh",
                    "-c",
                    SERVE,
                    "sh",
                    programs.toString(),
                    folder.toString(),
                    Integer.toString(port)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    PostgreSqlServer server = new PostgreSqlServer(process, folder, port);
    server.awaitStart(programs);
    return server;
  }

  private void awaitStart(Path programs) throws IOException {
    run(
        List.of(
            "/bin/sh",
            "-c",
            "for i in $(seq %d); do '%s' -q -h 127.0.0.1 -p %d && exit 0; sleep 0.1; done; cat '%s'; exit 1"
                .formatted(
                    START_SECONDS * 10,
                    programs.resolve("pg_isready"),
                    port,
                    folder.resolve("log"))));
  }

  private void stop() {
    try {
      process.getOutputStream().close();
      process.waitFor(10, TimeUnit.SECONDS);
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Path> programs() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException notDebian) {
      return Optional.empty();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The package makes the user postgres. */
  private static List<String> asSomebodyElse(String... command) {
    List<String> whole = new ArrayList<>();
    if (isRoot()) {
      whole.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    whole.addAll(List.of(command));
    return whole;
  }

  private static void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/tmp").toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String told = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ": " + told);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
