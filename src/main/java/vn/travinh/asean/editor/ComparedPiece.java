package vn.travinh.asean.editor;

import java.util.List;
import vn.travinh.asean.history.WordComparison;
import vn.travinh.asean.history.WordComparison.Change;

/** Some words of two compared texts: in both, only in the newer, or only in the older one. */
record ComparedPiece(boolean added, boolean removed, String text) {
  static List<ComparedPiece> of(String before, String after) {
    return WordComparison.of(before, after).pieces().stream()
        .map(
            piece ->
                new ComparedPiece(
                    piece.change() == Change.ADDED, piece.change() == Change.REMOVED, piece.text()))
        .toList();
  }
}
