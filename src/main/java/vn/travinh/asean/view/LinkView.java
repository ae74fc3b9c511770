package vn.travinh.asean.view;

/**
 * A link.
 *
 * @param language code of the label's language, empty where it is that of the text around
 * @param note a few words after the label, or empty
 * @param current whether it leads to the page it stands on
 */
record LinkView(String href, String label, String language, String note, boolean current) {

  static LinkView of(String href, String label) {
    return new LinkView(href, label, "", "", false);
  }

  static LinkView of(String href, String label, String language) {
    return new LinkView(href, label, language, "", false);
  }

  LinkView noted(String words) {
    return new LinkView(href, label, language, words, current);
  }

  public boolean hasLanguage() {
    return !language.isEmpty();
  }

  public boolean hasNote() {
    return !note.isEmpty();
  }
}
