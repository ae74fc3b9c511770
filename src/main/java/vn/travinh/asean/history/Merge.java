package vn.travinh.asean.history;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Two changes of one text brought together, line by line.
 *
 * @param text both changes where they do not touch; where they do, mine
 * @param conflicts where they touch
 */
public record Merge(String text, List<Conflict> conflicts) {
  public Merge {
    conflicts = List.copyOf(conflicts);
  }

  /**
   * The same place in both.
   *
   * @param mine what stands in the merged text
   * @param theirs what stood in its place otherwise; empty where the lines were deleted
   */
  public record Conflict(String mine, String theirs) {}

  /**
   * Merges as git does.
   *
   * @param base the text that both began with
   */
  public static Merge of(String base, String mine, String theirs) {
    List<Words> sides = List.of(Words.ofLines(base), Words.ofLines(mine), Words.ofLines(theirs));
    MergeResult<Words> result =
        new MergeAlgorithm(new HistogramDiff())
            .merge(Words.EQUAL, sides.get(0), sides.get(1), sides.get(2));
    StringBuilder text = new StringBuilder();
    List<Conflict> conflicts = new ArrayList<>();
    String chosen = "";
    for (MergeChunk chunk : result) {
      String lines = sides.get(chunk.getSequenceIndex()).text(chunk.getBegin(), chunk.getEnd());
      switch (chunk.getConflictState()) {
        case NO_CONFLICT -> text.append(lines);
        case FIRST_CONFLICTING_RANGE -> {
          text.append(lines);
          chosen = lines;
        }
        case NEXT_CONFLICTING_RANGE -> conflicts.add(new Conflict(chosen, lines));
        case BASE_CONFLICTING_RANGE -> {
          // what both began with says nothing to those who must choose
        }
      }
    }
    return new Merge(text.toString(), conflicts);
  }
}
