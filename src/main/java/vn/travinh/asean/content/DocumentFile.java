package vn.travinh.asean.content;

import vn.travinh.asean.text.Language;

/** One language of a thing: the name of a file that holds a document. */
public record DocumentFile(DocumentId id, Language language) implements Comparable<DocumentFile> {
  /** Path below the content folder, {@code places/ao-ba-om/vi.md}. */
  public String path() {
    return id + "/" + language.code() + ".md";
  }

  @Override
  public int compareTo(DocumentFile other) {
    return path().compareTo(other.path());
  }
}
