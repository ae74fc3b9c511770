package vn.travinh.asean.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.travinh.asean.search.Question.Reading;
import vn.travinh.asean.search.Question.Term;

/**
 * Says how well a text answers a question, from all its words in their order. An index finds the
 * likely hundred among all texts; this puts them in order, the same for every kind of index.
 *
 * <p>BM25 (Robertson and Zaragoza 2009) over words as spelt, words without marks, and pairs of
 * neighbours, plus how close together the question's words stand at the best place of the text.
 */
final class Ranking {
  static final class Weights {
    double exact = 1;
    double folded = 1.0;
    double pairExact = 0.9;
    double pairFolded = 0.2;
    double name = 0.4;
    double near = 1;
    double k1 = 1.2;
    double b = 0.75;
    int reach = 15;
    double triple = 0;
    double nameB = 0.3;
  }

  static Weights W = new Weights();
  static Weights KM = new Weights();

  static {
    KM.triple = 0.5;
  }

  /** Occurrences looked at in one text; only hostile questions and huge texts have more. */
  private static final int MAX_OCCURRENCES = 4_000;

  private final Vocabulary vocabulary;
  private final Weights weights;
  private final List<Term> terms;

  /** Of each term: how much it says where spelt so, and where only the folded form is the same. */
  private final double[] exactWeight;

  private final double[] foldedWeight;
  private final double[] pairWeight;

  /** Terms by the folded number of their readings. */
  private final Map<Integer, int[]> termsByFolded = new HashMap<>();

  /** By term, the shares of its readings by number, and by folded number. */
  private final Map<Integer, Double>[] exactShares;

  private final Map<Integer, Double>[] foldedShares;

  private final double[] closeness;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Ranking(Question question, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.weights = question.language().code().equals("km") ? KM : W;
    this.terms = question.terms();
    int n = terms.size();
    exactWeight = new double[n];
    foldedWeight = new double[n];
    pairWeight = new double[n];
    exactShares = new Map[n];
    foldedShares = new Map[n];
    closeness = new double[weights.reach * 3];
    for (int distance = 0; distance < closeness.length; distance++) {
      double x = (double) distance / weights.reach;
      closeness[distance] = Math.exp(-x * x / 2);
    }
    for (int i = 0; i < n; i++) {
      prepare(i);
    }
  }

  private void prepare(int i) {
    Term term = terms.get(i);
    exactShares[i] = new HashMap<>();
    foldedShares[i] = new HashMap<>();
    for (Reading reading : term.readings()) {
      if (reading.id() < 0) {
        continue;
      }
      int folded = vocabulary.lexicon().foldedOf(reading.id());
      exactShares[i].merge(reading.id(), reading.share(), Double::sum);
      foldedShares[i].merge(folded, reading.share(), Double::sum);
      exactWeight[i] += reading.share() * vocabulary.weight(vocabulary.textsWith(reading.id()));
      foldedWeight[i] += reading.share() * vocabulary.weight(vocabulary.textsWithFolded(folded));
    }
    exactWeight[i] *= term.weight();
    foldedWeight[i] *= term.weight();
    for (int folded : foldedShares[i].keySet()) {
      termsByFolded.merge(folded, new int[] {i}, Ranking::append);
    }
    if (i > 0) {
      Term before = terms.get(i - 1);
      double weight = 0;
      for (Reading first : before.readings()) {
        for (Reading second : term.readings()) {
          weight +=
              first.share()
                  * second.share()
                  * vocabulary.weight(
                      Math.min(vocabulary.texts(), vocabulary.pairs(first.id(), second.id())));
        }
      }
      pairWeight[i] = weight * Math.sqrt(before.weight() * term.weight());
    }
  }

  private static int[] append(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** How well this text answers; 0 if it has none of the words. */
  double score(Words words) {
    int n = terms.size();
    double[] exactCount = new double[n];
    double[] foldedCount = new double[n];
    double[] pairExact = new double[n];
    double[] pairFolded = new double[n];
    double[] tripleExact = new double[n];
    double[] inNames = new double[n];
    double[] exactHere = new double[n];
    double[] foldedHere = new double[n];
    double[] exactBefore = new double[n];
    double[] foldedBefore = new double[n];
    double[] pairBefore = new double[n];
    double[] pairHere = new double[n];
    int[] places = new int[64];
    int[] which = new int[64];
    double[] quality = new double[64];
    int occurrences = 0;
    int[] ids = words.ids();
    Lexicon lexicon = vocabulary.lexicon();
    boolean anyBefore = false;
    for (int at = 0; at < ids.length; at++) {
      int id = ids[at];
      int[] hit = id < 0 ? null : termsByFolded.get(lexicon.foldedOf(id));
      if (hit == null) {
        if (anyBefore) {
          Arrays.fill(exactBefore, 0);
          Arrays.fill(foldedBefore, 0);
          Arrays.fill(pairBefore, 0);
          anyBefore = false;
        }
        continue;
      }
      Arrays.fill(exactHere, 0);
      Arrays.fill(foldedHere, 0);
      Arrays.fill(pairHere, 0);
      for (int i : hit) {
        double exact = exactShares[i].getOrDefault(id, 0.0);
        double folded = foldedShares[i].getOrDefault(lexicon.foldedOf(id), 0.0);
        exactCount[i] += exact;
        foldedCount[i] += folded;
        exactHere[i] = exact;
        foldedHere[i] = folded;
        if (at < words.nameEnd()) {
          inNames[i] = Math.max(inNames[i], 0.7 * exact + 0.3 * folded);
        }
        if (i > 0 && anyBefore) {
          double both = exactBefore[i - 1] * exact;
          pairExact[i] += both;
          pairFolded[i] += foldedBefore[i - 1] * folded;
          pairHere[i] = both;
          if (i > 1) {
            tripleExact[i] += pairBefore[i - 1] * exact;
          }
        }
        if (occurrences < MAX_OCCURRENCES) {
          if (occurrences == places.length) {
            places = Arrays.copyOf(places, occurrences * 2);
            which = Arrays.copyOf(which, occurrences * 2);
            quality = Arrays.copyOf(quality, occurrences * 2);
          }
          places[occurrences] = at;
          which[occurrences] = i;
          quality[occurrences] = 0.8 * exact + 0.2 * folded;
          occurrences++;
        }
      }
      double[] swap = exactBefore;
      exactBefore = exactHere;
      exactHere = swap;
      swap = foldedBefore;
      foldedBefore = foldedHere;
      foldedHere = swap;
      swap = pairBefore;
      pairBefore = pairHere;
      pairHere = swap;
      anyBefore = true;
    }
    if (occurrences == 0) {
      return 0;
    }
    double norm =
        weights.k1 * (1 - weights.b + weights.b * words.length() / vocabulary.averageLength());
    double score = 0;
    double nameNorm = 1 / (1 - weights.nameB + weights.nameB * words.nameEnd() / 6.0);
    for (int i = 0; i < n; i++) {
      score += weights.exact * exactWeight[i] * exactCount[i] / (exactCount[i] + norm);
      score += weights.folded * foldedWeight[i] * foldedCount[i] / (foldedCount[i] + norm);
      score += weights.pairExact * pairWeight[i] * pairExact[i] / (pairExact[i] + norm);
      score += weights.pairFolded * pairWeight[i] * pairFolded[i] / (pairFolded[i] + norm);
      score += weights.triple * pairWeight[i] * tripleExact[i] / (tripleExact[i] + norm);
      score += weights.name * exactWeight[i] * inNames[i] * nameNorm;
    }
    return score + weights.near * closest(places, which, quality, occurrences);
  }

  /** The best place's sum over all terms of their weight and how near to it they stand. */
  private double closest(int[] places, int[] which, double[] quality, int occurrences) {
    int n = terms.size();
    double[] best = new double[occurrences];
    int[] last = new int[n];
    double[] lastQuality = new double[n];
    double[][] left = new double[occurrences][];
    Arrays.fill(last, -1);
    for (int o = 0; o < occurrences; o++) {
      last[which[o]] = places[o];
      lastQuality[which[o]] = quality[o];
      double[] row = new double[n];
      for (int i = 0; i < n; i++) {
        if (last[i] >= 0) {
          int distance = places[o] - last[i];
          row[i] = distance < closeness.length ? lastQuality[i] * closeness[distance] : 0;
        }
      }
      left[o] = row;
    }
    Arrays.fill(last, -1);
    double maximum = 0;
    for (int o = occurrences - 1; o >= 0; o--) {
      last[which[o]] = places[o];
      lastQuality[which[o]] = quality[o];
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double right = 0;
        if (last[i] >= 0) {
          int distance = last[i] - places[o];
          right = distance < closeness.length ? lastQuality[i] * closeness[distance] : 0;
        }
        sum += exactWeight[i] * Math.max(left[o][i], right);
      }
      best[o] = sum;
      maximum = Math.max(maximum, sum);
    }
    return maximum;
  }
}
