package vn.travinh.asean.editor;

/**
 * @param name as it was typed
 * @param next where to go afterwards
 * @param error what was wrong, or empty
 * @param carried what was typed before the session ended
 */
record SignInPage(
    String name,
    String next,
    String error,
    boolean ended,
    boolean firstAdmin,
    CarriedForm carried) {
  public boolean hasError() {
    return !error.isEmpty();
  }
}
