package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What the texts of one language look like as a whole at one moment: how many texts have a word,
 * which words follow each other. A value, but for the lexicon, which only grows.
 */
final class Vocabulary {
  /** Differences beside the table of pairs before it is made anew. */
  private static final int MAX_DIFFERENCES = 200_000;

  private final Lexicon lexicon;
  private final int texts;
  private final long words;
  private final int[] textsWith;
  private final int[] textsWithFolded;
  private final int[] foldedOf;
  private final PairCounts pairs;
  private final NearWords near;

  private Vocabulary(
      Lexicon lexicon,
      int texts,
      long words,
      int[] textsWith,
      int[] textsWithFolded,
      int[] foldedOf,
      PairCounts pairs,
      NearWords near) {
    this.lexicon = lexicon;
    this.texts = texts;
    this.words = words;
    this.textsWith = textsWith;
    this.textsWithFolded = textsWithFolded;
    this.foldedOf = foldedOf;
    this.pairs = pairs;
    this.near = near;
  }

  static Vocabulary of(Lexicon lexicon, Collection<Words> texts) {
    return new Vocabulary(
            lexicon, 0, 0, new int[0], new int[0], new int[0], PairCounts.NONE, NearWords.NONE)
        .with(texts, List.of(), texts);
  }

  /**
   * The vocabulary after some texts came and others went.
   *
   * @param all the texts that are there then
   */
  Vocabulary with(Collection<Words> added, Collection<Words> removed, Collection<Words> all) {
    if (added.isEmpty() && removed.isEmpty()) {
      return this;
    }
    int[] with = Arrays.copyOf(textsWith, lexicon.size());
    int[] withFolded = Arrays.copyOf(textsWithFolded, lexicon.foldedSize());
    int[] folded = Arrays.copyOf(foldedOf, lexicon.size());
    for (int id = foldedOf.length; id < folded.length; id++) {
      folded[id] = lexicon.foldedOf(id);
    }
    long sum = words;
    for (Words text : added) {
      count(text, 1, with, withFolded);
      sum += text.length();
    }
    for (Words text : removed) {
      count(text, -1, with, withFolded);
      sum -= text.length();
    }
    boolean anew = added.size() == all.size() || pairs.differences() > MAX_DIFFERENCES;
    return new Vocabulary(
        lexicon,
        all.size(),
        sum,
        with,
        withFolded,
        folded,
        anew ? PairCounts.of(all) : pairs.with(added, removed),
        near.size() == lexicon.size() ? near : NearWords.of(lexicon));
  }

  private void count(Words text, int step, int[] with, int[] withFolded) {
    int[] distinct = text.distinct();
    int[] folded = new int[distinct.length];
    for (int i = 0; i < distinct.length; i++) {
      with[distinct[i]] += step;
      folded[i] = lexicon.foldedOf(distinct[i]);
    }
    Arrays.sort(folded);
    for (int i = 0; i < folded.length; i++) {
      if (i == 0 || folded[i] != folded[i - 1]) {
        withFolded[folded[i]] += step;
      }
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** How many texts there are. */
  int texts() {
    return texts;
  }

  double averageLength() {
    return texts == 0 ? 1 : Math.max(1, (double) words / texts);
  }

  /** How many texts have this word, spelt so. */
  int textsWith(int id) {
    return id < 0 || id >= textsWith.length ? 0 : textsWith[id];
  }

  /** How many texts have this word, marks or endings forgotten. */
  int textsWithFolded(int foldedId) {
    return foldedId < 0 || foldedId >= textsWithFolded.length ? 0 : textsWithFolded[foldedId];
  }

  /** The number of a word's reading without marks or endings. */
  int foldedOf(int id) {
    return id < 0 || id >= foldedOf.length ? Lexicon.UNKNOWN : foldedOf[id];
  }

  /** How often the second word follows the first. */
  int pairs(int first, int second) {
    return pairs.count(first, second);
  }

  boolean knows(int id) {
    return textsWith(id) > 0;
  }

  /** Words with this reading without marks; only such as some text has. */
  List<Integer> spellings(String folded) {
    return known(lexicon.formsOf(lexicon.findFolded(folded)));
  }

  /** Words whose reading without marks is one slip of the keyboard away. */
  List<Integer> near(String bare) {
    return known(near.to(bare, lexicon));
  }

  private List<Integer> known(List<Integer> ids) {
    List<Integer> known = new ArrayList<>(ids.size());
    for (int id : ids) {
      if (knows(id)) {
        known.add(id);
      }
    }
    return known;
  }

  /**
   * How much it says that a text has something which this many texts have (Robertson and Spärck
   * Jones, as Lucene's BM25 has it).
   */
  double weight(int textsWithIt) {
    return Math.log(1 + (texts - textsWithIt + 0.5) / (textsWithIt + 0.5));
  }
}
