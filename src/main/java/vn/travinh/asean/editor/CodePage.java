package vn.travinh.asean.editor;

/**
 * The second factor is asked for.
 *
 * @param next where to go afterwards
 * @param error what was wrong, or empty
 * @param carried what was typed before the session ended
 */
record CodePage(String next, String error, CarriedForm carried) {
  public boolean hasError() {
    return !error.isEmpty();
  }
}
