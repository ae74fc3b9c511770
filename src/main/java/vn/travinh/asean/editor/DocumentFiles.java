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
   * nothing that leads to another folder, hides one or has to be escaped in an address.
   */
  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** Longer than any title makes one; any file system takes twice as much. */
  private static final int FOLDER_LENGTH = 120;

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
    boolean section =
        Kind.ofSection(id.section())
            .map(kind -> office.publication().site().settingsOf(kind) != null)
            .orElse(false);
    if (!section) {
      throw Refusal.notFound("Trang web chưa có mục này. Hãy tìm bài từ bàn làm việc.");
    }
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
