package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.search.IndexQuery.Filters;
import vn.travinh.asean.search.SearchResults.Facets;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/**
 * The search of the site. Questions come from any thread; {@link #update} and {@link #rebuild} from
 * one at a time, the publisher's.
 *
 * <p>The index is a cache: it is kept between runs, on disk or on a cluster, brought up to date
 * entry by entry, and made anew whenever it is broken or was made by another version of the
 * program. A new one is built beside the old, which goes on answering until then.
 *
 * <pre>{@code
 * SiteSearch search = SiteSearch.open(SearchSettings.in(Path.of("data/index")));
 * search.update(site);
 * search.search(SearchQuery.of("ao ba om", Language.VIETNAMESE, 10), site).hits();
 * }</pre>
 */
public final class SiteSearch implements AutoCloseable {
  /** So many of an index's best matches are put in order by {@link Ranking}. */
  private static final int RANKED = 100;

  private final IndexStore index;

  /** The only thing here that changes: swapped whole, read once per question. */
  private volatile State state = State.NOTHING;

  private SiteSearch(IndexStore index) {
    this.index = index;
  }

  /** What is known of the site as last updated. */
  private record State(Catalogue catalogue, Map<Language, Suggester> suggesters) {
    /** Before the first update. */
    static final State NOTHING = new State(Catalogue.EMPTY, Map.of());

    boolean isNothing() {
      return suggesters.isEmpty();
    }
  }

  /**
   * Opens the index that an earlier run left, if it is whole and was made by this version of the
   * program; otherwise {@link #update} will make one. A cluster need not answer yet: it is looked
   * for until it does.
   *
   * @throws SearchIndexException if another program uses the folder, or it cannot be written
   */
  public static SiteSearch open(SearchSettings settings) throws SearchIndexException {
    return new SiteSearch(
        settings.cluster() == null
            ? IndexOnDisk.open(settings.folder(), settings.retireAfter())
            : new IndexOnCluster(settings.cluster(), settings.retireAfter()));
  }

  /** Whether questions are answered. */
  public boolean isReady() {
    return index.current().isPresent();
  }

  /**
   * Brings the index to this version of the site, writing only what changed.
   *
   * @throws SearchIndexException if that failed; what answered before goes on answering
   */
  public void update(Site site) throws SearchIndexException {
    Catalogue catalogue = state.catalogue().next(site);
    index.update(catalogue);
    state = new State(catalogue, Suggester.of(site));
  }

  /**
   * Makes a wholly new index of this site and puts it in the place of the old one.
   *
   * @throws SearchIndexException if that failed; what answered before goes on answering
   */
  public void rebuild(Site site) throws SearchIndexException {
    Catalogue catalogue = Catalogue.EMPTY.next(site);
    index.rebuild(catalogue);
    state = new State(catalogue, Suggester.of(site));
  }

  /**
   * The pages of this site that answer the query, the best first. A query without a word finds
   * nothing. A page that the index knows and the site does not have is left out.
   *
   * @throws SearchUnavailableException if there is no usable index
   */
  public SearchResults search(SearchQuery query, Site site) {
    long start = System.nanoTime();
    State now = state;
    OpenIndex open = index.current().orElse(null);
    if (open == null || now.isNothing()) {
      throw new SearchUnavailableException("the search index is being made");
    }
    Vocabulary vocabulary = now.catalogue().vocabularies().get(query.language());
    if (vocabulary == null) {
      return SearchResults.none(query);
    }
    Question question =
        new QueryReader(query.language(), vocabulary).read(Folding.compose(query.text()));
    if (question.terms().isEmpty()) {
      return SearchResults.none(query);
    }
    Filters filters = new Filters(query.sections(), query.tags(), query.years());
    IndexQuery indexQuery = new IndexQuery(question, filters);
    try (SearchSession session = open.session()) {
      int from = (query.page() - 1) * query.size();
      IndexQuery.Matches matches =
          indexQuery.best(session, 0, Math.max(RANKED, from + query.size()));
      Facets facets =
          matches.total() == 0 && isEmpty(filters) ? Facets.NONE : indexQuery.facets(session);
      Highlighter highlighter = new Highlighter(question);
      List<Hit> hits =
          ranked(matches.best(), question, vocabulary, now.catalogue()).stream()
              .skip(from)
              .limit(query.size())
              .flatMap(match -> hit(match, site, highlighter).stream())
              .toList();
      double took = (System.nanoTime() - start) / 1e6;
      return new SearchResults(query, matches.total(), took, null, hits, List.of(), facets);
    } catch (SearchException e) {
      throw new SearchUnavailableException("the search index does not answer", e);
    }
  }

  /** The first {@link #RANKED} in the order that all their words give them. */
  private static List<IndexQuery.Match> ranked(
      List<IndexQuery.Match> matches,
      Question question,
      Vocabulary vocabulary,
      Catalogue catalogue) {
    Ranking ranking = new Ranking(question, vocabulary);
    List<IndexQuery.Match> ranked = new ArrayList<>();
    for (IndexQuery.Match match : matches.subList(0, Math.min(RANKED, matches.size()))) {
      Catalogue.Listed listed = catalogue.listed().get(match.key());
      double score = listed == null ? 0 : ranking.score(listed.words());
      ranked.add(new IndexQuery.Match(match.key(), score));
    }
    ranked.sort(
        Comparator.comparing((IndexQuery.Match match) -> isWithdrawn(match, catalogue))
            .thenComparing(Comparator.comparingDouble(IndexQuery.Match::score).reversed())
            .thenComparing(IndexQuery.Match::key));
    ranked.addAll(matches.subList(ranked.size(), matches.size()));
    return ranked;
  }

  private static boolean isWithdrawn(IndexQuery.Match match, Catalogue catalogue) {
    Catalogue.Listed listed = catalogue.listed().get(match.key());
    return listed != null && listed.entry().withdrawn();
  }

  private static boolean isEmpty(Filters filters) {
    return filters.sections().isEmpty() && filters.tags().isEmpty() && filters.years().isEmpty();
  }

  private static Optional<Hit> hit(IndexQuery.Match match, Site site, Highlighter highlighter) {
    int bar = match.key().indexOf('|');
    Language language = new Language(match.key().substring(0, bar));
    DocumentId id = DocumentId.parse(match.key().substring(bar + 1));
    return site.pageOf(id, language)
        .filter(Entry::isFor)
        .map(page -> hit(page, match.score(), highlighter));
  }

  private static Hit hit(Page page, double score, Highlighter highlighter) {
    Document document = page.document().orElseThrow();
    String text = document.body().plainText();
    return new Hit(
        document.id(),
        document.language(),
        page.path(),
        document.title(),
        highlighter.whole(document.title()),
        highlighter.snippet(text.isBlank() ? document.summary() : text),
        document.date() == null ? null : document.date().toString(),
        document.lifecycle().status() == Status.WITHDRAWN,
        score);
  }

  /**
   * At most ten titles, tags and terms that complete what is being typed, in whatever way it is
   * typed. Answers without an index too, from the site as last updated.
   */
  public List<Suggestion> suggest(String typed, Language language, Site site) {
    Suggester suggester = state.suggesters().get(language);
    return suggester == null ? List.of() : suggester.complete(typed);
  }

  /** Lets go of the index, which stays on disk for the next run. */
  @Override
  public void close() {
    state = State.NOTHING;
    index.close();
  }
}
