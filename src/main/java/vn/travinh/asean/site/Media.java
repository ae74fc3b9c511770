package vn.travinh.asean.site;

import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.markdown.Resolver.PictureSource;

/** The addresses of files beside documents. */
public interface Media {
  /** No files at all. */
  Media NONE =
      new Media() {
        @Override
        public @Nullable PictureSource picture(DocumentId document, String file) {
          return null;
        }

        @Override
        public @Nullable String address(DocumentId document, String file) {
          return null;
        }
      };

  /** What to show for this picture; null where there is no such picture. */
  @Nullable PictureSource picture(DocumentId document, String file);

  /** Where this file is found; null where there is no such file. */
  @Nullable String address(DocumentId document, String file);

  /** Whether a file is there that is not shown: it was refused, or is not ready yet. */
  default boolean isWithheld(DocumentId document, String file) {
    return false;
  }
}
