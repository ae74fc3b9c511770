package vn.travinh.asean.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;

/**
 * What {@code check} says of a draft, each beside the field that it speaks of.
 *
 * @param all errors first, then warnings
 */
record Findings(List<Finding> all) {
  static final Findings NONE = new Findings(List.of());

  /** The field of the form that holds the text below the front matter. */
  static final String TEXT = "markdown";

  /** Every check names the fields that it speaks of in quotation marks. */
  private static final Pattern QUOTED = Pattern.compile("\"([a-z_]+(?:\\.[a-z_]+)?)\"");

  private static final Pattern KEY = Pattern.compile("^([a-z_]+):.*");
  private static final Pattern INNER_KEY = Pattern.compile("^\\s+(?:- )?([a-z_]+):.*");

  Findings {
    all = List.copyOf(all);
  }

  /**
   * One thing found.
   *
   * @param field path of the form's field, {@link #TEXT}, or empty where none has it
   * @param text in Vietnamese: what, and how to mend it
   * @param line of the Markdown, from 1; 0 where it is not about the text
   */
  record Finding(String field, boolean error, String text, int line) {
    /** Where the link in the summary leads. */
    public String anchor() {
      return field.isEmpty() ? "form" : FieldIds.of(field);
    }

    public boolean hasLine() {
      return line > 0;
    }

    /** What kind it is, in a word before the sentence. */
    public String kind() {
      return error ? "Lỗi" : "Cảnh báo";
    }
  }

  /**
   * @param file path of the draft's file in problems; what is said of others has no field here
   * @param text of the draft
   */
  static Findings of(List<Problem> problems, String file, String text, Kind kind, FormFields forms) {
    String[] lines = text.split("\n", -1);
    int markdownLine = markdownLine(lines);
    List<Finding> errors = new ArrayList<>();
    List<Finding> warnings = new ArrayList<>();
    for (Problem problem : problems) {
      if (problem.severity() == Severity.NOTICE) {
        continue;
      }
      boolean here = problem.place().file().equals(file);
      int line = here ? problem.place().line() : 0;
      String field = here ? field(problem, lines, markdownLine, kind, forms) : "";
      boolean error = problem.severity().isError();
      (error ? errors : warnings)
          .add(
              new Finding(
                  field,
                  error,
                  words(problem, here),
                  field.equals(TEXT) && line >= markdownLine ? line - markdownLine + 1 : 0));
    }
    errors.addAll(warnings);
    return new Findings(errors);
  }

  private static String words(Problem problem, boolean here) {
    String words = ProblemWords.of(problem);
    return here ? words : problem.place().file() + ": " + words;
  }

  static boolean hasWarnings(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.WORTH_FIXING);
  }

  static Optional<String> firstError(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity().isError())
        .map(problem -> ProblemWords.of(problem))
        .findFirst();
  }

  /** What stands beside a field. */
  List<Finding> at(String field) {
    return all.stream().filter(finding -> finding.field().equals(field)).toList();
  }

  public boolean hasAny() {
    return !all.isEmpty();
  }

  public boolean hasErrors() {
    return all.stream().anyMatch(Finding::error);
  }

  public boolean hasWarnings() {
    return all.stream().anyMatch(finding -> !finding.error());
  }

  public List<Finding> errors() {
    return all.stream().filter(Finding::error).toList();
  }

  public List<Finding> warnings() {
    return all.stream().filter(finding -> !finding.error()).toList();
  }

  private static String field(
      Problem problem, String[] lines, int markdownLine, Kind kind, FormFields forms) {
    Optional<String> named = named(problem.message(), kind, forms);
    if (named.isPresent()) {
      return named.get();
    }
    int line = problem.place().line();
    if (line >= markdownLine) {
      return TEXT;
    }
    return atLine(line, lines, kind, forms).orElse("");
  }

  private static Optional<String> named(String message, Kind kind, FormFields forms) {
    Matcher quoted = QUOTED.matcher(message);
    while (quoted.find()) {
      Optional<String> field = known(quoted.group(1), kind, forms);
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.empty();
  }

  /** The block's own field stands for what is inside its rows. */
  private static Optional<String> known(String path, Kind kind, FormFields forms) {
    if (forms.of(kind).stream()
        .flatMap(group -> group.fields().stream())
        .anyMatch(field -> field.path().equals(path))) {
      return Optional.of(path);
    }
    return forms.field(kind, path).isPresent()
        ? Optional.of(path.substring(0, path.indexOf('.')))
        : Optional.empty();
  }

  /** The nearest key above a line of the front matter. */
  private static Optional<String> atLine(int line, String[] lines, Kind kind, FormFields forms) {
    String inner = "";
    for (int i = Math.min(line, lines.length) - 1; i > 0; i--) {
      Matcher key = KEY.matcher(lines[i]);
      if (key.matches()) {
        String outer = key.group(1);
        return known(outer + "." + inner, kind, forms).or(() -> known(outer, kind, forms));
      }
      Matcher within = INNER_KEY.matcher(lines[i]);
      if (inner.isEmpty() && within.matches()) {
        inner = within.group(1);
      }
    }
    return Optional.empty();
  }

  /** Line on which the text begins, from 1; after the last where there is no front matter's end. */
  private static int markdownLine(String[] lines) {
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].stripTrailing().equals("---")) {
        return i + 2;
      }
    }
    return lines.length + 1;
  }
}
