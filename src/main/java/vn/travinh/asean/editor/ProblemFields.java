package vn.travinh.asean.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.problem.Problem;

/** Tells beside which field of the form a problem is shown. Immutable. */
public final class ProblemFields {
  /** What stands for the text below the front matter. */
  public static final String BODY = "body";

  private static final Pattern KEY = Pattern.compile("([ \\-]*)([A-Za-z_0-9]+):(?: .*)?");
  private static final String FENCE = "---";

  private final FormFields forms;
  private final ProblemWords words;

  public ProblemFields(FormFields forms, ProblemWords words) {
    this.forms = forms;
    this.words = words;
  }

  /**
   * The path of a field of the form or of one that the workflow sets, {@link #BODY}, or nothing
   * where the problem is about the file as a whole.
   *
   * @param text the file in which the problem was found
   */
  public Optional<String> of(Problem problem, Kind kind, String text) {
    Optional<ProblemPhrase> phrase = words.phrase(problem);
    Optional<String> told = phrase.flatMap(ProblemPhrase::field);
    if (told.isPresent()) {
      return told;
    }
    return phrase
        .map(way -> way.particulars(problem.message()))
        .map(particulars -> particulars.get("field"))
        .flatMap(path -> path(kind, path))
        .or(() -> at(problem.place().line(), kind, text));
  }

  /** The whole path of a field that a message names by its innermost block. */
  private Optional<String> path(Kind kind, String named) {
    String top = named.contains(".") ? named.substring(0, named.indexOf('.')) : named;
    return forms
        .pathNamed(kind, named)
        .or(() -> Optional.of(top).filter(FormFields.SET_BY_WORKFLOW::containsKey));
  }

  private Optional<String> at(int line, Kind kind, String text) {
    List<String> lines = text.lines().toList();
    if (line <= 1 || lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
      return Optional.empty(); // line 1 means the file
    }
    Deque<String> keys = new ArrayDeque<>();
    Deque<Integer> indents = new ArrayDeque<>();
    for (int number = 2; number <= Math.min(line, lines.size()); number++) {
      String current = lines.get(number - 1);
      if (current.stripTrailing().equals(FENCE)) {
        return Optional.of(BODY);
      }
      Matcher key = KEY.matcher(current);
      if (key.matches()) {
        int indent = key.group(1).length();
        while (!indents.isEmpty() && indents.peek() >= indent) {
          indents.pop();
          keys.pop();
        }
        indents.push(indent);
        keys.push(key.group(2));
      }
    }
    return keys.isEmpty() ? Optional.empty() : innermost(kind, keys);
  }

  /**
   * @param keys the innermost first
   */
  private Optional<String> innermost(Kind kind, Deque<String> keys) {
    Deque<String> rest = new ArrayDeque<>(keys);
    while (!rest.isEmpty()) {
      StringBuilder path = new StringBuilder();
      rest.descendingIterator().forEachRemaining(key -> path.append('.').append(key));
      Optional<String> known =
          Optional.of(path.substring(1))
              .filter(
                  name ->
                      forms.field(kind, name).isPresent()
                          || FormFields.SET_BY_WORKFLOW.containsKey(name));
      if (known.isPresent()) {
        return known;
      }
      rest.pop();
    }
    return Optional.empty();
  }
}
