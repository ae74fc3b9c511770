package vn.travinh.asean.history;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;

/** What was changed between two texts, word by word. */
public record WordComparison(List<Piece> pieces) {
  public WordComparison {
    pieces = List.copyOf(pieces);
  }

  /** Words that stayed, came or went, with the white space between them as it was. */
  public record Piece(Change change, String text) {}

  public enum Change {
    SAME,
    ADDED,
    REMOVED
  }

  /**
   * Compares by the histogram algorithm of git. What stayed and came, one after the other, is the
   * later text; what stayed and went the earlier one.
   */
  public static WordComparison of(String before, String after) {
    Words old = Words.of(before);
    Words now = Words.of(after);
    HistogramDiff algorithm = new HistogramDiff();
    // Where no word is rare enough, all of the place counts as changed: git's other algorithm would
    // find a little more, but takes minutes for two texts that have nothing in common.
    algorithm.setFallbackAlgorithm(null);
    Pieces pieces = new Pieces();
    int from = 0;
    for (Edit edit : algorithm.diff(Words.EQUAL, old, now)) {
      pieces.stays(old.text(from, edit.getBeginA()));
      pieces.changes(
          old.text(edit.getBeginA(), edit.getEndA()), now.text(edit.getBeginB(), edit.getEndB()));
      from = edit.getEndA();
    }
    pieces.stays(old.text(from, old.size()));
    return new WordComparison(pieces.all());
  }

  /** Whether there is no difference. */
  public boolean isSame() {
    return pieces.stream().allMatch(piece -> piece.change() == Change.SAME);
  }

  /**
   * Joins changes that only white space stands between: three words in a row that were exchanged
   * are one exchange to a reader, not three.
   */
  private static final class Pieces {
    private final List<Piece> list = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private String between = "";

    void stays(String text) {
      if (text.isBlank() && text.indexOf('\n') < 0) {
        between = text;
        return;
      }
      flush();
      list.add(new Piece(Change.SAME, text));
    }

    void changes(String before, String after) {
      if (!removed.isEmpty() || !added.isEmpty()) {
        removed.append(between);
        added.append(between);
      } else if (!between.isEmpty()) {
        list.add(new Piece(Change.SAME, between));
      }
      between = "";
      removed.append(before);
      added.append(after);
    }

    private void flush() {
      if (!removed.isEmpty()) {
        list.add(new Piece(Change.REMOVED, removed.toString()));
      }
      if (!added.isEmpty()) {
        list.add(new Piece(Change.ADDED, added.toString()));
      }
      if (!between.isEmpty()) {
        list.add(new Piece(Change.SAME, between));
      }
      removed.setLength(0);
      added.setLength(0);
      between = "";
    }

    List<Piece> all() {
      flush();
      return list;
    }
  }
}
