package vn.travinh.asean.bench;

import static vn.travinh.asean.bench.Report.median;
import static vn.travinh.asean.bench.Report.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How long from the command to the first page of the shipped content, with the class archive that
 * the README describes, and how much memory stays. Each Java is measured with the same flags as a
 * server would have.
 */
final class StartBenchmark {
  private static final int ROUNDS = 5;
  private static final Path CONTENT = Path.of("content");

  /** As in the README's service file. */
  static final List<String> SERVER_FLAGS = List.of("@docs/jvm.options");

  /** The heap is given back at once, what native code freed within ten seconds. */
  private static final Duration GIVEN_BACK = Duration.ofSeconds(15);

  private StartBenchmark() {}

  static void run(Path jar, List<Path> javas, Path scratch, Report report) throws IOException {
    report.table(
        "Start with the shipped content, and memory",
        "Java",
        "start",
        "first page, s",
        "searchable, s",
        "processor, s",
        "resident after the start, MB",
        "resident once edits pause, MB");
    for (Path java : javas) {
      String version = version(java);
      Path archive = scratch.resolve("classes-" + version);
      Path data = scratch.resolve("start-" + version);
      try (Server server = Server.start(java, flags(version, archive, true), jar, CONTENT, data)) {
        server.secondsUntil("/readyz");
        server.body("/api/search?q=ao+ba+om");
        settle(data);
      }
      measure(jar, java, version, archive, data, "again, nothing changed", true, report);
      measure(jar, java, version, archive, data, "the very first", false, report);
    }
  }

  private static void measure(
      Path jar,
      Path java,
      String version,
      Path archive,
      Path data,
      String name,
      boolean again,
      Report report)
      throws IOException {
    double[] first = new double[ROUNDS];
    double[] ready = new double[ROUNDS];
    double[] processor = new double[ROUNDS];
    double[] resident = new double[ROUNDS];
    double[] settled = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      if (!again) {
        Folders.delete(data);
      }
      try (Server server = Server.start(java, flags(version, archive, false), jar, CONTENT, data)) {
        first[round] = server.secondsUntil("/vi/");
        ready[round] = server.secondsUntil("/readyz");
        processor[round] = server.processorSeconds();
        resident[round] = server.residentMegabytes()[0];
        if (again) {
          settled[round] = Double.NaN;
        } else {
          settle(data);
          settled[round] = server.residentMegabytes()[0];
        }
      }
    }
    report.row(
        version,
        name,
        number(median(first)),
        number(median(ready)),
        number(median(processor)),
        number(median(resident)),
        again ? "" : number(median(settled)));
  }

  /** Waits until what was published has been written for the next start, and memory given back. */
  private static void settle(Path data) {
    Server.await(() -> Files.exists(data.resolve("published.bin")));
    long written = System.nanoTime();
    Server.await(() -> System.nanoTime() - written > GIVEN_BACK.toNanos());
  }

  private static List<String> flags(String version, Path archive, boolean make) {
    boolean ahead = Integer.parseInt(version) >= 25;
    String flag =
        ahead
            ? (make ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=")
            : (make ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=");
    return List.of(SERVER_FLAGS.get(0), flag + archive);
  }

  private static String version(Path java) throws IOException {
    for (String line : Files.readAllLines(java.resolve("release"))) {
      if (line.startsWith("JAVA_VERSION=")) {
        return line.replaceAll("[^0-9.]", "").split("\\.")[0];
      }
    }
    throw new IOException(java + " is no Java (its file \"release\" has no JAVA_VERSION)");
  }
}
