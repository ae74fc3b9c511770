package vn.travinh.asean.editor;

import java.util.ArrayList;
import java.util.List;
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

  static boolean hasWarnings(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.WORTH_FIXING);
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

  /** With errors first. */
  static Findings of(List<Finding> found) {
    List<Finding> sorted = new ArrayList<>(found.stream().filter(Finding::error).toList());
    found.stream().filter(finding -> !finding.error()).forEach(sorted::add);
    return new Findings(sorted);
  }
}
