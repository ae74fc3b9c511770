package vn.travinh.asean.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.search.IndexQuery.Filters;
import vn.travinh.asean.site.Page;
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

  /** So many of an index's best matches are put in order by {@link Ranking}. */
  private static final int RANKED = 100;

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
      @Nullable Generation generation, Catalogue catalogue, Map<Language, Suggester> suggesters) {}

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
      return new SiteSearch(
          generations, settings.retireAfter(), new State(usable, Catalogue.EMPTY, Map.of()));
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
    swap(before, new State(next, catalogue, Suggester.of(site)));
  }

  /**
   * Makes a wholly new index of this site and puts it in the place of the old one.
   *
   * @throws SearchIndexException if that failed; what answered before goes on answering
   */
  public void rebuild(Site site) throws SearchIndexException {
    State before = state;
    Catalogue catalogue = Catalogue.EMPTY.next(site);
    swap(before, new State(build(catalogue), catalogue, Suggester.of(site)));
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
    if (vocabulary == null) {
      return SearchResults.none(query);
    }
    Question question =
        new QueryReader(query.language(), vocabulary).read(Folding.compose(query.text()));
    if (question.terms().isEmpty()) {
      return SearchResults.none(query);
    }
    Filters filters = new Filters(query.sections(), query.tags(), query.years());
    IndexQuery indexQuery = new IndexQuery(question, vocabulary, filters);
    try (SearchSession session = generation.index().session()) {
      int from = (query.page() - 1) * query.size();
      IndexQuery.Answer answer =
          indexQuery.answer(session, Math.max(RANKED, from + query.size()));
      Highlighter highlighter = new Highlighter(question);
      List<Hit> hits =
          ranked(answer.best(), question, vocabulary, now.catalogue()).stream()
              .skip(from)
              .limit(query.size())
              .flatMap(match -> hit(match, site, highlighter).stream())
              .toList();
      double took = (System.nanoTime() - start) / 1e6;
      return new SearchResults(query, answer.total(), took, null, hits, List.of(), answer.facets());
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
    retirement.shutdownNow();
    List.copyOf(retiring).forEach(this::retire);
    Generation last = state.generation();
    state = new State(null, Catalogue.EMPTY, Map.of());
    if (last != null) {
      last.index().close();
    }
    generations.close();
  }
}
