package vn.travinh.asean.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total hits in the reader's language, on all pages together
 * @param corrected the query that was run in place of the typed one, null where that was the typed
 *     one
 * @param otherLanguages hits in other languages, on the first page when there are few in the
 *     reader's
 * @param ideas where nothing was found, names that are like parts of the query
 */
public record SearchResults(
    SearchQuery query,
    long total,
    double tookMillis,
    @Nullable String corrected,
    List<Hit> hits,
    List<Hit> otherLanguages,
    Facets facets,
    List<Suggestion> ideas) {
  public SearchResults {
    hits = List.copyOf(hits);
    otherLanguages = List.copyOf(otherLanguages);
    ideas = List.copyOf(ideas);
  }

  /** Whether nothing at all is shown. */
  public boolean isEmpty() {
    return hits.isEmpty() && otherLanguages.isEmpty();
  }

  /**
   * How many hits each value would leave, counted as if the facet's own filter were off; the most
   * frequent first.
   */
  public record Facets(Map<String, Long> section, Map<String, Long> tag, Map<String, Long> year) {
    public static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of());

    public Facets {
      section = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(section));
      tag = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tag));
      year = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(year));
    }
  }

  /** An answer without hits. */
  public static SearchResults none(SearchQuery query) {
    return new SearchResults(query, 0, 0, null, List.of(), List.of(), Facets.NONE, List.of());
  }
}
