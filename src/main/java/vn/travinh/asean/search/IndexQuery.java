package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.search.Question.Reading;
import vn.travinh.asean.search.Question.Term;
import vn.travinh.asean.search.SearchResults.Facets;
import vn.travinh.asean.text.Language;

/**
 * What is asked of an index, in the words that every backend understands. All boosts stand here.
 *
 * <p>A hit has a word with a meaning, so that a question's small words do not make a hit of every
 * text. Where that finds little, any word will do, in any spelling. Words stand side by side in one
 * disjunction, which is what indexes answer fastest.
 */
final class IndexQuery {
  /** More sections, tags or years than a reader would choose from. */
  private static final int MAX_FACET_VALUES = 100;

  /** With fewer hits than a page shows, any word makes a hit. */
  private static final int FEW = 10;

  /** How much a pair counts beside its words. */
  private static final float PAIR = 0.7f;

  /** How much a word counts that is spelt as the question's but for its marks. */
  private static final double OTHER_SPELLING = 0.3;

  /** Spellings of one word; a syllable of Vietnamese has at most some twenty. */
  private static final int MAX_SPELLINGS = 12;

  /**
   * What a text gets for other words than those typed: about what one rare word brings. Only
   * chooses among candidates; {@link HitOrder} says where they stand.
   */
  private static final float OTHER_WORDING = 3;

  /** More than any text reaches by its words, so that pinned pages are among the first. */
  private static final float PINNED = 1_000;

  private final Inquiry inquiry;
  private final Question question;
  private final Filters filters;
  private final Vocabulary vocabulary;

  /** One of these makes a hit, and all together choose the likeliest. */
  private final List<Wanted> telling;

  IndexQuery(Inquiry inquiry, Vocabulary vocabulary, Filters filters) {
    this.inquiry = inquiry;
    this.question = inquiry.typed();
    this.filters = filters;
    this.vocabulary = vocabulary;
    this.telling = telling();
  }

  /** Values of which a hit must have one each; an empty set asks nothing. */
  record Filters(Set<String> sections, Set<String> tags, Set<Integer> years) {
    static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of());

    boolean isEmpty() {
      return sections.isEmpty() && tags.isEmpty() && years.isEmpty();
    }

    Filters withoutSections() {
      return new Filters(Set.of(), tags, years);
    }

    Filters withoutTags() {
      return new Filters(sections, Set.of(), years);
    }

    Filters withoutYears() {
      return new Filters(sections, tags, Set.of());
    }
  }

  /** An entry that answers the question, and how well. */
  record Match(String key, double score) {}

  /**
   * @param total how many entries are hits
   * @param best the likeliest of them
   * @param facets how many hits each value would leave, each facet counted as if its own filter
   *     were off
   */
  record Answer(long total, List<Match> best, Facets facets) {}

  /** A word in one field. */
  private record Wanted(String field, String word, float boost) {}

  Answer answer(SearchSession session, int limit) {
    SearchScope<Catalogue.Listed> scope = session.scope(Catalogue.Listed.class);
    boolean narrow = !inquiry.strict() && !telling.isEmpty();
    if (narrow && !filters.isEmpty()) {
      // Whether any word makes a hit must not depend on the filters, or counts would contradict.
      narrow = session.search(scope).where(answers(scope, true)).fetchTotalHitCount() >= FEW;
    }
    SearchPredicate answers = answers(scope, narrow);
    Counted counted = counted(session, scope, answers);
    if (narrow && filters.isEmpty() && counted.total() < FEW) {
      answers = answers(scope, false);
      counted = counted(session, scope, answers);
    }
    List<Match> best =
        counted.total() == 0 ? List.of() : best(session, scope, answers, counted.total(), limit);
    return new Answer(counted.total(), best, counted.facets());
  }

  /** How many are hits, and of what sort. */
  private record Counted(long total, Facets facets) {}

  /**
   * Counts all hits without weighing them. A facet without a filter of its own is counted on the
   * way.
   */
  private Counted counted(
      SearchSession session, SearchScope<Catalogue.Listed> scope, SearchPredicate answers) {
    AggregationKey<Map<String, Long>> section = AggregationKey.of(EntryFields.SECTION);
    AggregationKey<Map<String, Long>> tag = AggregationKey.of(EntryFields.TAG);
    AggregationKey<Map<String, Long>> year = AggregationKey.of(EntryFields.YEAR);
    var query = session.search(scope).where(f -> filtered(f, answers, filters));
    if (filters.sections().isEmpty()) {
      query = query.aggregation(section, f -> values(f, section));
    }
    if (filters.tags().isEmpty()) {
      query = query.aggregation(tag, f -> values(f, tag));
    }
    if (filters.years().isEmpty()) {
      query = query.aggregation(year, f -> values(f, year));
    }
    SearchResult<?> result = query.fetch(0);
    Facets facets =
        new Facets(
            filters.sections().isEmpty()
                ? sorted(result.aggregation(section))
                : counts(session, scope, answers, filters.withoutSections(), section),
            filters.tags().isEmpty()
                ? sorted(result.aggregation(tag))
                : counts(session, scope, answers, filters.withoutTags(), tag),
            filters.years().isEmpty()
                ? sorted(result.aggregation(year))
                : counts(session, scope, answers, filters.withoutYears(), year));
    return new Counted(result.total().hitCount(), facets);
  }

  /** The likeliest hits; those of withdrawn pages only where the others are too few. */
  private List<Match> best(
      SearchSession session,
      SearchScope<Catalogue.Listed> scope,
      SearchPredicate answers,
      long total,
      int limit) {
    List<Match> best = new ArrayList<>(best(session, scope, answers, false, limit));
    if (best.size() < Math.min(limit, total)) {
      best.addAll(best(session, scope, answers, true, limit - best.size()));
    }
    return best;
  }

  /**
   * Nothing but the score chooses, and nobody asks for a total, so that an index may pass over
   * texts that cannot be among the best.
   */
  private List<Match> best(
      SearchSession session,
      SearchScope<Catalogue.Listed> scope,
      SearchPredicate answers,
      boolean withdrawn,
      int limit) {
    return session
        .search(scope)
        .select(
            f ->
                f.composite()
                    .from(f.id(String.class), f.score())
                    .as((key, score) -> new Match(key, score)))
        .where(
            f -> {
              var wanted = filtered(f, answers, filters);
              var isWithdrawn = f.match().field(EntryFields.WITHDRAWN).matching(true);
              return withdrawn ? wanted.filter(isWithdrawn) : wanted.mustNot(isWithdrawn);
            })
        .sort(f -> f.score().then().field(EntryFields.ORDER))
        .totalHitCountThreshold(limit)
        .fetchHits(0, limit);
  }

  private static Map<String, Long> counts(
      SearchSession session,
      SearchScope<Catalogue.Listed> scope,
      SearchPredicate answers,
      Filters others,
      AggregationKey<Map<String, Long>> key) {
    return sorted(
        session
            .search(scope)
            .where(f -> filtered(f, answers, others))
            .aggregation(key, f -> values(f, key))
            .fetch(0)
            .aggregation(key));
  }

  private static AggregationFinalStep<Map<String, Long>> values(
      SearchAggregationFactory f, AggregationKey<Map<String, Long>> key) {
    return f.terms().field(key.name(), String.class).maxTermCount(MAX_FACET_VALUES);
  }

  private static Map<String, Long> sorted(Map<String, Long> counted) {
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(counted.entrySet());
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Long> counts = new LinkedHashMap<>();
    sorted.forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  private static BooleanPredicateClausesStep<?, ?> filtered(
      SearchPredicateFactory f, SearchPredicate answers, Filters filters) {
    // Fields of words are a language's own, so no filter by language is needed.
    BooleanPredicateClausesStep<?, ?> all = f.bool().must(answers);
    filter(f, all, EntryFields.SECTION, filters.sections());
    filter(f, all, EntryFields.TAG, filters.tags());
    filter(f, all, EntryFields.YEAR, filters.years().stream().map(String::valueOf).toList());
    return all;
  }

  private SearchPredicate answers(SearchScope<Catalogue.Listed> scope, boolean narrow) {
    SearchPredicateFactory f = scope.predicate();
    if (inquiry.wordings().isEmpty() && inquiry.pinned().isEmpty()) {
      return typed(f, narrow).toPredicate();
    }
    BooleanPredicateClausesStep<?, ?> answers = f.bool();
    answers.should(typed(f, narrow));
    inquiry.wordings().forEach(wording -> answers.should(wording(f, wording.phrase())));
    if (!inquiry.pinned().isEmpty()) {
      answers.should(f.id().matchingAny(inquiry.pinned()).constantScore().boost(PINNED));
    }
    return answers.toPredicate();
  }

  private PredicateFinalStep typed(SearchPredicateFactory f, boolean narrow) {
    if (narrow) {
      return any(f, telling);
    }
    BooleanPredicateClausesStep<?, ?> all = f.bool();
    all.must(any(f));
    telling.forEach(wanted -> all.should(match(f, wanted)));
    if (inquiry.strict()) {
      question.terms().stream()
          .filter(Coverage::isMeaningful)
          .forEach(term -> all.filter(all(f, term)));
    }
    return all;
  }

  private PredicateFinalStep all(SearchPredicateFactory f, Term term) {
    Set<String> spellings = new LinkedHashSet<>();
    words(term).forEach(wanted -> spellings.add(wanted.word()));
    term.readings().forEach(reading -> spellings.addAll(spellings(reading.folded())));
    return f.terms().field(EntryFields.words(question.language())).matchingAny(spellings);
  }

  /**
   * A text with all words of a phrase, neighbours beside each other; {@link HitOrder} looks closer.
   */
  private PredicateFinalStep wording(SearchPredicateFactory f, Phrase phrase) {
    Language language = question.language();
    FunctionWords functionWords = FunctionWords.of(language);
    BooleanPredicateClausesStep<?, ?> all = f.bool();
    @Nullable Token before = null;
    for (Token token : phrase.tokens()) {
      Set<String> spellings = spellings(token.folded());
      spellings.add(EntryFields.word(language, token.exact(), token.folded()));
      all.filter(f.terms().field(EntryFields.words(language)).matchingAny(spellings));
      boolean says = functionWords.weight(token.exact()) >= 1;
      if (before != null && says) {
        String pair = EntryFields.pair(before.folded(), token.folded());
        all.filter(f.match().field(EntryFields.pairs(language)).matching(pair));
      }
      before = says ? token : null;
    }
    return f.bool().must(f.matchAll().constantScore().boost(OTHER_WORDING)).filter(all);
  }

  private static PredicateFinalStep any(SearchPredicateFactory f, List<Wanted> wanted) {
    if (wanted.size() == 1) {
      return match(f, wanted.get(0));
    }
    BooleanPredicateClausesStep<?, ?> any = f.bool();
    wanted.forEach(each -> any.should(match(f, each)));
    return any;
  }

  /** Any word in any spelling. */
  private PredicateFinalStep any(SearchPredicateFactory f) {
    List<Wanted> wanted = new ArrayList<>();
    for (Term term : question.terms()) {
      wanted.addAll(words(term));
      for (String spelling : otherSpellings(term)) {
        float boost = (float) (OTHER_SPELLING * term.weight());
        wanted.add(wanted(EntryFields.words(question.language()), spelling, boost));
      }
    }
    return any(f, together(wanted));
  }

  /** Words that are asked for several times are asked for once, and count as often. */
  private static List<Wanted> together(List<Wanted> wanted) {
    Map<Wanted, Wanted> together = new LinkedHashMap<>();
    for (Wanted each : wanted) {
      together.merge(
          wanted(each.field(), each.word(), 0),
          each,
          (a, b) -> wanted(a.field(), a.word(), a.boost() + b.boost()));
    }
    return List.copyOf(together.values());
  }

  private Set<String> otherSpellings(Term term) {
    Set<String> spellings = spellings(term.best().folded());
    words(term).forEach(wanted -> spellings.remove(wanted.word()));
    return spellings;
  }

  /** The words, as texts are found by them, that are this one when marks are forgotten. */
  private Set<String> spellings(String folded) {
    Language language = question.language();
    Set<String> spellings = new LinkedHashSet<>();
    vocabulary.spellings(folded).stream()
        .sorted(Comparator.comparingInt(vocabulary::textsWith).reversed())
        .limit(MAX_SPELLINGS)
        .map(id -> vocabulary.lexicon().form(id))
        .forEach(form -> spellings.add(EntryFields.word(language, form.exact(), form.folded())));
    return spellings;
  }

  private List<Wanted> words(Term term) {
    Language language = question.language();
    List<Wanted> wanted = new ArrayList<>();
    for (Reading reading : term.readings()) {
      String word = EntryFields.word(language, reading.exact(), reading.folded());
      float boost = (float) (reading.share() * term.weight());
      wanted.add(wanted(EntryFields.words(language), word, boost));
    }
    return wanted;
  }

  /**
   * Words with a meaning, neighbours among them, and compounds. Where there are no spaces to tell
   * words by, neighbouring clusters take the place of words.
   */
  private List<Wanted> telling() {
    String pairs = EntryFields.pairs(question.language());
    List<Term> terms = question.terms();
    List<Wanted> telling = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (!Coverage.isMeaningful(term)) {
        continue;
      }
      boolean follows = i > 0 && isCluster(term) && isCluster(terms.get(i - 1));
      boolean leads = i + 1 < terms.size() && isCluster(term) && isCluster(terms.get(i + 1));
      if (!follows && !leads) {
        telling.addAll(words(term));
      }
      if (i > 0 && Coverage.isMeaningful(terms.get(i - 1))) {
        telling.add(wanted(pairs, pair(terms.get(i - 1), term), PAIR));
      }
    }
    question.compounds().forEach(compound -> telling.addAll(words(compound)));
    return together(telling);
  }

  private static boolean isCluster(Term term) {
    return KhmerClusters.isCluster(term.best().exact());
  }

  private static String pair(Term first, Term second) {
    return EntryFields.pair(first.best().folded(), second.best().folded());
  }

  private static Wanted wanted(String field, String word, float boost) {
    return new Wanted(field, word, boost);
  }

  private static PredicateFinalStep match(SearchPredicateFactory f, Wanted wanted) {
    return f.match().field(wanted.field()).matching(wanted.word()).boost(wanted.boost());
  }

  private static void filter(
      SearchPredicateFactory f,
      BooleanPredicateClausesStep<?, ?> all,
      String field,
      Collection<?> values) {
    if (!values.isEmpty()) {
      all.filter(f.terms().field(field).matchingAny(values));
    }
  }
}
