package vn.travinh.asean.problem;

/** Named by what happens, so that the author of a check chooses a consequence and not a colour. */
public enum Severity {
  /** The site cannot be built at all; the last good publication stays, or the program stops. */
  BLOCKS_SITE("error"),
  /** This document is left out, or its last good version stays. */
  LEAVES_OUT("error"),
  /** Published, but somebody should look at it. */
  WORTH_FIXING("warning"),
  /** Good to know, such as a missing translation. */
  NOTICE("notice");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word printed for people: {@code error}, {@code warning} or {@code notice}. */
  public String label() {
    return label;
  }

  public boolean isError() {
    return this == BLOCKS_SITE || this == LEAVES_OUT;
  }
}
