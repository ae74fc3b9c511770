package vn.travinh.asean.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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

  /** Folded words that are looked for, and the terms that each may mean, as bits. */
  private int[] folded = new int[8];

  private long[] terms = new long[8];
  private int size;

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
      int word = vocabulary.lexicon().findFolded(reading.folded());
      if (vocabulary.textsWithFolded(word) > 0) {
        known = true;
        add(word, bit);
      }
    }
    possible &= known;
    wanted |= known ? bit : 0;
  }

  private void add(int word, long bit) {
    int at = 0;
    while (at < size && folded[at] != word) {
      at++;
    }
    if (at == folded.length) {
      folded = Arrays.copyOf(folded, size * 2);
      terms = Arrays.copyOf(terms, size * 2);
    }
    folded[at] = word;
    terms[at] |= bit;
    size = Math.max(size, at + 1);
    glances.set(word & (GLANCES - 1));
  }

  private long termsOf(int word) {
    for (int i = 0; i < size; i++) {
      if (folded[i] == word) {
        return terms[i];
      }
    }
    return 0;
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
      int word = id < 0 ? Lexicon.UNKNOWN : vocabulary.foldedOf(id);
      if (word >= 0 && glances.get(word & (GLANCES - 1))) {
        missing &= ~termsOf(word);
        if (missing == 0) {
          return true;
        }
      }
    }
    return false;
  }
}
