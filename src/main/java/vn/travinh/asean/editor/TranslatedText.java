package vn.travinh.asean.editor;

import vn.travinh.asean.content.Manuscript;

/** What of a document is translated and tells whether a translation is still right. */
public record TranslatedText(String title, String summary, String markdown) {
  /**
   * @param manuscript a readable one
   */
  public static TranslatedText of(Manuscript manuscript) {
    return new TranslatedText(
        manuscript.value("title"), manuscript.value("summary"), manuscript.markdown());
  }
}
