package vn.travinh.asean.view;

import vn.travinh.asean.content.Names;
import vn.travinh.asean.text.Language;

/**
 * What the organisation behind the site has said of itself. A site that is not yet handed over
 * carries placeholders in square brackets; they count as nothing said, so that no reader takes them
 * for a name.
 */
final class Declared {
  private Declared() {}

  /** The text in the reader's language, empty where nothing real was filled in. */
  static String in(Language language, Names names) {
    return text(names.in(language));
  }

  static String text(String value) {
    String stripped = value.strip();
    return stripped.startsWith("[") && stripped.endsWith("]") ? "" : stripped;
  }
}
