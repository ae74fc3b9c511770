package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.search.Question.Reading;
import vn.travinh.asean.search.Question.Term;
import vn.travinh.asean.search.SearchResults.Facets;
import vn.travinh.asean.text.Language;

/**
 * The one question that is asked of an index, in the words that every backend understands. All
 * boosts stand here.
 */
final class IndexQuery {
  /** More sections, tags or years than a reader would choose from. */
  private static final int MAX_FACET_VALUES = 100;

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

  IndexQuery(Inquiry inquiry, Filters filters) {
    this.inquiry = inquiry;
    this.question = inquiry.typed();
    this.filters = filters;
  }

  /** Values of which a hit must have one each; an empty set asks nothing. */
  record Filters(Set<String> sections, Set<String> tags, Set<Integer> years) {
    static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of());

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

  record Matches(long total, List<Match> best) {}

  Matches best(SearchSession session, int offset, int limit) {
    SearchResult<Match> result =
        session
            .search(Catalogue.Listed.class)
            .select(
                f ->
                    f.composite()
                        .from(f.id(String.class), f.score())
                        .as((key, score) -> new Match(key, score)))
            .where(f -> predicate(f, filters))
            .sort(
                f -> f.field(EntryFields.WITHDRAWN).then().score().then().field(EntryFields.ORDER))
            .fetch(offset, limit);
    return new Matches(result.total().hitCount(), result.hits());
  }

  /** How many matches each value would leave, each facet counted as if its own filter were off. */
  Facets facets(SearchSession session) {
    return new Facets(
        counts(session, filters.withoutSections(), EntryFields.SECTION, String.class),
        counts(session, filters.withoutTags(), EntryFields.TAG, String.class),
        counts(session, filters.withoutYears(), EntryFields.YEAR, Integer.class));
  }

  private <T> Map<String, Long> counts(
      SearchSession session, Filters others, String field, Class<T> type) {
    AggregationKey<Map<T, Long>> key = AggregationKey.of(field);
    Map<T, Long> counted =
        session
            .search(Catalogue.Listed.class)
            .where(f -> predicate(f, others))
            .aggregation(key, f -> f.terms().field(field, type).maxTermCount(MAX_FACET_VALUES))
            .fetch(0)
            .aggregation(key);
    List<Map.Entry<T, Long>> sorted = new ArrayList<>(counted.entrySet());
    sorted.sort(
        Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(entry -> entry.getKey().toString()));
    Map<String, Long> counts = new LinkedHashMap<>();
    sorted.forEach(entry -> counts.put(entry.getKey().toString(), entry.getValue()));
    return counts;
  }

  private PredicateFinalStep predicate(SearchPredicateFactory f, Filters filters) {
    Language language = question.language();
    BooleanPredicateClausesStep<?, ?> all = f.bool();
    all.filter(f.match().field(EntryFields.LANGUAGE).matching(language.code()));
    filter(f, all, EntryFields.SECTION, filters.sections());
    filter(f, all, EntryFields.TAG, filters.tags());
    filter(f, all, EntryFields.YEAR, filters.years());
    if (inquiry.wordings().isEmpty() && inquiry.pinned().isEmpty()) {
      all.must(typed(f));
      return all;
    }
    BooleanPredicateClausesStep<?, ?> answers = f.bool();
    answers.should(typed(f));
    inquiry.wordings().forEach(wording -> answers.should(wording(f, wording.phrase())));
    if (!inquiry.pinned().isEmpty()) {
      answers.should(f.id().matchingAny(inquiry.pinned()).constantScore().boost(PINNED));
    }
    all.must(answers);
    return all;
  }

  private PredicateFinalStep typed(SearchPredicateFactory f) {
    Language language = question.language();
    BooleanPredicateClausesStep<?, ?> all = f.bool();
    BooleanPredicateClausesStep<?, ?> words = f.bool();
    @Nullable Term before = null;
    for (Term term : question.terms()) {
      for (Reading reading : term.readings()) {
        float share = (float) (reading.share() * term.weight());
        words.should(match(f, EntryFields.folded(language), reading.folded(), 0.5f * share));
        all.should(match(f, EntryFields.names(language), reading.folded(), 0.2f * share));
        all.should(match(f, EntryFields.exact(language), reading.exact(), share));
      }
      if (before != null) {
        String pair = EntryFields.pair(before.best().folded(), term.best().folded());
        float weight = (float) Math.sqrt(before.weight() * term.weight());
        all.should(match(f, EntryFields.pairs(language), pair, 0.5f * weight));
      }
      before = term;
    }
    all.must(words);
    if (inquiry.strict()) {
      question.terms().stream()
          .filter(Coverage::isMeaningful)
          .forEach(term -> all.filter(any(f, term)));
    }
    return all;
  }

  private PredicateFinalStep any(SearchPredicateFactory f, Term term) {
    return f.terms()
        .field(EntryFields.folded(question.language()))
        .matchingAny(term.readings().stream().map(Reading::folded).distinct().toList());
  }

  /** A text with all words of a phrase, each beside the next. */
  private PredicateFinalStep wording(SearchPredicateFactory f, Phrase phrase) {
    BooleanPredicateClausesStep<?, ?> all = f.bool();
    String before = null;
    for (String word : phrase.folded()) {
      all.filter(f.match().field(EntryFields.folded(question.language())).matching(word));
      if (before != null) {
        String pair = EntryFields.pair(before, word);
        all.filter(f.match().field(EntryFields.pairs(question.language())).matching(pair));
      }
      before = word;
    }
    return f.bool().must(f.matchAll().constantScore().boost(OTHER_WORDING)).filter(all);
  }

  private static PredicateFinalStep match(
      SearchPredicateFactory f, String field, String token, float boost) {
    return f.match().field(field).matching(token).boost(boost);
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
