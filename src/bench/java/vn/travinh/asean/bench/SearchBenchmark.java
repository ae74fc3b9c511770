package vn.travinh.asean.bench;

import static vn.travinh.asean.bench.Report.number;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Queries, suggestions and indexing beside plain Lucene on the same texts, measured by JMH. */
final class SearchBenchmark {
  private SearchBenchmark() {}

  static void run(Report report) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Queries.class.getName())
                    .include(Indexing.class.getName())
                    .param("documents", System.getProperty("bench.documents", "10000").split(","))
                    .jvmArgs("-Xmx3g")
                    .build())
            .run();
    report.table("Search in process", "", "documents", "median, ms", "99 of 100 within, ms");
    for (RunResult result : results) {
      Statistics milliseconds = result.getPrimaryResult().getStatistics();
      String name = result.getPrimaryResult().getLabel();
      report.row(
          name,
          result.getParams().getParam("documents"),
          number(milliseconds.getPercentile(50)),
          number(milliseconds.getPercentile(99)));
    }
  }
}
