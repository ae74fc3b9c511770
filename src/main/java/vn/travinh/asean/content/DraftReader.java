package vn.travinh.asean.content;

import java.util.List;
import java.util.Optional;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;

/** Reads a text that is being written as if it lay in the content folder. Thread-safe. */
public final class DraftReader {
  private final DocumentReader reader;

  public DraftReader(MarkdownReader markdown) {
    this.reader = new DocumentReader(markdown);
  }

  /**
   * The document with all that was noticed; errors do not keep it back as long as its fields can be
   * told apart, so that whoever writes can look at what is there already.
   *
   * @param name of the file in problems
   */
  public Noted<Optional<Document>> read(DocumentFile file, String name, String text) {
    Optional<Kind> kind = Kind.ofSection(file.id().section());
    if (kind.isEmpty()) {
      return new Noted<>(Optional.empty(), List.of());
    }
    return reader.readAll(SourceText.of(name, text), file.id(), file.language(), kind.get());
  }
}
