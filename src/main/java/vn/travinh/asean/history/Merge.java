package vn.travinh.asean.history;

import java.util.List;

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

  /** The same place in both. */
  public record Conflict(String mine, String theirs) {}

  public static Merge of(String base, String mine, String theirs) {
    throw new UnsupportedOperationException();
  }
}
