package vn.travinh.asean.editor;

import java.util.List;
import vn.travinh.asean.editor.Findings.Finding;

/**
 * The page on which a document is written.
 *
 * @param path section, folder and language, for addresses
 * @param title of the document as it stands, or of a new one
 * @param whole whether the file is edited as one text, because its fields cannot be told
 * @param version that saving is based on
 * @param text the Markdown, or the whole file
 * @param typedAt when something was typed that was not saved, empty where nothing was
 * @param typedShown whether that is what the form shows
 * @param address where visitors find it, empty where they do not
 */
record EditPage(
    String path,
    String files,
    String title,
    String language,
    String languageName,
    String sectionName,
    List<StateView> states,
    boolean whole,
    boolean readable,
    String version,
    List<EditForm.Group> groups,
    String text,
    Findings findings,
    List<Finding> textFindings,
    Weighing weighing,
    String typedAt,
    boolean typedShown,
    String address,
    boolean saved,
    List<TranslationView> translations,
    List<CommentView> comments,
    List<LinkView> links,
    List<FileView> pictures,
    May may) {
  EditPage {
    states = List.copyOf(states);
    groups = List.copyOf(groups);
    textFindings = List.copyOf(textFindings);
    translations = List.copyOf(translations);
    comments = List.copyOf(comments);
    links = List.copyOf(links);
    pictures = List.copyOf(pictures);
  }

  /**
   * @param tone {@code good}, {@code waits}, {@code bad} or {@code plain}
   */
  record StateView(String label, String tone) {
    static StateView of(Standing.State state) {
      return new StateView(
          state.label(),
          switch (state) {
            case PUBLISHED -> "good";
            case REVIEW, SCHEDULED -> "waits";
            case WITHDRAWN, MOVED, GONE, EXPIRED -> "bad";
            case NEW, DRAFT -> "plain";
          });
    }
  }

  /** The same thing in another language. */
  record TranslationView(
      String language, String edit, String translate, String state, boolean isThere) {}

  record CommentView(long id, String who, String at, String text, boolean settled) {}

  /** A link for people without an account. */
  record LinkView(long id, String who, String until) {}

  /** A picture beside the document, with what is typed to show it in the text. */
  record FileView(String name, String notation) {}

  /**
   * What the one who looks may do here now.
   *
   * @param publishRefusal why not, where an editor may not; empty otherwise
   */
  record May(
      boolean askForReview,
      boolean sendBack,
      boolean publish,
      String publishRefusal,
      boolean unpublish,
      boolean correct,
      boolean rename,
      boolean discard,
      boolean delete,
      boolean duplicate) {
    public boolean hasPublishRefusal() {
      return !publishRefusal.isEmpty();
    }
  }

  public boolean hasTyped() {
    return !typedAt.isEmpty();
  }

  public boolean hasAddress() {
    return !address.isEmpty();
  }

  public boolean hasFindings() {
    return findings.hasAny();
  }

  public boolean hasTextFindings() {
    return !textFindings.isEmpty();
  }

  public boolean hasTextErrors() {
    return textFindings.stream().anyMatch(Finding::error);
  }

  public boolean hasComments() {
    return !comments.isEmpty();
  }

  public boolean hasLinks() {
    return !links.isEmpty();
  }

  public boolean hasPictures() {
    return !pictures.isEmpty();
  }

  public boolean hasTranslations() {
    return !translations.isEmpty();
  }
}
