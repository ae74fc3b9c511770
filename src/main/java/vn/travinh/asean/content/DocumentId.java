package vn.travinh.asean.content;

/**
 * What a thing is called in every language: section and folder, as in {@code places/ao-ba-om}.
 *
 * @param folder folder's name, with a leading date where it has one
 */
public record DocumentId(String section, String folder) implements Comparable<DocumentId> {
  /** The front page. */
  public static final DocumentId HOME = new DocumentId("pages", "home");

  /** Reads {@code places/ao-ba-om}. */
  public static DocumentId parse(String text) {
    int slash = text.indexOf('/');
    if (slash <= 0 || slash == text.length() - 1 || text.indexOf('/', slash + 1) >= 0) {
      throw new IllegalArgumentException("not an id of the form section/folder: " + text);
    }
    return new DocumentId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(DocumentId other) {
    int bySection = section.compareTo(other.section);
    return bySection != 0 ? bySection : folder.compareTo(other.folder);
  }

  @Override
  public String toString() {
    return section + "/" + folder;
  }
}
