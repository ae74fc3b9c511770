package vn.travinh.asean.search;

import java.time.LocalDate;
import java.util.List;

/**
 * How often was searched on one day.
 *
 * @param searches all of them, also those whose words are not told
 * @param inVain how many of them found nothing
 * @param queries what was asked at least {@link SearchLog#MIN_TOLD} times, the most frequent first
 */
public record SearchCounts(LocalDate day, long searches, long inVain, List<Query> queries) {
  public SearchCounts {
    queries = List.copyOf(queries);
  }

  /**
   * One query in one language.
   *
   * @param text in lower case, without anything invisible
   * @param inVain how many of the searches found nothing
   */
  public record Query(String language, String text, long searches, long inVain) {}
}
