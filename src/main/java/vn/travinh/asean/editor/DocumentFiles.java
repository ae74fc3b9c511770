package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.text.Language;

/** Tells which document an address of the newsroom speaks of. */
final class DocumentFiles {
  /** The parts of an address that name a document. */
  static final String PATH = "/{section}/{folder}/{language}";

  /**
   * Folders are made by people too, so more is allowed than the newsroom itself would choose; but
   * nothing that leads to another folder or hides one.
   */
  private static final Pattern FOLDER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*");

  /** As long as any file system takes, counted in bytes of Vietnamese letters. */
  private static final int FOLDER_LENGTH = 80;

  private DocumentFiles() {}

  static DocumentFile of(Context ctx, Office office) {
    return file(id(ctx), ctx.pathParam("language"), office);
  }

  static DocumentId id(Context ctx) {
    return id(ctx.pathParam("section"), ctx.pathParam("folder"))
        .orElseThrow(
            () -> Refusal.notFound("Không có bài nào ở địa chỉ này. Hãy tìm bài từ bàn làm việc."));
  }

  static DocumentFile file(DocumentId id, String language, Office office) {
    if (!Language.isCode(language)
        || !office.publication().site().languages().contains(new Language(language))) {
      throw Refusal.notFound("Trang web không có ngôn ngữ này.");
    }
    return new DocumentFile(id, new Language(language));
  }

  /** Nothing where no document can be called so. */
  static Optional<DocumentId> id(String section, String folder) {
    boolean named =
        Kind.ofSection(section).isPresent()
            && folder.length() <= FOLDER_LENGTH
            && FOLDER.matcher(folder).matches()
            && !folder.contains("..");
    return named ? Optional.of(new DocumentId(section, folder)) : Optional.empty();
  }

  static Kind kind(DocumentFile file) {
    return Kind.ofSection(file.id().section()).orElseThrow();
  }
}
