package vn.travinh.asean.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Runs the parts named by the system property {@code bench.parts} (all without it), prints what
 * they found and writes it to {@code target/bench.md}.
 */
public final class Benchmark {
  private static final Set<String> PARTS = Set.of("start", "save", "publish", "serve", "search");

  private Benchmark() {}

  /**
   * @param arguments none; settings are system properties, as Maven hands them on
   */
  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(System.getProperty("bench.jar", "target/asean-tra-vinh.jar"));
    if (!Files.isRegularFile(jar)) {
      throw new IOException(jar + " is missing (run: mvn -Pbench -DskipTests verify)");
    }
    List<Path> javas =
        List.of(System.getProperty("bench.java", System.getProperty("java.home")).split(","))
            .stream()
            .map(Path::of)
            .toList();
    List<String> parts =
        List.of(System.getProperty("bench.parts", "start,save,publish,serve,search").split(","));
    Path scratch = Files.createTempDirectory("bench");
    Report report = new Report();
    for (String part : parts) {
      switch (part) {
        case "start" -> StartBenchmark.run(jar, javas, scratch, report);
        case "save" -> SaveBenchmark.run(jar, javas.get(0), scratch, report);
        case "publish" -> PublishBenchmark.run(scratch, report);
        case "serve" -> ServeBenchmark.run(jar, javas.get(0), scratch, report);
        case "search" -> SearchBenchmark.run(report);
        default ->
            throw new IllegalArgumentException(
                "bench.parts has " + part + " (write some of " + PARTS + ")");
      }
    }
    Files.writeString(Path.of("target/bench.md"), report.text(), StandardCharsets.UTF_8);
  }
}
