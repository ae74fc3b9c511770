package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Finds words one edit away: a letter left out, put in, exchanged, or two neighbours swapped.
 *
 * <p>Two words at one edit have a form in common when from each one letter may be left out
 * (symmetric deletes, Wolf Garbe 2012), so all words are kept under the hashes of those forms, and
 * what is found is compared letter by letter.
 */
final class NearWords {
  static final NearWords NONE = new NearWords(new long[0], 0);

  /** Shorter words have so many neighbours that a slip in them says nothing. */
  static final int MIN_LENGTH = 3;

  private static final int MAX_LENGTH = 24;

  /** Hash of a form above, number of the word below; sorted. */
  private final long[] forms;

  private final int size;

  private NearWords(long[] forms, int size) {
    this.forms = forms;
    this.size = size;
  }

  static NearWords of(Lexicon lexicon) {
    LongStream.Builder forms = LongStream.builder();
    int size = lexicon.size();
    for (int id = 0; id < size; id++) {
      String bare = lexicon.form(id).bare();
      if (isFit(bare)) {
        forms.add(entry(bare.hashCode(), id));
        for (int skip = 0; skip < bare.length(); skip++) {
          forms.add(entry(hashWithout(bare, skip), id));
        }
      }
    }
    long[] sorted = forms.build().toArray();
    Arrays.sort(sorted);
    return new NearWords(sorted, size);
  }

  /** The size of the lexicon it was made from. */
  int size() {
    return size;
  }

  private static boolean isFit(String word) {
    // Digits stand for themselves: 2025 is no slip for 2026.
    return word.length() >= MIN_LENGTH
        && word.length() <= MAX_LENGTH
        && !Numbers.isDigit(word.charAt(0))
        && !KhmerClusters.isKhmer(word.charAt(0));
  }

  private static long entry(int hash, int id) {
    return ((long) hash << 32) | id;
  }

  private static int hashWithout(String word, int skip) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      if (i != skip) {
        hash = 31 * hash + word.charAt(i);
      }
    }
    return hash;
  }

  List<Integer> to(String word, Lexicon lexicon) {
    if (!isFit(word)) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    addWith(word.hashCode(), word, lexicon, found);
    for (int skip = 0; skip < word.length(); skip++) {
      addWith(hashWithout(word, skip), word, lexicon, found);
    }
    return found.stream().distinct().toList();
  }

  private void addWith(int hash, String word, Lexicon lexicon, List<Integer> found) {
    int at = Arrays.binarySearch(forms, entry(hash, 0));
    at = at < 0 ? -at - 1 : at;
    while (at < forms.length && (int) (forms[at] >> 32) == hash) {
      int id = (int) forms[at++];
      if (isOneEdit(word, lexicon.form(id).bare())) {
        found.add(id);
      }
    }
  }

  /** Whether exactly one edit makes one of the other. */
  static boolean isOneEdit(String a, String b) {
    if (a.length() > b.length()) {
      return isOneEdit(b, a);
    }
    int start = 0;
    while (start < a.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    if (b.length() - a.length() == 1) {
      return a.regionMatches(start, b, start + 1, a.length() - start);
    }
    if (b.length() != a.length() || start == a.length()) {
      return false;
    }
    boolean exchanged = a.regionMatches(start + 1, b, start + 1, a.length() - start - 1);
    boolean swapped =
        start + 1 < a.length()
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start)
            && a.regionMatches(start + 2, b, start + 2, a.length() - start - 2);
    return exchanged || swapped;
  }
}
