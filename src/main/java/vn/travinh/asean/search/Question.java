package vn.travinh.asean.search;

import java.util.List;
import vn.travinh.asean.text.Language;

/**
 * A query as it was understood.
 *
 * @param terms at most {@link #MAX_TERMS}
 */
record Question(Language language, List<Term> terms) {
  /** A long sentence; what follows changes no order and costs time. */
  static final int MAX_TERMS = 40;

  Question {
    terms = List.copyOf(terms);
  }

  /** One word of a query. */
  record Term(String exact, String folded) {
    boolean marked() {
      return LatinLetters.isMarked(exact);
    }
  }

  static Question of(String text, Language language) {
    return new Question(
        language,
        Analysis.of(language).tokens(text).stream()
            .limit(MAX_TERMS)
            .map(token -> new Term(token.exact(), token.folded()))
            .toList());
  }
}
