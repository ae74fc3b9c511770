package vn.travinh.asean.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.search.Hit;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.search.SearchResults;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.text.Language;

/** Makes the search page in all its states. */
final class SearchViews {
  /** Values of one filter that are offered; the rest would bury the results. */
  private static final int FACET_VALUES = 12;

  private static final int IDEAS = 12;

  private SearchViews() {}

  static SearchView of(SearchResults results, PageContext context) {
    SearchQuery query = results.query();
    Words words = context.words();
    String typed = query.text().strip();
    if (typed.isEmpty()) {
      return plain("empty", "", "", context);
    }
    boolean found = !results.isEmpty();
    int pages = pages(results);
    String corrected = results.corrected();
    return new SearchView(
        words.text("search.title-query", typed),
        Addresses.search(context.language()).value(),
        typed,
        found ? "results" : "none",
        "",
        words.count("search.count", results.total()),
        corrected == null ? "" : corrected,
        LinkView.of(address(withAsTyped(query, true)), words.text("search.as-typed", typed)),
        found || !query.hasFilters() ? "" : address(withoutFilters(query)),
        kept(query),
        facets(results, context),
        active(query, context),
        results.hits().stream().map(hit -> hit(hit, context)).toList(),
        results.otherLanguages().stream().map(hit -> hit(hit, context)).toList(),
        PagerView.of(
            query.page(),
            pages,
            n -> address(query, query.sections(), query.tags(), query.years(), n),
            words),
        results.ideas().stream().map(idea -> LinkView.of(idea.url(), idea.text())).toList(),
        found ? List.of() : ideas(context));
  }

  /**
   * @param parameter what cannot be used; one that no text speaks of is named as it is
   */
  static SearchView problem(String typed, String parameter, PageContext context) {
    String message =
        context
            .words()
            .textOr(
                "search.bad." + parameter, context.words().text("search.bad.parameter", parameter))
            .replace("{0}", context.words().number(SearchQuery.MAX_LENGTH));
    return plain("problem", typed, message, context);
  }

  static SearchView unavailable(String typed, PageContext context) {
    return plain("unavailable", typed, context.words().text("search.unavailable"), context);
  }

  private static SearchView plain(String state, String typed, String message, PageContext context) {
    return new SearchView(
        context.words().text("search.title"),
        Addresses.search(context.language()).value(),
        typed,
        state,
        message,
        "",
        "",
        LinkView.of("", ""),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new PagerView(List.of(), List.of(), List.of()),
        List.of(),
        ideas(context));
  }

  private static int pages(SearchResults results) {
    int size = results.query().size();
    long reachable =
        Math.min(results.total(), SearchQuery.MAX_DEPTH - SearchQuery.MAX_DEPTH % size);
    return (int) ((reachable + size - 1) / size);
  }

  private static SearchView.HitView hit(Hit hit, PageContext context) {
    Words words = context.words();
    String date = hit.date();
    return new SearchView.HitView(
        hit.url().value(),
        MarkedText.of(hit.titleHtml()),
        MarkedText.of(hit.snippetHtml()),
        Kind.ofSection(hit.id().section()).map(context::sectionTitle).orElse(""),
        date == null ? null : time(date, words),
        hit.withdrawn(),
        context.langOf(hit.language()),
        hit.language().ownName());
  }

  private static TimeView time(String iso, Words words) {
    LocalDate day =
        iso.length() > 10
            ? OffsetDateTime.parse(iso).atZoneSameInstant(ContentDate.ZONE).toLocalDate()
            : LocalDate.parse(iso);
    return TimeView.shortDate(day, words);
  }

  private static List<SearchView.KeptParameter> kept(SearchQuery query) {
    List<SearchView.KeptParameter> kept = new ArrayList<>();
    sorted(query.sections()).forEach(v -> kept.add(new SearchView.KeptParameter("section", v)));
    sorted(query.tags()).forEach(v -> kept.add(new SearchView.KeptParameter("tag", v)));
    sorted(years(query)).forEach(v -> kept.add(new SearchView.KeptParameter("year", v)));
    return kept;
  }

  private static List<SearchView.FacetView> facets(SearchResults results, PageContext context) {
    SearchQuery query = results.query();
    SearchResults.Facets facets = results.facets();
    Words words = context.words();
    return Stream.of(
            facet(
                words.text("search.facet.section"),
                facets.section(),
                query.sections(),
                value -> sectionName(value, context),
                value ->
                    address(
                        query, toggled(query.sections(), value), query.tags(), query.years(), 1),
                words),
            facet(
                words.text("search.facet.tag"),
                facets.tag(),
                query.tags(),
                value -> context.site().tagName(value, context.shown()),
                value ->
                    address(
                        query, query.sections(), toggled(query.tags(), value), query.years(), 1),
                words),
            facet(
                words.text("search.facet.year"),
                facets.year(),
                years(query),
                value -> value,
                value ->
                    address(
                        query,
                        query.sections(),
                        query.tags(),
                        numbers(toggled(years(query), value)),
                        1),
                words))
        .filter(facet -> !facet.values().isEmpty())
        .toList();
  }

  private static SearchView.FacetView facet(
      String title,
      Map<String, Long> counts,
      Set<String> chosen,
      Function<String, String> name,
      Function<String, String> href,
      Words words) {
    return new SearchView.FacetView(
        title,
        offered(counts, chosen).stream()
            .map(
                value ->
                    new LinkView(
                        href.apply(value.getKey()),
                        name.apply(value.getKey()),
                        "",
                        words.number(value.getValue()),
                        chosen.contains(value.getKey())))
            .toList());
  }

  /** The most frequent values, and those that are on even where they now leave nothing. */
  private static List<Map.Entry<String, Long>> offered(
      Map<String, Long> counts, Set<String> chosen) {
    List<Map.Entry<String, Long>> offered =
        new ArrayList<>(counts.entrySet().stream().limit(FACET_VALUES).toList());
    sorted(chosen).stream()
        .filter(value -> offered.stream().noneMatch(each -> each.getKey().equals(value)))
        .forEach(value -> offered.add(Map.entry(value, counts.getOrDefault(value, 0L))));
    return offered;
  }

  private static List<LinkView> active(SearchQuery query, PageContext context) {
    List<LinkView> active = new ArrayList<>();
    if (query.asTyped()) {
      active.add(
          LinkView.of(
              address(withAsTyped(query, false)), context.words().text("search.as-typed.on")));
    }
    for (String value : sorted(query.sections())) {
      active.add(
          LinkView.of(
              address(query, toggled(query.sections(), value), query.tags(), query.years(), 1),
              sectionName(value, context)));
    }
    for (String value : sorted(query.tags())) {
      active.add(
          LinkView.of(
              address(query, query.sections(), toggled(query.tags(), value), query.years(), 1),
              context.site().tagName(value, context.shown())));
    }
    for (String value : sorted(years(query))) {
      active.add(
          LinkView.of(
              address(
                  query, query.sections(), query.tags(), numbers(toggled(years(query), value)), 1),
              value));
    }
    return active;
  }

  private static String sectionName(String section, PageContext context) {
    return Kind.ofSection(section).map(context::sectionTitle).orElse(section);
  }

  private static List<String> sorted(Set<String> values) {
    return values.stream().sorted().toList();
  }

  private static Set<String> years(SearchQuery query) {
    return query.years().stream().map(String::valueOf).collect(Collectors.toSet());
  }

  private static Set<Integer> numbers(Set<String> years) {
    return years.stream().map(Integer::valueOf).collect(Collectors.toSet());
  }

  private static Set<String> toggled(Set<String> values, String value) {
    Set<String> changed = new TreeSet<>(values);
    if (!changed.remove(value)) {
      changed.add(value);
    }
    return changed;
  }

  private static SearchQuery withAsTyped(SearchQuery query, boolean asTyped) {
    return new SearchQuery(
        query.text(),
        query.language(),
        query.sections(),
        query.tags(),
        query.years(),
        1,
        query.size(),
        asTyped);
  }

  private static SearchQuery withoutFilters(SearchQuery query) {
    return new SearchQuery(
        query.text(),
        query.language(),
        Set.of(),
        Set.of(),
        Set.of(),
        1,
        query.size(),
        query.asTyped());
  }

  private static String address(SearchQuery query) {
    return address(query, query.sections(), query.tags(), query.years(), query.page());
  }

  /** The address of a search with these filters; what is as by default is left out. */
  private static String address(
      SearchQuery query, Set<String> sections, Set<String> tags, Set<Integer> years, int page) {
    StringBuilder address = new StringBuilder(address(query.language(), query.text().strip()));
    sorted(sections).forEach(value -> address.append("&section=").append(encoded(value)));
    sorted(tags).forEach(value -> address.append("&tag=").append(encoded(value)));
    years.stream()
        .sorted(Comparator.reverseOrder())
        .forEach(value -> address.append("&year=").append(value));
    if (query.asTyped()) {
      address.append("&exact=1");
    }
    if (page > 1) {
      address.append("&page=").append(page);
    }
    return address.toString();
  }

  /** The address of a search for this text in this language. */
  static String address(Language language, @Nullable String text) {
    String path = Addresses.search(language).value();
    return text == null || text.isEmpty() ? path : path + "?q=" + encoded(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sections of the site, for those who do not know what to type. */
  private static List<LinkView> ideas(PageContext context) {
    return Stream.of(Kind.values())
        .flatMap(
            kind ->
                context.site().sectionPath(kind, context.language()).stream()
                    .map(path -> LinkView.of(path.value(), context.sectionTitle(kind))))
        .limit(IDEAS)
        .toList();
  }
}
