package vn.travinh.asean.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.editor.Findings.Finding;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;

/** Brings what was noticed about a draft to the fields of its form, in Vietnamese. Immutable. */
final class DraftChecks {
  private final FormFields forms;
  private final ProblemWords words;
  private final ProblemFields fields;

  DraftChecks(FormFields forms) {
    this.forms = forms;
    this.words = new ProblemWords(forms);
    this.fields = new ProblemFields(forms, words);
  }

  /**
   * @param file path of the draft's file in problems; what is said of others has no field here
   * @param text of the draft
   */
  Findings of(List<Problem> problems, String file, String text, Kind kind) {
    int textLine = textLine(text);
    List<Finding> found = new ArrayList<>();
    for (Problem problem : problems) {
      if (problem.severity() != Severity.NOTICE) {
        boolean here = problem.place().file().equals(file);
        String field = here ? field(problem, kind, text) : "";
        int line = problem.place().line() - textLine + 1;
        found.add(
            new Finding(
                field,
                problem.severity().isError(),
                here ? say(problem, kind) : problem.place().file() + ": " + say(problem, kind),
                field.equals(Findings.TEXT) ? Math.max(0, line) : 0));
      }
    }
    return Findings.of(found);
  }

  String say(Problem problem, Kind kind) {
    ProblemWords.Said said = words.say(problem, kind);
    return said.wrong() + " " + said.mend();
  }

  /** The first thing that stops a document, in words. */
  Optional<String> firstError(List<Problem> problems, Kind kind) {
    return problems.stream()
        .filter(problem -> problem.severity().isError())
        .map(problem -> say(problem, kind))
        .findFirst();
  }

  private String field(Problem problem, Kind kind, String text) {
    String path = fields.of(problem, kind, text).orElse("");
    if (path.equals(ProblemFields.BODY)) {
      return Findings.TEXT;
    }
    boolean shown =
        forms.of(kind).stream()
            .flatMap(group -> group.fields().stream())
            .anyMatch(field -> field.path().equals(path));
    if (shown) {
      return path;
    }
    // A row's field is shown with its list; what the workflow sets has no field here.
    return forms.field(kind, path).isPresent() ? path.substring(0, path.indexOf('.')) : "";
  }

  /** Line on which the text begins, from 1; after the last where there is no front matter's end. */
  private static int textLine(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals("---")) {
        return i + 2;
      }
    }
    return lines.size() + 1;
  }
}
