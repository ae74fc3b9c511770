package vn.travinh.asean.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.search.IndexQuery.Filters;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/**
 * The search of the site. Questions come from any thread; {@link #update} and {@link #rebuild} from
 * one at a time, the publisher's.
 *
 * <p>The index is a cache: it is kept on disk between runs, brought up to date entry by entry, and
 * made anew whenever it is broken or was made by another version of the program. A new one is built
 * beside the old, which goes on answering until then.
 *
 * <pre>{@code
 * SiteSearch search = SiteSearch.open(SearchSettings.in(Path.of("data/index")));
 * search.update(site);
 * search.search(SearchQuery.of("ao ba om", Language.VIETNAMESE, 10), site).hits();
 * }</pre>
 */
public final class SiteSearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteSearch.class);

  private final Generations generations;
  private final Duration retireAfter;
  private final ScheduledExecutorService retirement;

  /** The only thing here that changes: swapped whole, read once per question. */
  private volatile State state;

  /** Replaced, and still open for questions that began before. */
  private final Set<Generation> retiring = ConcurrentHashMap.newKeySet();

  private SiteSearch(Generations generations, Duration retireAfter, State state) {
    this.generations = generations;
    this.retireAfter = retireAfter;
    this.state = state;
    this.retirement =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "search-retirement");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * @param generation null while there is no usable index
   */
  private record State(
      @Nullable Generation generation,
      Catalogue catalogue,
      Map<Language, Suggester> suggesters,
      Synonyms synonyms,
      BestBets bestBets) {

    static State of(@Nullable Generation generation, Catalogue catalogue, Site site) {
      return new State(
          generation, catalogue, Suggester.of(site), Synonyms.of(site), BestBets.of(site));
    }

    /** Knows no site yet. */
    static State empty(@Nullable Generation generation) {
      return new State(generation, Catalogue.EMPTY, Map.of(), Synonyms.NONE, BestBets.NONE);
    }

    Suggester suggester(Language language) {
      return suggesters.getOrDefault(language, Suggester.NONE);
    }

    OtherLanguages otherLanguages(Question question, String text, Filters filters, Site site) {
      return new OtherLanguages(question, text, filters, catalogue, synonyms, bestBets, site);
    }
  }

  /** An index in its folder, with what it holds. */
  private record Generation(Path folder, OpenIndex index, Manifest manifest) {}

  /**
   * Opens the index that an earlier run left, if it is whole and was made by this version of the
   * program; otherwise {@link #update} will make one.
   *
   * @throws SearchIndexException if another program uses the folder, or it cannot be written
   */
  public static SiteSearch open(SearchSettings settings) throws SearchIndexException {
    Generations generations = Generations.lock(settings.folder());
    try {
      Generation usable = newestUsable(generations);
      return new SiteSearch(generations, settings.retireAfter(), State.empty(usable));
    } catch (IOException e) {
      generations.close();
      throw new SearchIndexException(
          "the search index in " + settings.folder() + " cannot be read", e);
    }
  }

  private static @Nullable Generation newestUsable(Generations generations) throws IOException {
    Generation usable = null;
    for (Path folder : generations.newestFirst()) {
      if (usable == null) {
        usable = usable(folder).orElse(null);
      }
      if (usable == null || !usable.folder().equals(folder)) {
        Generations.delete(folder);
      }
    }
    return usable;
  }

  private static Optional<Generation> usable(Path folder) {
    try {
      Optional<Manifest> manifest =
          Manifest.read(folder).filter(found -> found.fingerprint().equals(Fingerprint.current()));
      if (manifest.isEmpty()) {
        LOG.info("The search index in {} was made differently and will be made anew.", folder);
        return Optional.empty();
      }
      IndexFiles.check(folder);
      return Optional.of(new Generation(folder, OpenIndex.embedded(folder), manifest.get()));
    } catch (IOException | SearchIndexException | RuntimeException e) {
      LOG.warn("The search index in {} is broken and will be made anew.", folder, e);
      return Optional.empty();
    }
  }

  /** Whether questions are answered. */
  public boolean isReady() {
    return state.generation() != null;
  }

  /**
   * Brings the index to this version of the site, writing only what changed.
   *
   * @throws SearchIndexException if that failed; what answered before goes on answering
   */
  public void update(Site site) throws SearchIndexException {
    State before = state;
    Catalogue catalogue = before.catalogue().next(site);
    Generation generation = before.generation();
    Generation next = generation == null ? build(catalogue) : changed(generation, catalogue);
    swap(before, State.of(next, catalogue, site));
  }

  /**
   * Makes a wholly new index of this site and puts it in the place of the old one.
   *
   * @throws SearchIndexException if that failed; what answered before goes on answering
   */
  public void rebuild(Site site) throws SearchIndexException {
    State before = state;
    Catalogue catalogue = Catalogue.EMPTY.next(site);
    swap(before, State.of(build(catalogue), catalogue, site));
  }

  private Generation build(Catalogue catalogue) throws SearchIndexException {
    Path folder = null;
    OpenIndex index = null;
    try {
      folder = generations.begin();
      index = OpenIndex.embedded(folder);
      index.add(catalogue.listed().values());
      Manifest manifest = new Manifest(Fingerprint.current(), catalogue.hashes());
      manifest.write(folder);
      return new Generation(folder, index, manifest);
    } catch (IOException | SearchIndexException | RuntimeException e) {
      if (index != null) {
        index.close();
      }
      throw new SearchIndexException("a new search index could not be made", e);
    }
  }

  private static Generation changed(Generation generation, Catalogue catalogue)
      throws SearchIndexException {
    Map<String, String> wanted = catalogue.hashes();
    Map<String, String> held = generation.manifest().hashes();
    List<Catalogue.Listed> changed = new ArrayList<>();
    catalogue
        .listed()
        .forEach(
            (key, listed) -> {
              if (!listed.hash().equals(held.get(key))) {
                changed.add(listed);
              }
            });
    List<String> gone = held.keySet().stream().filter(key -> !wanted.containsKey(key)).toList();
    if (changed.isEmpty() && gone.isEmpty()) {
      return generation;
    }
    try {
      List<String> touched = new ArrayList<>(gone);
      changed.forEach(listed -> touched.add(listed.key()));
      Manifest.writePending(generation.folder(), touched);
      generation.index().change(changed, gone);
      Manifest manifest = new Manifest(generation.manifest().fingerprint(), wanted);
      manifest.write(generation.folder());
      return new Generation(generation.folder(), generation.index(), manifest);
    } catch (IOException e) {
      throw new SearchIndexException("the search index could not be written", e);
    }
  }

  private void swap(State before, State next) {
    state = next;
    Generation old = before.generation();
    Generation current = next.generation();
    if (old != null && current != null && old.index() != current.index()) {
      retiring.add(old);
      retirement.schedule(() -> retire(old), retireAfter.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void retire(Generation old) {
    if (!retiring.remove(old)) {
      return;
    }
    try {
      old.index().close();
      Generations.delete(old.folder());
    } catch (IOException | RuntimeException e) {
      LOG.warn("The old search index in {} could not be deleted.", old.folder(), e);
    }
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
    Generation generation = now.generation();
    if (generation == null) {
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
    try (SearchSession session = generation.index().session()) {
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
    retirement.shutdownNow();
    List.copyOf(retiring).forEach(this::retire);
    Generation last = state.generation();
    state = State.empty(null);
    if (last != null) {
      last.index().close();
    }
    generations.close();
  }
}
