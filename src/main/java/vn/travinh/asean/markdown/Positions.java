package vn.travinh.asean.markdown;

import vn.travinh.asean.problem.Place;

/** Turns offsets in a Markdown text into places in its file. */
final class Positions {
  private final String text;
  private final String file;
  private final int firstLine;

  Positions(String text, String file, int firstLine) {
    this.text = text;
    this.file = file;
    this.firstLine = firstLine;
  }

  /**
   * @param offset as printed into the markup; anything that is not one counts as the text's
   *     beginning
   */
  Place at(String offset) {
    int position = 0;
    if (offset.matches("\\d{1,7}")) {
      position = Math.min(Integer.parseInt(offset), text.length());
    }
    int line = 0;
    int lineStart = 0;
    for (int i = 0; i < position; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(file, firstLine + line, 1 + text.codePointCount(lineStart, position));
  }
}
