package vn.travinh.asean.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;

/**
 * Refuses texts that no author writes and that would keep the parser busy for minutes or overflow
 * its stack: flexmark's time grows with the square of some characters in one paragraph, and it
 * recurses once for each level of nesting.
 */
final class TextLimits {
  /** Quotes in lists in quotes: nobody writes more than a few levels. */
  private static final int MAX_NESTING = 40;

  /** Longer paragraphs than any in a book have far fewer of any of these. */
  private static final int MAX_MARKS = 1_500;

  private static final Pattern CONTAINERS =
      Pattern.compile("^(?:[ \\t]{0,8}(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))++");
  private static final Pattern CONTAINER =
      Pattern.compile(">|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])");
  private static final String MARKS = "`[]*_<>!~&\\\"|";

  private TextLimits() {}

  static Optional<Problem> check(String markdown, String file, int firstLine) {
    int[] counts = new int[MARKS.length()];
    int line = firstLine;
    for (String text : markdown.split("\n", -1)) {
      if (nesting(text) > MAX_NESTING) {
        return problem("this line is nested more than " + MAX_NESTING + " levels deep", file, line);
      }
      if (text.isBlank()) {
        counts = new int[MARKS.length()];
      }
      for (int i = 0; i < text.length(); i++) {
        int mark = MARKS.indexOf(text.charAt(i));
        if (mark >= 0 && ++counts[mark] > limit(MARKS.charAt(mark))) {
          return problem(
              "this paragraph has more than "
                  + limit(MARKS.charAt(mark))
                  + " times "
                  + MARKS.charAt(mark),
              file,
              line);
        }
      }
      line++;
    }
    return Optional.empty();
  }

  /** Cells of a long table are one paragraph, and quotation marks are cheap. */
  private static int limit(char mark) {
    return mark == '|' || mark == '"' || mark == '&' ? MAX_MARKS * 10 : MAX_MARKS;
  }

  private static int nesting(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    Matcher prefix = CONTAINERS.matcher(line);
    int containers = 0;
    if (prefix.find()) {
      Matcher each = CONTAINER.matcher(prefix.group());
      while (each.find()) {
        containers++;
      }
    }
    return containers + indent / 4; // each level of a list is indented by two to four blanks
  }

  private static Optional<Problem> problem(String message, String file, int line) {
    return Optional.of(
        new Problem(
            Severity.LEAVES_OUT,
            "text-too-complex",
            message,
            "write it plainly, or split it by empty lines",
            new Place(file, line, 1)));
  }
}
