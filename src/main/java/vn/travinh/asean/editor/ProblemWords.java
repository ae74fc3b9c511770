package vn.travinh.asean.editor;

import vn.travinh.asean.problem.Problem;

/** What was noticed, said to those who write. */
final class ProblemWords {
  private ProblemWords() {}

  static String of(Problem problem) {
    return problem.message() + " (" + problem.fix() + ")";
  }
}
