package vn.travinh.asean.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param title heading, with what was looked for
 * @param state {@code results}, {@code none}, {@code empty}, {@code problem} or {@code unavailable}
 * @param message what is wrong, for the last two
 * @param count how many were found, in words
 * @param corrected the query that was run in place of the typed one, or empty
 * @param asTyped leads to a search for just what was typed, with {@code corrected}
 * @param withoutFilters address of the same search without filters, where they left nothing; or
 *     empty
 * @param active filters that are on, each a link that takes it off
 * @param others hits in other languages
 * @param names pages and terms that are like what was sought in vain
 * @param ideas where to go without a query
 */
record SearchView(
    String title,
    String action,
    String query,
    String state,
    String message,
    String count,
    String corrected,
    LinkView asTyped,
    String withoutFilters,
    List<KeptParameter> kept,
    List<FacetView> facets,
    List<LinkView> active,
    List<HitView> hits,
    List<HitView> others,
    PagerView pager,
    List<LinkView> names,
    List<LinkView> ideas) {
  SearchView {
    kept = List.copyOf(kept);
    facets = List.copyOf(facets);
    active = List.copyOf(active);
    hits = List.copyOf(hits);
    others = List.copyOf(others);
    names = List.copyOf(names);
    ideas = List.copyOf(ideas);
  }

  /** A filter that a new search keeps. */
  record KeptParameter(String name, String value) {}

  record FacetView(String title, List<LinkView> values) {
    FacetView {
      values = List.copyOf(values);
    }
  }

  /**
   * @param language code of the hit's language, empty where it is that of the page
   * @param languageName the language's own name, with {@code language}
   */
  record HitView(
      String href,
      MarkedText title,
      MarkedText snippet,
      String section,
      @Nullable TimeView time,
      boolean withdrawn,
      String language,
      String languageName) {
    public boolean hasTime() {
      return time != null;
    }

    public boolean hasLanguage() {
      return !language.isEmpty();
    }
  }

  public boolean hasResults() {
    return state.equals("results");
  }

  public boolean isNone() {
    return state.equals("none");
  }

  public boolean isEmpty() {
    return state.equals("empty");
  }

  public boolean hasMessage() {
    return !message.isEmpty();
  }

  public boolean hasCorrected() {
    return !corrected.isEmpty();
  }

  public boolean hasWithoutFilters() {
    return !withoutFilters.isEmpty();
  }

  public boolean hasNames() {
    return !names.isEmpty();
  }

  /** Whether there are hits in the language of the page. */
  public boolean hasHits() {
    return !hits.isEmpty();
  }

  public boolean hasFacets() {
    return !facets.isEmpty();
  }

  public boolean hasActive() {
    return !active.isEmpty();
  }

  public boolean hasOthers() {
    return !others.isEmpty();
  }

  public boolean hasIdeas() {
    return !ideas.isEmpty();
  }
}
