package vn.travinh.asean.assets;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.markdown.Resolver.PictureSource;
import vn.travinh.asean.site.Media;

/** All files beside documents, by document and name, and by address. */
public record MediaLibrary(
    Map<DocumentId, Map<String, MediaFile>> byDocument, Map<String, MediaFile> byAddress)
    implements Media {
  public MediaLibrary {
    byDocument = Map.copyOf(byDocument);
    byAddress = Map.copyOf(byAddress);
  }

  @Override
  public @Nullable PictureSource picture(DocumentId document, String file) {
    MediaFile found = find(document, file);
    return found == null || !found.picture()
        ? null
        : new PictureSource(found.address(), found.width(), found.height());
  }

  @Override
  public @Nullable String address(DocumentId document, String file) {
    MediaFile found = find(document, file);
    return found == null ? null : found.address();
  }

  private @Nullable MediaFile find(DocumentId document, String file) {
    return byDocument.getOrDefault(document, Map.of()).get(file);
  }
}
