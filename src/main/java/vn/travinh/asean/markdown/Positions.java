package vn.travinh.asean.markdown;

import java.util.Arrays;
import vn.travinh.asean.problem.Place;

/** Turns offsets in a Markdown text into places in its file. */
final class Positions {
  private final String text;
  private final String file;
  private final int firstLine;

  /** Where each line begins; looked up for every link, so a text is not read anew for each. */
  private final int[] lineStarts;

  Positions(String text, String file, int firstLine) {
    this.text = text;
    this.file = file;
    this.firstLine = firstLine;
    int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    int line = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts[++line] = end + 1;
    }
    this.lineStarts = starts;
  }

  /**
   * @param offset as printed into the markup; anything that is not one counts as the text's
   *     beginning
   */
  Place at(String offset) {
    return offset.matches("\\d{1,7}") ? at(Integer.parseInt(offset)) : at(0);
  }

  Place at(int offset) {
    int position = Math.min(offset, text.length());
    int found = Arrays.binarySearch(lineStarts, position);
    int line = found >= 0 ? found : -found - 2;
    int column = 1 + text.codePointCount(lineStarts[line], position);
    return new Place(file, firstLine + line, column);
  }

  /** Where this text is written for the first time; the beginning where it is not. */
  Place of(String written) {
    return at(Math.max(0, text.indexOf(written)));
  }
}
