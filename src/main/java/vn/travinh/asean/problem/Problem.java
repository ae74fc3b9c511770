package vn.travinh.asean.problem;

/**
 * One thing noticed in the content.
 *
 * <p>Message and fix quote what authors wrote, which may be a whole page or hold line ends and
 * control characters: here they become one line of bounded length, fit for a terminal and a log.
 *
 * @param code stable name of the check, such as {@code date-format}; tests and translations hang on
 *     it
 * @param message what was found and what was expected, without a final full stop
 * @param fix what to write or do instead, in the imperative
 */
public record Problem(Severity severity, String code, String message, String fix, Place place) {
  public Problem {
    message = OneLine.of(message);
    fix = OneLine.of(fix);
  }

  /** {@code path:line:column: error: what is wrong (how to mend it)}. */
  @Override
  public String toString() {
    return place + ": " + severity.label() + ": " + message + " (" + fix + ")";
  }
}
