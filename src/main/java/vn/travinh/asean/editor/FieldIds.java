package vn.travinh.asean.editor;

/** How fields of front matter are called in a form. */
final class FieldIds {
  private FieldIds() {}

  /** The id of a field's element: letters, digits and hyphens. */
  static String of(String path) {
    return "f-" + path.replace('.', '-').replace('_', '-');
  }

  /** The name under which its value is sent. */
  static String name(String path) {
    return "f." + path;
  }
}
