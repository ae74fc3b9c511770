package vn.travinh.asean.problem;

import java.util.List;

/**
 * A value with everything noticed while making it. Problems never stop the rest from being made.
 */
public record Noted<T>(T value, List<Problem> problems) {
  public Noted {
    problems = List.copyOf(problems);
  }

  public static <T> Noted<T> clean(T value) {
    return new Noted<>(value, List.of());
  }
}
