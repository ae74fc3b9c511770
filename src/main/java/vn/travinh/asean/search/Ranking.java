package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.travinh.asean.search.Question.Reading;
import vn.travinh.asean.search.Question.Term;
import vn.travinh.asean.text.Language;

/**
 * Says how well a text answers a question, from all its words in their order. An index finds the
 * likely dozens among all texts; this puts them in order, the same for every kind of index.
 *
 * <p>BM25 (Robertson and Zaragoza 2009) over words as spelt, words without marks, and pairs of
 * neighbours, plus how close together the question's words stand at the best place of the text.
 */
final class Ranking {
  /**
   * What speaks for a text, and how much it counts, as tuned on sets of questions that other people
   * wrote: first for scripts with spaces between words (in Vietnamese, between syllables), then for
   * Khmer, whose clusters are less than syllables.
   */
  enum Sign {
    /** Words spelt as in the question. */
    SPELT(1, 0.2),
    /** The same words, whatever their marks or endings. */
    FOLDED(1.6, 0.2),
    /** Neighbours of the question that are neighbours in the text. */
    PAIR(0.9, 0.9),
    /** The same, marks forgotten. */
    PAIR_FOLDED(0.4, 0.4),
    /** Three in a row. */
    TRIPLE(0.2, 1.8),
    /** Compounds found by author, dictionary and names. */
    COMPOUND(0, 1.2),
    /** Words of title and further names. */
    NAME(0.3, 0.4),
    /** How much of a name the question says, times how much of the question the names say. */
    TITLE(1, 1),
    /** How close together the words stand at the best place. */
    NEAR(1.8, 1.2);

    final double spaced;
    final double clustered;

    Sign(double spaced, double clustered) {
      this.spaced = spaced;
      this.clustered = clustered;
    }
  }

  private static final Sign[] SIGNS = Sign.values();

  /**
   * Long texts have more of everything: BM25's b, and an exponent that spares long pages, which are
   * long because they say much about one thing.
   */
  private static final double LENGTH_SHARE = 0.9;

  private static final double LENGTH_POWER = 0.8;

  /** The same for names; the usual one has this many words. */
  private static final double NAME_LENGTH_SHARE = 0.3;

  private static final double USUAL_NAME_LENGTH = 6;

  /** How much further names count beside the title, which says what a page is about. */
  private static final double OTHER_NAME = 0.7;

  /** Distance, in words, at which nearness has fallen to 0.6. */
  private static final int REACH = 20;

  /** BM25's k1, how soon more of the same says nothing new: with and without spaces. */
  private static final double SATURATION = 1.2;

  private static final double SATURATION_CLUSTERED = 0.5;

  /** The best place is looked for around this many terms. */
  private static final int CENTRES = 4;

  /** Places looked at for the best one, from a text's beginning. */
  private static final int MAX_CENTRES = 100;

  /** Occurrences counted in one text; only hostile questions and huge texts have more. */
  private static final int MAX_OCCURRENCES = 4_000;

  /** A power of two, many times the spellings of what is usually asked. */
  private static final int CHAINS = 1 << 11;

  private static final int NONE = -1;

  private final Vocabulary vocabulary;
  private final boolean clustered;
  private final List<Term> terms;
  private final List<Term> compounds;
  private final double[] exactWeight;
  private final double[] foldedWeight;

  /** How much it says that a term stands right behind the one before it. */
  private final double[] pairWeight;

  private final double[] compoundWeight;

  /** How near two words are, 1 for the same place, by the distance between them. */
  private final double[] nearness = new double[REACH * 3];

  /** What the words of a text may mean, chained by the hash of their numbers. */
  private final List<Meaning> meanings = new ArrayList<>();

  private final int[] chains;

  /** A word, by its number as spelt, that a term may mean. */
  private record Meaning(int word, int term, double exactShare, double foldedShare, int next) {}

  Ranking(Question question, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.clustered = question.language().equals(Language.KHMER);
    this.terms = question.terms();
    this.compounds = question.compounds();
    int n = terms.size();
    exactWeight = new double[n];
    foldedWeight = new double[n];
    pairWeight = new double[n];
    for (int distance = 0; distance < nearness.length; distance++) {
      double x = (double) distance / REACH;
      nearness[distance] = Math.exp(-x * x / 2);
    }
    // Many more chains than meanings: most words of a text then end at an empty one.
    chains = new int[CHAINS];
    Arrays.fill(chains, NONE);
    for (int i = 0; i < n; i++) {
      addMeanings(i);
      weigh(i);
    }
    compoundWeight = new double[compounds.size()];
    for (int i = 0; i < compoundWeight.length; i++) {
      for (Reading reading : compounds.get(i).readings()) {
        compoundWeight[i] +=
            reading.share() * vocabulary.weight(vocabulary.textsWith(reading.id()));
      }
    }
  }

  private void addMeanings(int term) {
    List<Reading> readings = terms.get(term).readings();
    readings.stream()
        .mapToInt(reading -> vocabulary.foldedOf(reading.id()))
        .filter(folded -> folded >= 0)
        .distinct()
        .forEach(folded -> addMeanings(term, folded, readings));
  }

  /** Every spelling of a folded word, so that those of a text need not be folded to be known. */
  private void addMeanings(int term, int folded, List<Reading> readings) {
    double foldedShare = 0;
    for (Reading reading : readings) {
      foldedShare += vocabulary.foldedOf(reading.id()) == folded ? reading.share() : 0;
    }
    for (int word : vocabulary.lexicon().formsOf(folded)) {
      double exactShare = 0;
      for (Reading reading : readings) {
        exactShare += reading.id() == word ? reading.share() : 0;
      }
      int chain = word & (CHAINS - 1);
      meanings.add(new Meaning(word, term, exactShare, foldedShare, chains[chain]));
      chains[chain] = meanings.size() - 1;
    }
  }

  private void weigh(int i) {
    Term term = terms.get(i);
    for (Reading reading : term.readings()) {
      if (reading.id() >= 0) {
        int folded = vocabulary.foldedOf(reading.id());
        exactWeight[i] += reading.share() * vocabulary.weight(vocabulary.textsWith(reading.id()));
        foldedWeight[i] += reading.share() * vocabulary.weight(vocabulary.textsWithFolded(folded));
      }
    }
    exactWeight[i] *= term.weight();
    foldedWeight[i] *= term.weight();
    if (i > 0) {
      pairWeight[i] = pairWeight(terms.get(i - 1), term);
    }
  }

  private double pairWeight(Term first, Term second) {
    double weight = 0;
    for (Reading before : first.readings()) {
      for (Reading after : second.readings()) {
        int together = Math.min(vocabulary.texts(), vocabulary.pairs(before.id(), after.id()));
        weight += before.share() * after.share() * vocabulary.weight(together);
      }
    }
    return weight * Math.sqrt(first.weight() * second.weight());
  }

  /** How well this text answers; 0 if it has none of the words. */
  double score(Words words) {
    double[] signs = signs(words);
    double score = 0;
    for (Sign sign : SIGNS) {
      score += (clustered ? sign.clustered : sign.spaced) * signs[sign.ordinal()];
    }
    return score;
  }

  /** What speaks for this text, by {@link Sign#ordinal}; all 0 if it has none of the words. */
  double[] signs(Words words) {
    double[] signs = new double[SIGNS.length];
    Occurrences found = new Occurrences(terms.size());
    found.read(words);
    if (found.size == 0) {
      return signs;
    }
    double length = Math.pow(words.length() / vocabulary.averageLength(), LENGTH_POWER);
    double norm =
        (clustered ? SATURATION_CLUSTERED : SATURATION)
            * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
    double nameLength = words.nameEnd() / USUAL_NAME_LENGTH;
    double nameNorm = 1 / (1 - NAME_LENGTH_SHARE + NAME_LENGTH_SHARE * nameLength);
    double all = 0;
    double inNames = 0;
    for (int i = 0; i < terms.size(); i++) {
      double exact = exactWeight[i];
      add(signs, Sign.SPELT, exact * saturated(found.exact[i], norm));
      add(signs, Sign.FOLDED, foldedWeight[i] * saturated(found.folded[i], norm));
      add(signs, Sign.PAIR, pairWeight[i] * saturated(found.pairExact[i], norm));
      add(signs, Sign.PAIR_FOLDED, pairWeight[i] * saturated(found.pairFolded[i], norm));
      add(signs, Sign.TRIPLE, pairWeight[i] * saturated(found.triple[i], norm));
      add(signs, Sign.NAME, exact * nameNorm * found.inNames[i]);
      all += exact;
      inNames += exact * found.inNames[i];
    }
    if (all > 0) {
      add(signs, Sign.TITLE, inNames * inNames / all * found.titleShare(words));
    }
    for (int i = 0; i < compoundWeight.length; i++) {
      double count = 0;
      for (Reading reading : compounds.get(i).readings()) {
        count += reading.share() * words.count(reading.id());
      }
      add(signs, Sign.COMPOUND, compoundWeight[i] * saturated(count, norm));
    }
    add(signs, Sign.NEAR, found.closest());
    return signs;
  }

  private static void add(double[] signs, Sign sign, double value) {
    signs[sign.ordinal()] += value;
  }

  private static double saturated(double count, double norm) {
    return count / (count + norm);
  }

  /** The terms that one word of a text may be. */
  private static final class Place {
    /** A question that repeats a word more often is no question. */
    static final int MOST = 8;

    private final int[] terms = new int[MOST];
    private final double[] exact = new double[MOST];
    private final double[] folded = new double[MOST];
    private final double[] pair = new double[MOST];
    private int size;
  }

  /** Where the question's words stand in one text. Numbers are by term. */
  private final class Occurrences {
    private final double[] exact;
    private final double[] folded;
    private final double[] pairExact;
    private final double[] pairFolded;
    private final double[] triple;
    private final double[] inNames;

    // Every occurrence: its place, its term, and how well it fits.
    private int[] places = new int[64];
    private int[] which = new int[64];
    private double[] fits = new double[64];
    private int size;

    Occurrences(int terms) {
      exact = new double[terms];
      folded = new double[terms];
      pairExact = new double[terms];
      pairFolded = new double[terms];
      triple = new double[terms];
      inNames = new double[terms];
    }

    void read(Words words) {
      int[] ids = words.ids();
      double name = 1;
      Place before = new Place();
      Place here = new Place();
      for (int at = 0; at < ids.length; at++) {
        int id = ids[at];
        here.size = 0;
        if (id == Lexicon.BREAK) {
          name = at + 1 < words.nameEnd() ? OTHER_NAME : 0;
        } else {
          for (int m = chains[id & (CHAINS - 1)]; m != NONE; m = meanings.get(m).next()) {
            Meaning meaning = meanings.get(m);
            if (meaning.word() == id) {
              int term = meaning.term();
              add(term, at, meaning.exactShare(), meaning.foldedShare(), name);
              addPair(term, meaning.exactShare(), meaning.foldedShare(), before, here);
            }
          }
        }
        Place last = before;
        before = here;
        here = last;
      }
    }

    /** Notes a term at this place, and whether the one before it stands at the place before. */
    private void addPair(
        int term, double exactShare, double foldedShare, Place before, Place here) {
      double both = 0;
      for (int i = 0; i < before.size; i++) {
        if (before.terms[i] == term - 1) {
          both = before.exact[i] * exactShare;
          pairExact[term] += both;
          pairFolded[term] += before.folded[i] * foldedShare;
          triple[term] += before.pair[i] * exactShare;
        }
      }
      if (here.size < Place.MOST) {
        here.terms[here.size] = term;
        here.exact[here.size] = exactShare;
        here.folded[here.size] = foldedShare;
        here.pair[here.size++] = both;
      }
    }

    private void add(int term, int at, double exactShare, double foldedShare, double name) {
      exact[term] += exactShare;
      folded[term] += foldedShare;
      inNames[term] = Math.max(inNames[term], name * (0.7 * exactShare + 0.3 * foldedShare));
      if (size == MAX_OCCURRENCES) {
        return;
      }
      if (size == places.length) {
        places = Arrays.copyOf(places, size * 2);
        which = Arrays.copyOf(which, size * 2);
        fits = Arrays.copyOf(fits, size * 2);
      }
      places[size] = at;
      which[size] = term;
      fits[size] = 0.8 * exactShare + 0.2 * foldedShare;
      size++;
    }

    /** The greatest share of one name's words that the question has. */
    double titleShare(Words words) {
      double best = 0;
      double name = 1;
      int o = 0;
      int length = 0;
      int found = 0;
      for (int at = 0; at < words.nameEnd(); at++) {
        if (words.ids()[at] == Lexicon.BREAK) {
          best = Math.max(best, length == 0 ? 0 : name * found / length);
          name = OTHER_NAME;
          length = 0;
          found = 0;
        } else {
          length++;
          boolean has = false;
          while (o < size && places[o] <= at) {
            has |= places[o++] == at;
          }
          found += has ? 1 : 0;
        }
      }
      return best;
    }

    /**
     * At the best place: the sum over all terms of their weight and how near to it they stand.
     * Looked for where the weightiest terms stand, without which no place is the best.
     */
    double closest() {
      int n = exact.length;
      boolean[] isCentre = weightiest();
      double[][] left = new double[size][];
      int[] last = new int[n];
      double[] lastFit = new double[n];
      int centres = 0;
      Arrays.fill(last, Integer.MIN_VALUE / 2);
      for (int o = 0; o < size; o++) {
        last[which[o]] = places[o];
        lastFit[which[o]] = fits[o];
        if (isCentre[which[o]] && centres++ < MAX_CENTRES) {
          left[o] = new double[n];
          for (int i = 0; i < n; i++) {
            left[o][i] = near(places[o] - last[i]) * lastFit[i];
          }
        }
      }
      Arrays.fill(last, Integer.MAX_VALUE / 2);
      double best = 0;
      for (int o = size - 1; o >= 0; o--) {
        last[which[o]] = places[o];
        lastFit[which[o]] = fits[o];
        if (left[o] != null) {
          double sum = 0;
          for (int i = 0; i < n; i++) {
            double right = near(last[i] - places[o]) * lastFit[i];
            sum += exactWeight[i] * Math.max(left[o][i], right);
          }
          best = Math.max(best, sum);
        }
      }
      return best;
    }

    /** Those of the terms found here that say most. */
    private boolean[] weightiest() {
      boolean[] weightiest = new boolean[exact.length];
      for (int count = 0; count < CENTRES; count++) {
        int best = NONE;
        for (int i = 0; i < exact.length; i++) {
          if (folded[i] > 0
              && !weightiest[i]
              && (best == NONE || exactWeight[i] > exactWeight[best])) {
            best = i;
          }
        }
        if (best != NONE) {
          weightiest[best] = true;
        }
      }
      return weightiest;
    }

    private double near(int distance) {
      return distance < nearness.length ? nearness[distance] : 0;
    }
  }
}
