package vn.travinh.asean.history;

/** What a revision did to a file. */
public enum Change {
  ADDED('A'),
  MODIFIED('M'),
  DELETED('D');

  private final char letter;

  Change(char letter) {
    this.letter = letter;
  }

  /** As git abbreviates it. */
  char letter() {
    return letter;
  }

  static Change of(boolean wasThere, boolean isThere) {
    return wasThere && isThere ? MODIFIED : isThere ? ADDED : DELETED;
  }
}
