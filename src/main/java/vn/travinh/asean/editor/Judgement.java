package vn.travinh.asean.editor;

import java.util.List;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.publish.DraftPreviews.Preview;

/**
 * What there is to say of a draft.
 *
 * @param path of its page, empty where it has none
 */
record Judgement(List<Problem> problems, String path, Weighing weighing) {
  /** Of a text that is not there. */
  static final Judgement NONE = new Judgement(List.of(), "", new Weighing(0, "", "", 0));

  Judgement {
    problems = List.copyOf(problems);
  }

  static Judgement of(Preview preview) {
    return new Judgement(
        preview.problems(),
        preview.page() == null ? "" : preview.page().path().value(),
        Weighing.of(preview));
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity().isError());
  }
}
