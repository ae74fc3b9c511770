package vn.travinh.asean.search;

import java.util.Set;
import vn.travinh.asean.text.Language;

/**
 * What somebody looks for.
 *
 * @param text as typed, at most {@link #MAX_LENGTH} characters; may be blank, which finds nothing
 * @param language the reader's language
 * @param sections ids of sections, one of which a hit must have; empty for any
 * @param tags likewise for tags
 * @param years likewise for years
 * @param page from 1
 * @param size hits on a page, 1 to {@link #MAX_SIZE}
 * @param asTyped whether to look for just these letters: no correction, no other words
 */
public record SearchQuery(
    String text,
    Language language,
    Set<String> sections,
    Set<String> tags,
    Set<Integer> years,
    int page,
    int size,
    boolean asTyped) {
  /** Longer than any question; keeps the cost of one query bounded. */
  public static final int MAX_LENGTH = 256;

  public static final int MAX_SIZE = 50;

  /** {@code page × size} may not pass this: nobody reads further, and deep pages cost most. */
  public static final int MAX_DEPTH = 1_000;

  public SearchQuery {
    sections = Set.copyOf(sections);
    tags = Set.copyOf(tags);
    years = Set.copyOf(years);
    if (text.codePointCount(0, text.length()) > MAX_LENGTH
        || page < 1
        || size < 1
        || size > MAX_SIZE
        || (long) page * size > MAX_DEPTH) {
      throw new IllegalArgumentException("query out of range");
    }
  }

  /** A query that may be corrected. */
  public SearchQuery(
      String text,
      Language language,
      Set<String> sections,
      Set<String> tags,
      Set<Integer> years,
      int page,
      int size) {
    this(text, language, sections, tags, years, page, size, false);
  }

  /** Whether it asks for anything but words. */
  public boolean hasFilters() {
    return !sections.isEmpty() || !tags.isEmpty() || !years.isEmpty();
  }

  /** A query without filters, first page. */
  public static SearchQuery of(String text, Language language, int size) {
    return new SearchQuery(text, language, Set.of(), Set.of(), Set.of(), 1, size);
  }
}
