package vn.travinh.asean.problem;

/**
 * A position in a file. Lines and columns start at 1; columns count code points, as text editors
 * show them. A whole file is line 1, column 1.
 *
 * @param file path as the user would type it, such as {@code content/places/ao-ba-om/vi.md}
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  public Place {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns start at 1: " + line + ":" + column);
    }
  }

  public static Place ofFile(String file) {
    return new Place(file, 1, 1);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  /** {@code path:line:column}, the form that editors and terminals turn into a link. */
  @Override
  public String toString() {
    return OneLine.of(file) + ":" + line + ":" + column;
  }
}
