package vn.travinh.asean.view;

/**
 * One line of the facts at a glance.
 *
 * @param href where the value leads, or empty
 * @param language code of the value's language, empty where it is that of the text around
 */
record FactView(String label, String value, String href, String language) {

  static FactView of(String label, String value) {
    return new FactView(label, value, "", "");
  }

  static FactView link(String label, String value, String href) {
    return new FactView(label, value, href, "");
  }

  public boolean hasLink() {
    return !href.isEmpty();
  }

  public boolean hasLanguage() {
    return !language.isEmpty();
  }
}
