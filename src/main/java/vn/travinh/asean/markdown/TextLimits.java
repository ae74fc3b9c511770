package vn.travinh.asean.markdown;

import java.util.Optional;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;

/**
 * Refuses texts that no author writes and that would keep the parser busy for minutes or overflow
 * its stack: flexmark's time grows with the square of some characters in one paragraph, and it
 * recurses once for each level of nesting.
 *
 * <p>The numbers come from texts of the worst kinds, a megabyte each: what passes takes a few
 * seconds at most. Looks at each character once.
 */
final class TextLimits {
  /** Quotes in lists in quotes: nobody writes more than a few levels. */
  static final int MAX_NESTING = 40;

  /** A paragraph with so many of any of these is no paragraph; a long table may have as many. */
  static final int MAX_MARKS = 1_500;

  /** For marks that cost little: cells of a long table are one paragraph. */
  static final int MAX_CHEAP_MARKS = 15_000;

  /** Comments and processing instructions, for whose end the whole rest is searched each time. */
  static final int MAX_DECLARATIONS = 100;

  /**
   * The squares of the costly marks of each paragraph, added up: two tables of the largest kind, or
   * 30,000 paragraphs with ten links each.
   */
  static final long MAX_SQUARES = 3_000_000;

  /**
   * Characters copied: for each {@code <}, {@code &} and backtick what stands behind it in its
   * paragraph, and more for backticks without an end. Takes about two seconds; pages of the usual
   * kind come to a million.
   */
  static final long MAX_COPIES = 250_000_000;

  /** Lines with something on them; a book of 300 pages has some 10,000. */
  static final int MAX_LINES = 50_000;

  /**
   * Lines, or rows of a table, without an empty one between them; each looks back at all others.
   */
  static final int MAX_LINES_TOGETHER = 5_000;

  /** Levels of all quotes and items added up. */
  static final int MAX_MARKERS = 20_000;

  /** Lines of code indented by blanks, one after the other; code between fences has no limit. */
  static final int MAX_INDENTED = 2_000;

  /** More notes than any book chapter; each is compared with each. */
  static final int MAX_FOOTNOTES = 500;

  /** Tags of raw HTML in the whole text. */
  static final int MAX_TAGS = 5_000;

  /**
   * Cells of all tables, the ones that short rows lack included: a wide head over many empty rows
   * would grow to a hundred times its size.
   */
  static final int MAX_CELLS = 100_000;

  private static final String MARKS = "`[<&*_]>\\~!\"|";
  private static final String COSTLY = "`[<&";
  private static final String CHEAP = "~!\"|";

  private final String markdown;
  private final String file;
  private final int[] marks = new int[MARKS.length()];
  private int line;
  private int declarations;
  private long squares;
  private int lines;
  private int markers;
  private int indented;
  private int footnotes;
  private int tags;
  private int columns;
  private int rows;
  private long cells;
  private long copies;
  private int paragraph;

  private TextLimits(String markdown, String file, int line) {
    this.markdown = markdown;
    this.file = file;
    this.line = line;
  }

  static Optional<Problem> check(String markdown, String file, int firstLine) {
    TextLimits limits = new TextLimits(markdown, file, firstLine);
    int start = 0;
    while (start <= markdown.length()) {
      int end = start;
      while (end < markdown.length() && "\n\r".indexOf(markdown.charAt(end)) < 0) {
        end++;
      }
      Optional<Problem> problem = limits.line(start, end);
      if (problem.isPresent()) {
        return problem;
      }
      limits.line++;
      start = end + 1;
    }
    limits.endParagraph(markdown.length());
    return limits.totals();
  }

  private Optional<Problem> line(int from, int until) {
    String text = markdown.substring(from, until);
    if (text.isBlank()) {
      endParagraph(until);
      return Optional.empty();
    }
    Start start = Start.of(text);
    if (start.depth > MAX_NESTING) {
      return problem("this line is nested more than " + MAX_NESTING + " levels deep");
    }
    if (start.bullet) {
      endParagraph(from);
    }
    markers += start.markers;
    indented = start.indent >= 4 ? indented + 1 : 0;
    footnotes += text.startsWith("[^", start.textAt) ? 1 : 0;
    lines++;
    Optional<Problem> counted = count(text);
    return counted.isPresent() ? counted : totals();
  }

  private void endParagraph(int end) {
    if (marks[MARKS.indexOf('`')] > 0) {
      copies += Backticks.copies(markdown.substring(paragraph, end));
    }
    long searches = "<&`".chars().map(mark -> marks[MARKS.indexOf(mark)]).sum();
    copies += searches * (end - paragraph) / 2;
    paragraph = end;
    for (int i = 0; i < marks.length; i++) {
      if (COSTLY.indexOf(MARKS.charAt(i)) >= 0) {
        squares += (long) marks[i] * marks[i];
      }
      marks[i] = 0;
    }
    declarations = 0;
    cells += columns == 0 ? 0 : (long) columns * rows;
    columns = 0;
    rows = 0;
  }

  private Optional<Problem> count(String text) {
    int pipesBefore = marks[MARKS.indexOf('|')];
    rows++;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int mark = MARKS.indexOf(c);
      if (mark < 0) {
        continue;
      }
      int limit = CHEAP.indexOf(c) >= 0 ? MAX_CHEAP_MARKS : MAX_MARKS;
      if (++marks[mark] > limit) {
        return problem("this paragraph has more than " + limit + " times " + c);
      }
      if (c == '<' && i + 1 < text.length()) {
        char next = text.charAt(i + 1);
        declarations += next == '!' || next == '?' ? 1 : 0;
        tags += next == '/' || Character.isLetter(next) ? 1 : 0;
      }
    }
    columns = Math.max(columns, marks[MARKS.indexOf('|')] - pipesBefore);
    return Optional.empty();
  }

  private Optional<Problem> totals() {
    if (cells + (long) columns * rows > MAX_CELLS) {
      return problem("the tables of this text have more than " + MAX_CELLS + " cells");
    }
    if (declarations > MAX_DECLARATIONS) {
      return problem("this paragraph has more than " + MAX_DECLARATIONS + " times <! or <?");
    }
    if (copies > MAX_COPIES) {
      return problem("this text is too full of backticks and HTML up to here");
    }
    if (squares > MAX_SQUARES) {
      return problem("this text is too full of links and HTML up to here");
    }
    if (lines > MAX_LINES) {
      return problem("this text has more than " + MAX_LINES + " lines");
    }
    if (rows > MAX_LINES_TOGETHER) {
      return problem("more than " + MAX_LINES_TOGETHER + " lines stand here without an empty one");
    }
    if (markers > MAX_MARKERS) {
      return problem("this text has more than " + MAX_MARKERS + " list items and quoted lines");
    }
    if (indented > MAX_INDENTED) {
      return problem("more than " + MAX_INDENTED + " lines are indented by four blanks here");
    }
    if (footnotes > MAX_FOOTNOTES) {
      return problem("this text has more than " + MAX_FOOTNOTES + " footnotes");
    }
    if (tags > MAX_TAGS) {
      return problem("this text has more than " + MAX_TAGS + " HTML tags");
    }
    return Optional.empty();
  }

  private Optional<Problem> problem(String message) {
    return Optional.of(
        new Problem(
            Severity.LEAVES_OUT,
            "text-too-complex",
            message,
            "write it plainly, split it by empty lines, or make several pages of it",
            new Place(file, line, 1)));
  }

  /**
   * What a line begins with.
   *
   * @param indent in blanks, a tab counted as four
   * @param depth levels of nesting: one for each marker, and one for four blanks
   * @param bullet whether it begins a new item whatever stands before it (CommonMark 5.2)
   * @param textAt where the text begins behind all markers
   */
  private record Start(int indent, int markers, int depth, boolean bullet, int textAt) {
    static Start of(String line) {
      int at = 0;
      int indent = 0;
      while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
        indent += line.charAt(at) == '\t' ? 4 : 1;
        at++;
      }
      boolean bullet = indent < 4 && "-+*".indexOf(line.charAt(at)) >= 0 && marker(line, at) > 0;
      int markers = 0;
      int textAt = at;
      for (int length = marker(line, at); length > 0; length = marker(line, at)) {
        markers++;
        at += length;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
          at++;
        }
        textAt = Math.min(at, line.length() - 1);
      }
      return new Start(indent, markers, markers + indent / 4, bullet, textAt);
    }

    /**
     * Length of the quote's, item's or definition's marker at this place, 0 where there is none.
     */
    private static int marker(String line, int at) {
      if (at >= line.length()) {
        return 0;
      }
      char c = line.charAt(at);
      if (c == '>') {
        return 1;
      }
      int end = at + 1;
      if (c >= '0' && c <= '9') {
        while (end < line.length() && end < at + 9 && Character.isDigit(line.charAt(end))) {
          end++;
        }
        if (end == line.length() || ".)".indexOf(line.charAt(end)) < 0) {
          return 0;
        }
        end++;
      } else if ("-+*:".indexOf(c) < 0) {
        return 0;
      }
      boolean separate = end == line.length() || " \t".indexOf(line.charAt(end)) >= 0;
      return separate ? end - at : 0;
    }
  }
}
