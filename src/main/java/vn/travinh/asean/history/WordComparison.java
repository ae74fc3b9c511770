package vn.travinh.asean.history;

import java.util.List;

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

  public static WordComparison of(String before, String after) {
    throw new UnsupportedOperationException();
  }
}
