package vn.travinh.asean.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts one day's queries in memory. Belongs to one thread. */
final class DayOfSearches {
  /** Different queries that are counted at once; bounds the memory that strangers can fill. */
  private static final int MAX_COUNTED = 10_000;

  /** More than editors read of one day; bounds the file. */
  private static final int MAX_TOLD = 200;

  private final LocalDate day;
  private final Map<Key, Count> counts = new HashMap<>();
  private long searches;
  private long inVain;

  private record Key(String language, String text) {}

  private static final class Count {
    private long searches;
    private long inVain;
  }

  /** Goes on where an earlier run of the program stopped. */
  DayOfSearches(SearchCounts earlier) {
    day = earlier.day();
    searches = earlier.searches();
    inVain = earlier.inVain();
    for (SearchCounts.Query query : earlier.queries()) {
      Count count = new Count();
      count.searches = query.searches();
      count.inVain = query.inVain();
      counts.put(new Key(query.language(), query.text()), count);
    }
  }

  LocalDate day() {
    return day;
  }

  void add(String language, String typed, boolean foundNothing) {
    searches++;
    inVain += foundNothing ? 1 : 0;
    LoggedQuery.of(typed).ifPresent(text -> add(new Key(language, text), foundNothing));
  }

  private void add(Key key, boolean foundNothing) {
    Count count = counts.get(key);
    if (count == null) {
      if (counts.size() >= MAX_COUNTED) {
        // Lossy counting (Manku and Motwani 2002): what came once is forgotten and may come again.
        counts.values().removeIf(each -> each.searches <= 1);
      }
      if (counts.size() >= MAX_COUNTED) {
        return;
      }
      count = new Count();
      counts.put(key, count);
    }
    count.searches++;
    count.inVain += foundNothing ? 1 : 0;
  }

  /** What may be told of the day so far. */
  SearchCounts told() {
    List<SearchCounts.Query> queries =
        counts.entrySet().stream()
            .filter(each -> each.getValue().searches >= SearchLog.MIN_TOLD)
            .map(
                each ->
                    new SearchCounts.Query(
                        each.getKey().language(),
                        each.getKey().text(),
                        each.getValue().searches,
                        each.getValue().inVain))
            .sorted(
                Comparator.comparingLong(SearchCounts.Query::searches)
                    .reversed()
                    .thenComparing(SearchCounts.Query::text)
                    .thenComparing(SearchCounts.Query::language))
            .limit(MAX_TOLD)
            .toList();
    return new SearchCounts(day, searches, inVain, queries);
  }
}
