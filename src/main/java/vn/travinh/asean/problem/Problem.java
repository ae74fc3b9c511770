package vn.travinh.asean.problem;

/**
 * One thing noticed in the content.
 *
 * @param code stable name of the check, such as {@code date-format}; tests and translations hang on
 *     it
 * @param message what was found and what was expected, without a final full stop
 * @param fix what to write or do instead, in the imperative
 */
public record Problem(Severity severity, String code, String message, String fix, Place place) {

  /** {@code path:line:column: error: what is wrong (how to mend it)}. */
  @Override
  public String toString() {
    return place + ": " + severity.label() + ": " + message + " (" + fix + ")";
  }
}
