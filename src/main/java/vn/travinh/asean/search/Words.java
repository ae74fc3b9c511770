package vn.travinh.asean.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An entry's texts as numbers of a {@link Lexicon}, in reading order, with a {@link Lexicon#BREAK}
 * behind every text. Made once per entry and used for the index, the vocabulary and the ranking.
 *
 * @param ids not to be changed
 * @param nameEnd those before this place belong to the title and the further names
 * @param length how many are words
 * @param compounds words made of several of these, where a script has no spaces to tell them by;
 *     sorted, as often as they occur, not to be changed
 */
record Words(int[] ids, int nameEnd, int length, int[] compounds) {

  static Words of(Entry entry, Lexicon lexicon) {
    Analysis analysis = lexicon.analysis();
    IntStream.Builder ids = IntStream.builder();
    IntStream.Builder compounds = IntStream.builder();
    int size = 0;
    int nameEnd = 0;
    int length = 0;
    for (int i = 0; i < entry.texts().size(); i++) {
      String text = entry.texts().get(i);
      List<Token> tokens = analysis.tokens(text);
      for (Token token : tokens) {
        ids.add(lexicon.add(token, text));
      }
      for (Token compound : analysis.compounds(text, tokens)) {
        compounds.add(lexicon.add(compound, text));
      }
      ids.add(Lexicon.BREAK);
      size += tokens.size() + 1;
      length += tokens.size();
      if (i == entry.names() - 1) {
        nameEnd = size;
      }
    }
    return new Words(ids.build().toArray(), nameEnd, length, compounds.build().sorted().toArray());
  }

  /** The different words, compounds among them, sorted. */
  int[] distinct() {
    int[] all = Arrays.copyOf(ids, ids.length + compounds.length);
    System.arraycopy(compounds, 0, all, ids.length, compounds.length);
    Arrays.sort(all);
    int size = 0;
    for (int id : all) {
      if (id >= 0 && (size == 0 || id != all[size - 1])) {
        all[size++] = id;
      }
    }
    return Arrays.copyOf(all, size);
  }

  /** How often a compound occurs. */
  int count(int compound) {
    int at = Arrays.binarySearch(compounds, compound);
    if (at < 0) {
      return 0;
    }
    int from = at;
    int until = at + 1;
    while (from > 0 && compounds[from - 1] == compound) {
      from--;
    }
    while (until < compounds.length && compounds[until] == compound) {
      until++;
    }
    return until - from;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Words that
        && nameEnd == that.nameEnd
        && Arrays.equals(ids, that.ids)
        && Arrays.equals(compounds, that.compounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return "Words[" + length + "]";
  }
}
