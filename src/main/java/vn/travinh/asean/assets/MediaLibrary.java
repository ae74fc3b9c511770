package vn.travinh.asean.assets;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** With one document's files from another library. */
  public MediaLibrary with(DocumentId document, MediaLibrary other) {
    Map<DocumentId, Map<String, MediaFile>> files = new HashMap<>(byDocument);
    files.put(document, other.byDocument.getOrDefault(document, Map.of()));
    Map<DocumentId, Set<String>> missing = new HashMap<>(withheld);
    missing.put(document, other.withheld.getOrDefault(document, Set.of()));
    Map<String, MediaFile> addresses = new HashMap<>(byAddress);
    addresses.putAll(other.byAddress);
    return new MediaLibrary(files, addresses, missing);
  }

  /**
   * The same files at addresses that begin otherwise, for those who may see what is not public.
   *
   * @param prefix put before each address, such as {@code /staff}
   */
  public MediaLibrary under(String prefix) {
    Map<DocumentId, Map<String, MediaFile>> files = new HashMap<>();
    Map<String, MediaFile> addresses = new HashMap<>();
    byDocument.forEach(
        (document, byName) -> {
          Map<String, MediaFile> moved = new HashMap<>();
          byName.forEach((name, file) -> moved.put(name, file.under(prefix)));
          files.put(document, moved);
        });
    byAddress.forEach((address, file) -> addresses.put(prefix + address, file.under(prefix)));
    return new MediaLibrary(files, addresses, withheld);
  }

  private static PictureSize size(MediaFile file) {
    return new PictureSize(file.address(), file.width(), file.contentType());
  }

  private @Nullable MediaFile find(DocumentId document, String file) {
    return byDocument.getOrDefault(document, Map.of()).get(file);
  }
}
