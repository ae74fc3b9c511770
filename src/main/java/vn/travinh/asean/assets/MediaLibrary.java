package vn.travinh.asean.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.markdown.Resolver.PictureSize;
import vn.travinh.asean.markdown.Resolver.PictureSource;
import vn.travinh.asean.site.Media;

/**
 * All files beside documents, by document and name, and by address.
 *
 * @param withheld files that are there but cannot be shown: refused, or not ready yet
 */
public record MediaLibrary(
    Map<DocumentId, Map<String, MediaFile>> byDocument,
    Map<String, MediaFile> byAddress,
    Map<DocumentId, Set<String>> withheld)
    implements Media {
  public MediaLibrary {
    byDocument = Map.copyOf(byDocument);
    byAddress = Map.copyOf(byAddress);
    withheld = Map.copyOf(withheld);
  }

  @Override
  public @Nullable PictureSource picture(DocumentId document, String file) {
    MediaFile found = find(document, file);
    if (found == null || !found.picture()) {
      return null;
    }
    List<PictureSize> sizes = new ArrayList<>();
    if (!found.otherSizes().isEmpty()) {
      sizes.add(size(found));
      found.otherSizes().forEach(other -> sizes.add(size(other)));
    }
    return new PictureSource(found.address(), found.width(), found.height(), sizes);
  }

  @Override
  public @Nullable String address(DocumentId document, String file) {
    MediaFile found = find(document, file);
    return found == null ? null : found.address();
  }

  @Override
  public boolean isWithheld(DocumentId document, String file) {
    return withheld.getOrDefault(document, Set.of()).contains(file);
  }

  private static PictureSize size(MediaFile file) {
    return new PictureSize(file.address(), file.width(), file.contentType());
  }

  private @Nullable MediaFile find(DocumentId document, String file) {
    return byDocument.getOrDefault(document, Map.of()).get(file);
  }
}
