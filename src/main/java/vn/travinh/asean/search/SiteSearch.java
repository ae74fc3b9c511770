package vn.travinh.asean.search;

import java.util.List;
import java.util.Map;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import vn.travinh.asean.search.IndexQuery.Filters;
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
  private final IndexStore index;

  /** The only thing here that changes: swapped whole, read once per question. */
  private volatile State state = State.NOTHING;

  private SiteSearch(IndexStore index) {
    this.index = index;
  }

  /** What is known of the site as last updated. */
  private record State(
      Catalogue catalogue,
      Map<Language, Suggester> suggesters,
      Synonyms synonyms,
      BestBets bestBets) {
    /** Before the first update. */
    static final State NOTHING = new State(Catalogue.EMPTY, Map.of(), Synonyms.NONE, BestBets.NONE);

    /** The state after this one. */
    State next(Catalogue following, Site site) {
      return new State(
          following, Suggester.of(site, suggesters), Synonyms.of(site), BestBets.of(site));
    }

    boolean isNothing() {
      return suggesters.isEmpty();
    }

    Suggester suggester(Language language) {
      return suggesters.getOrDefault(language, Suggester.NONE);
    }

    OtherLanguages otherLanguages(Question question, String text, Filters filters, Site site) {
      return new OtherLanguages(question, text, filters, catalogue, synonyms, bestBets, site);
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
    state = state.next(catalogue, site);
  }

  /**
   * Makes a wholly new index of this site and puts it in the place of the old one.
   *
   * @throws SearchIndexException if that failed; what answered before goes on answering
   */
  public void rebuild(Site site) throws SearchIndexException {
    Catalogue catalogue = Catalogue.EMPTY.next(site);
    index.rebuild(catalogue);
    state = state.next(catalogue, site);
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
    String text = Folding.compose(query.text());
    if (vocabulary == null) {
      return SearchResults.none(query);
    }
    Question question = read(query, text, vocabulary, now.synonyms());
    if (question.terms().isEmpty()) {
      return SearchResults.none(query);
    }
    Filters filters = new Filters(query.sections(), query.tags(), query.years());
    LanguageSearch own =
        new LanguageSearch(
            inquiry(query, question, vocabulary, now), filters, vocabulary, now.catalogue(), site);
    try (SearchSession session = open.session()) {
      LanguageSearch.Found found =
          own.find(session, (query.page() - 1) * query.size(), query.size());
      List<Hit> others =
          found.whole() < OtherLanguages.FEW && query.page() == 1
              ? now.otherLanguages(question, text, filters, site).find(session, found.hits())
              : List.of();
      List<Suggestion> ideas =
          found.total() == 0 && others.isEmpty()
              ? now.suggester(query.language()).ideas(text)
              : List.of();
      double took = (System.nanoTime() - start) / 1e6;
      return new SearchResults(
          query,
          found.total(),
          took,
          question.corrected(),
          found.hits(),
          others,
          found.facets(),
          ideas);
    } catch (SearchException e) {
      throw new SearchUnavailableException("the search index does not answer", e);
    }
  }

  private static Question read(
      SearchQuery query, String text, Vocabulary vocabulary, Synonyms synonyms) {
    if (!query.asTyped()) {
      Question read = new QueryReader(query.language(), vocabulary).read(text);
      if (read.corrected() == null) {
        return read;
      }
      Question asTyped = AsTyped.question(text, query.language(), vocabulary);
      return synonyms.isName(asTyped) ? asTyped : read;
    }
    return AsTyped.question(text, query.language(), vocabulary);
  }

  private static Inquiry inquiry(
      SearchQuery query, Question question, Vocabulary vocabulary, State now) {
    List<OtherWording> wordings =
        query.asTyped() ? List.of() : now.synonyms().within(question, vocabulary);
    List<String> pinned =
        now.bestBets().pagesFor(question).stream()
            .map(id -> Entry.key(query.language(), id))
            .filter(now.catalogue().listed()::containsKey)
            .toList();
    return new Inquiry(question, wordings, pinned, false);
  }

  /**
   * At most ten titles, tags and terms that complete what is being typed, in whatever way it is
   * typed. Answers without an index too, from the site as last updated.
   */
  public List<Suggestion> suggest(String typed, Language language, Site site) {
    State now = state;
    Suggester suggester = now.suggester(language);
    List<Suggestion> found = suggester.complete(typed);
    Vocabulary vocabulary = now.catalogue().vocabularies().get(language);
    if (!found.isEmpty() || vocabulary == null) {
      return found;
    }
    // Nothing begins so: keys of an input method that is off, or a slip.
    String corrected =
        new QueryReader(language, vocabulary).read(Folding.compose(typed)).corrected();
    return corrected == null ? found : suggester.complete(corrected);
  }

  /** Lets go of the index, which stays on disk for the next run. */
  @Override
  public void close() {
    state = State.NOTHING;
    index.close();
  }
}
