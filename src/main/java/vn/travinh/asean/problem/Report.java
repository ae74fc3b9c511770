package vn.travinh.asean.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All problems of one reading of the content, in file order, each once. */
public record Report(List<Problem> problems) {
  public static final Report EMPTY = new Report(List.of());

  public Report {
    problems =
        problems.stream()
            .distinct()
            .sorted(Comparator.comparing(Problem::place).thenComparing(Problem::code))
            .toList();
  }

  public Report plus(List<Problem> more) {
    return new Report(Stream.concat(problems.stream(), more.stream()).toList());
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity().isError());
  }

  public boolean blocksSite() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.BLOCKS_SITE);
  }

  /**
   * How many problems carry this printed label: {@code error}, {@code warning} or {@code notice}.
   */
  public long count(String label) {
    return problems.stream().filter(problem -> problem.severity().label().equals(label)).count();
  }
}
