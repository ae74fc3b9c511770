package vn.travinh.asean.bench;

import java.util.Arrays;
import java.util.Locale;

/** What was measured, as Markdown tables; each line is printed as soon as it is known. */
final class Report {
  private final StringBuilder text = new StringBuilder();

  void table(String title, String... columns) {
    line("");
    line("## " + title);
    line("");
    row(columns);
    line("|" + " --- |".repeat(columns.length));
  }

  void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  void note(String words) {
    line("");
    line(words);
  }

  String text() {
    return text.toString();
  }

  private void line(String line) {
    System.out.println(line);
    text.append(line).append('\n');
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
  }

  /** The value below which this share of all lies. */
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  static double median(double[] values) {
    return quantile(values, 0.5);
  }
}
