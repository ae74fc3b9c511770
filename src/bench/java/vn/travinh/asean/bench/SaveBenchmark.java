package vn.travinh.asean.bench;

import static vn.travinh.asean.bench.Report.number;
import static vn.travinh.asean.bench.Report.quantile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** How long from saving one of many files until its page shows the change and search finds it. */
final class SaveBenchmark {
  private static final int WARM_UP = 10;
  private static final int SAVES = 40;

  /** Room for the harder case; with half of it the collector of garbage takes most of the time. */
  private static final String HEAP = "-Xmx1g";

  private SaveBenchmark() {}

  static void run(Path jar, Path java, Path scratch, Report report) throws IOException {
    Path content = scratch.resolve("many");
    ManyArticles articles = ManyArticles.wanted();
    articles.write(content);
    double[] visible = new double[SAVES];
    double[] found = new double[SAVES];
    double worked;
    try (Server server =
        Server.start(
            java, List.of(HEAP, "-XX:+UseSerialGC"), jar, content, scratch.resolve("many-data"))) {
      server.secondsUntil("/readyz");
      double before = 0;
      for (int i = -WARM_UP; i < SAVES; i++) {
        if (i == 0) {
          before = server.processorSeconds();
        }
        int number = articles.number(i);
        String word = "motlanluu" + (i + WARM_UP) + "x";
        String page = "/vi/tin-tuc/bai-" + number + "/";
        long saved = System.nanoTime();
        Files.writeString(
            content.resolve("news/bai-" + number + "/vi.md"),
            "\n\n" + word + "\n",
            StandardOpenOption.APPEND);
        Server.await(() -> server.body(page).contains(word));
        double seen = (System.nanoTime() - saved) / 1e6;
        Server.await(() -> server.body("/api/search?q=" + word).contains("\"total\":1"));
        if (i >= 0) {
          visible[i] = seen;
          found[i] = (System.nanoTime() - saved) / 1e6;
        }
      }
      worked = (server.processorSeconds() - before) / SAVES;
    }
    report.table(
        "From save to seen, with " + articles, "", "median, ms", "of 100 saves 95 within, ms");
    report.row("page shows it", number(quantile(visible, 0.5)), number(quantile(visible, 0.95)));
    report.row("search finds it", number(quantile(found, 0.5)), number(quantile(found, 0.95)));
    report.note(
        "Processor of the server for each save, answers included: "
            + number(worked * 1000)
            + " ms.");
  }
}
