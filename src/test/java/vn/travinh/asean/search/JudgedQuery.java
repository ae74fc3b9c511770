package vn.travinh.asean.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.travinh.asean.text.Language;

/**
 * A query and how well texts answer it.
 *
 * @param base the same for one question typed in several ways
 * @param grades of the texts that answer it, from 1; at least one
 */
record JudgedQuery(String base, String text, Language language, Map<String, Integer> grades) {
  /** As many as the first page of results shows. */
  static final int DEPTH = 10;

  JudgedQuery {
    grades = Map.copyOf(grades);
    if (grades.isEmpty()) {
      throw new IllegalArgumentException("no text is said to answer “" + text + "”");
    }
  }

  int grade(String id) {
    return grades.getOrDefault(id, 0);
  }

  /** The best that a text can do for this query. */
  int best() {
    return Collections.max(grades.values());
  }

  /**
   * Normalised discounted cumulative gain over the first ten, 0 to 1. A grade gains 2^grade − 1
   * (Järvelin and Kekäläinen 2002, in the form of Burges et al. 2005), the second time nothing.
   */
  double ndcg(List<String> found) {
    Set<String> seen = new HashSet<>();
    List<Integer> ideal =
        grades.values().stream().sorted(Collections.reverseOrder()).limit(DEPTH).toList();
    double gained = 0;
    double possible = 0;
    for (int i = 0; i < DEPTH; i++) {
      double discount = Math.log(2) / Math.log(i + 2.0);
      if (i < found.size() && seen.add(found.get(i))) {
        gained += gain(grade(found.get(i))) * discount;
      }
      if (i < ideal.size()) {
        possible += gain(ideal.get(i)) * discount;
      }
    }
    return gained / possible;
  }

  private static double gain(int grade) {
    return (1 << grade) - 1;
  }

  /**
   * One divided by the place of the first text of the best grade, 0 if it is not in the first ten.
   */
  double reciprocalRank(List<String> found) {
    for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
      if (grade(found.get(i)) == best()) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
