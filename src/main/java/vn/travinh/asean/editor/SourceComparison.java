package vn.travinh.asean.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was changed in a text since it was translated.
 *
 * @param paragraphs of the text as it is now, in their order, with those that are gone where they
 *     stood
 */
public record SourceComparison(Paragraph title, Paragraph summary, List<Paragraph> paragraphs) {
  /**
   * Paragraphs that differ on both sides after what is alike at the beginning and the end was taken
   * off. Comparing takes time and memory with the product; 1,000 × 1,000 is a few milliseconds and
   * 4 MB, and no page of the site has a tenth of it.
   */
  private static final int MOST_COMPARED = 1_000;

  private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public SourceComparison {
    paragraphs = List.copyOf(paragraphs);
  }

  public enum Change {
    SAME,
    /** Another wording in the same place. */
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * @param before as it was translated; empty where it is new
   * @param now empty where it is gone
   */
  public record Paragraph(Change change, String before, String now) {
    static Paragraph of(String before, String now) {
      return new Paragraph(alike(before, now) ? Change.SAME : Change.CHANGED, before, now);
    }
  }

  public static SourceComparison of(TranslatedText before, TranslatedText now) {
    return new SourceComparison(
        Paragraph.of(before.title(), now.title()),
        Paragraph.of(before.summary(), now.summary()),
        compare(paragraphs(before.markdown()), paragraphs(now.markdown())));
  }

  /** Whether a translation has to follow. Other line breaks and blanks change nothing. */
  public boolean isChanged() {
    return title.change() != Change.SAME
        || summary.change() != Change.SAME
        || paragraphs.stream().anyMatch(paragraph -> paragraph.change() != Change.SAME);
  }

  private static boolean alike(String one, String other) {
    return oneLine(one).equals(oneLine(other));
  }

  private static String oneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private static List<String> paragraphs(String markdown) {
    return Arrays.stream(EMPTY_LINES.split(markdown.replace("\r\n", "\n")))
        .map(paragraph -> paragraph.stripTrailing().replaceFirst("^\\n+", ""))
        .filter(paragraph -> !paragraph.isBlank())
        .toList();
  }

  private static List<Paragraph> compare(List<String> before, List<String> now) {
    int start = 0;
    int shorter = Math.min(before.size(), now.size());
    while (start < shorter && alike(before.get(start), now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && alike(before.get(before.size() - 1 - end), now.get(now.size() - 1 - end))) {
      end++;
    }
    List<Paragraph> compared = new ArrayList<>();
    now.subList(0, start).forEach(text -> compared.add(new Paragraph(Change.SAME, text, text)));
    compared.addAll(
        middle(before.subList(start, before.size() - end), now.subList(start, now.size() - end)));
    now.subList(now.size() - end, now.size())
        .forEach(text -> compared.add(new Paragraph(Change.SAME, text, text)));
    return compared;
  }

  private static List<Paragraph> middle(List<String> before, List<String> now) {
    List<Paragraph> compared = new ArrayList<>();
    if (before.size() > MOST_COMPARED || now.size() > MOST_COMPARED) {
      pair(before, now, compared);
      return compared;
    }
    List<String> left = before.stream().map(SourceComparison::oneLine).toList();
    List<String> right = now.stream().map(SourceComparison::oneLine).toList();
    int[][] common = longestCommon(left, right);
    int gone = 0;
    int come = 0;
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (left.get(i).equals(right.get(j))) {
        pair(before.subList(gone, i), now.subList(come, j), compared);
        compared.add(new Paragraph(Change.SAME, before.get(i++), now.get(j++)));
        gone = i;
        come = j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    pair(before.subList(gone, before.size()), now.subList(come, now.size()), compared);
    return compared;
  }

  /**
   * How many paragraphs both have in common from each pair of places on, in the same order: the
   * usual table for the longest common subsequence.
   */
  private static int[][] longestCommon(List<String> left, List<String> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** Between two paragraphs that stayed, the first gone one became the first new one and so on. */
  private static void pair(List<String> gone, List<String> come, List<Paragraph> compared) {
    int both = Math.min(gone.size(), come.size());
    for (int i = 0; i < both; i++) {
      compared.add(new Paragraph(Change.CHANGED, gone.get(i), come.get(i)));
    }
    gone.subList(both, gone.size())
        .forEach(text -> compared.add(new Paragraph(Change.REMOVED, text, "")));
    come.subList(both, come.size())
        .forEach(text -> compared.add(new Paragraph(Change.ADDED, "", text)));
  }
}
