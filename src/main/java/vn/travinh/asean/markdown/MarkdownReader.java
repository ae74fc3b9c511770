package vn.travinh.asean.markdown;

import java.util.List;
import vn.travinh.asean.problem.Noted;

/** Turns Markdown into a {@link Body}. Thread-safe. */
public final class MarkdownReader {

  /**
   * Reads a text. Never fails: what cannot be shown is left out and noted.
   *
   * @param markdown the text after the front matter, in NFC
   * @param file path for problems
   * @param firstLine line of the file on which the text begins, from 1
   */
  public Noted<Body> read(String markdown, String file, int firstLine) {
    return new Noted<>(Body.EMPTY, List.of());
  }
}
