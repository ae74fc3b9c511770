package vn.travinh.asean.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.travinh.asean.search.Question.Term;

/**
 * Tells texts that have every meaningful word of a question from those that have some. Words that
 * no text has are asked of none.
 */
final class Coverage {
  /** Words that count less carry grammar only. */
  private static final double MEANINGFUL = 1;

  /** Words of a text differ from all of these at a glance, mostly. */
  private static final int GLANCES = 1 << 10;

  private final BitSet glances = new BitSet(GLANCES);

  /** By folded word, the terms that it may mean, as bits. */
  private final Map<Integer, Long> terms = new HashMap<>();

  private long wanted;
  private boolean possible = true;

  Coverage(Question question, Vocabulary vocabulary) {
    List<Term> all = question.terms();
    boolean anyMeaningful = all.stream().anyMatch(Coverage::isMeaningful);
    for (int i = 0; i < all.size(); i++) {
      if (isMeaningful(all.get(i)) || !anyMeaningful) {
        add(all.get(i), 1L << i, vocabulary);
      }
    }
  }

  static boolean isMeaningful(Term term) {
    return term.weight() >= MEANINGFUL;
  }

  private void add(Term term, long bit, Vocabulary vocabulary) {
    boolean known = false;
    for (Question.Reading reading : term.readings()) {
      int folded = vocabulary.lexicon().findFolded(reading.folded());
      if (vocabulary.textsWithFolded(folded) > 0) {
        known = true;
        terms.merge(folded, bit, (a, b) -> a | b);
        glances.set(folded & (GLANCES - 1));
      }
    }
    possible &= known;
    wanted |= known ? bit : 0;
  }

  /** Whether the language's texts have all words at all, be it in different ones. */
  boolean isPossible() {
    return possible && wanted != 0;
  }

  boolean isWhole(Words words, Vocabulary vocabulary) {
    if (wanted == 0) {
      return false;
    }
    long missing = wanted;
    for (int id : words.ids()) {
      int folded = id < 0 ? Lexicon.UNKNOWN : vocabulary.foldedOf(id);
      if (folded >= 0 && glances.get(folded & (GLANCES - 1))) {
        missing &= ~terms.getOrDefault(folded, 0L);
        if (missing == 0) {
          return true;
        }
      }
    }
    return false;
  }
}
