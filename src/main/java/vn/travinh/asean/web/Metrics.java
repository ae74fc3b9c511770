package vn.travinh.asean.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts for those who run the site, in the text format of Prometheus. Nothing in them tells one
 * visitor from another.
 */
final class Metrics {
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
  private final LongAdder searches = new LongAdder();
  private final LongAdder searchMicros = new LongAdder();

  void count(int status) {
    answers.computeIfAbsent(status, key -> new LongAdder()).increment();
  }

  void countSearch(double millis) {
    searches.increment();
    searchMicros.add(Math.round(millis * 1_000));
  }

  /**
   * @param gauges further values by name, such as the number of pages
   */
  String text(Map<String, Number> gauges) {
    StringBuilder text = new StringBuilder();
    text.append("# TYPE portal_answers_total counter\n");
    new TreeMap<>(answers)
        .forEach(
            (status, count) ->
                text.append("portal_answers_total{status=\"")
                    .append(status)
                    .append("\"} ")
                    .append(count.sum())
                    .append('\n'));
    text.append("# TYPE portal_searches_total counter\nportal_searches_total ")
        .append(searches.sum())
        .append("\n# TYPE portal_search_seconds_total counter\nportal_search_seconds_total ")
        .append(searchMicros.sum() / 1e6)
        .append('\n');
    new TreeMap<>(gauges)
        .forEach(
            (name, value) ->
                text.append("# TYPE ")
                    .append(name)
                    .append(" gauge\n")
                    .append(name)
                    .append(' ')
                    .append(value)
                    .append('\n'));
    return text.toString();
  }
}
