package vn.travinh.asean.content;

/** Where a document stands between being written and being taken away. */
public enum Status {
  DRAFT("draft"),
  REVIEW("review"),
  PUBLISHED("published"),
  /** Still to be read, with a note on why it no longer holds. */
  WITHDRAWN("withdrawn"),
  /** Its address leads elsewhere. */
  MOVED("moved"),
  /** Its address answers 410. */
  GONE("gone");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word in front matter. */
  public String word() {
    return word;
  }
}
