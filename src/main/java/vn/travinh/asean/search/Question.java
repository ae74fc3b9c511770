package vn.travinh.asean.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.text.Language;

/**
 * A query as it was understood.
 *
 * @param terms in the order typed, at most {@link #MAX_TERMS}
 * @param compounds words made of several neighbouring terms, where a script has no spaces; likewise
 * @param corrected the query as it was probably meant, null where it was typed so
 */
record Question(
    Language language, List<Term> terms, List<Term> compounds, @Nullable String corrected) {
  /** A long sentence; what follows changes no order and costs time. */
  static final int MAX_TERMS = 40;

  Question {
    terms = List.copyOf(terms);
    compounds = List.copyOf(compounds);
  }

  /** A question without compounds. */
  Question(Language language, List<Term> terms, @Nullable String corrected) {
    this(language, terms, List.of(), corrected);
  }

  /**
   * One word of a query.
   *
   * @param readings what it may mean, the likeliest first; never empty
   * @param weight how much it counts, 1 for a word that carries meaning
   */
  record Term(List<Reading> readings, double weight) {
    Term {
      readings = List.copyOf(readings);
    }

    Reading best() {
      return readings.get(0);
    }
  }

  /**
   * A word that was perhaps meant.
   *
   * @param id its number in the lexicon, {@link Lexicon#UNKNOWN} where no text has it
   * @param share how likely; those of a term make up 1
   */
  record Reading(int id, String exact, String folded, double share) {}
}
