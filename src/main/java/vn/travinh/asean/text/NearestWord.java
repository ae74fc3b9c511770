package vn.travinh.asean.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody most likely meant. */
public final class NearestWord {
  /** Longer than any name of a field, page or tag; what is longer is no misspelling of one. */
  private static final int MAX_LENGTH = 200;

  private NearestWord() {}

  /**
   * The known word with the fewest edits to this one, if that is at most a third of its length (at
   * least one edit is allowed). Capitals do not count: {@code TITLE} is nearest to {@code title}.
   * Ties go to the alphabetically first, so that messages do not change from run to run.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, wanted.length() / 3);
    return known.stream()
        // Each letter too many or too few is an edit: most words need no closer look.
        .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= allowed)
        .map(candidate -> new Near(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
        .filter(near -> near.distance <= allowed)
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .map(Near::word);
  }

  private record Near(String word, int distance) {}

  /**
   * Levenshtein distance with adjacent swaps counted as one edit (Damerau 1964, optimal string
   * alignment), of which the last three rows of the table are kept. What both words begin or end
   * with needs no edit and is left out first: ids of one section differ in their last letters only.
   */
  static int distance(String one, String other) {
    int from = 0;
    int oneEnd = one.length();
    int otherEnd = other.length();
    while (from < oneEnd && from < otherEnd && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    while (oneEnd > from
        && otherEnd > from
        && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
      oneEnd--;
      otherEnd--;
    }
    return tableDistance(one.substring(from, oneEnd), other.substring(from, otherEnd));
  }

  private static int tableDistance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] oldest = beforeLast;
      beforeLast = last;
      last = row;
      row = oldest;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + substitution);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
