package vn.travinh.asean.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what the backticks of one paragraph cost. flexmark 0.64 looks for the end of each code span
 * among all backticks behind it and copies the paragraph at each look; only where there is no end
 * does it look at all of them.
 */
final class Backticks {
  private final List<Integer> lengths = new ArrayList<>();
  private final List<Boolean> escaped = new ArrayList<>();

  private Backticks(String paragraph) {
    int at = paragraph.indexOf('`');
    while (at >= 0) {
      int end = at;
      while (end < paragraph.length() && paragraph.charAt(end) == '`') {
        end++;
      }
      lengths.add(end - at);
      escaped.add(at > 0 && paragraph.charAt(at - 1) == '\\');
      at = paragraph.indexOf('`', end);
    }
  }

  /**
   * About how many characters flexmark copies because of code spans without an end: for each of
   * them half of the backticks, and half of the paragraph for each of those.
   */
  static long copies(String paragraph) {
    Backticks backticks = new Backticks(paragraph);
    return (long) backticks.withoutEnd() * backticks.lengths.size() * paragraph.length() / 4;
  }

  private int withoutEnd() {
    Map<Integer, Integer> lastOfLength = new HashMap<>();
    for (int i = 0; i < lengths.size(); i++) {
      lastOfLength.put(lengths.get(i), i);
    }
    int count = 0;
    for (int i = 0; i < lengths.size(); i++) {
      int opening = lengths.get(i) - (escaped.get(i) ? 1 : 0);
      if (opening > 0 && lastOfLength.getOrDefault(opening, -1) > i) {
        i += 1 + lengths.subList(i + 1, lengths.size()).indexOf(opening);
      } else if (opening > 0) {
        count++;
      }
    }
    return count;
  }
}
