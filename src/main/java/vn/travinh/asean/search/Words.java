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
 */
record Words(int[] ids, int nameEnd, int length) {

  static Words of(Entry entry, Lexicon lexicon) {
    Analysis analysis = Analysis.of(entry.language());
    IntStream.Builder ids = IntStream.builder();
    int size = 0;
    int nameEnd = 0;
    int length = 0;
    for (int i = 0; i < entry.texts().size(); i++) {
      String text = entry.texts().get(i);
      List<Token> tokens = analysis.tokens(text);
      for (Token token : tokens) {
        ids.add(lexicon.add(token, text));
      }
      ids.add(Lexicon.BREAK);
      size += tokens.size() + 1;
      length += tokens.size();
      if (i == entry.names() - 1) {
        nameEnd = size;
      }
    }
    return new Words(ids.build().toArray(), nameEnd, length);
  }

  /** The different words, sorted. */
  int[] distinct() {
    return Arrays.stream(ids).filter(id -> id >= 0).sorted().distinct().toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Words that && nameEnd == that.nameEnd && Arrays.equals(ids, that.ids);
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
