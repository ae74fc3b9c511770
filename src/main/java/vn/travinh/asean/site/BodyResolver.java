package vn.travinh.asean.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.markdown.Resolver;
import vn.travinh.asean.text.Language;

/** Gives the links and pictures of one document their addresses for readers of one language. */
final class BodyResolver implements Resolver {
  private final DocumentId id;
  private final Language language;
  private final Map<DocumentId, Map<Language, DocumentPaths.Shown>> shown;
  private final Media media;

  BodyResolver(
      Document document,
      Language language,
      Map<DocumentId, Map<Language, DocumentPaths.Shown>> shown,
      Media media) {
    this.id = document.id();
    this.language = language;
    this.shown = shown;
    this.media = media;
  }

  @Override
  public @Nullable String address(String target) {
    LinkTarget parsed = LinkTarget.of(target, id);
    if (parsed instanceof LinkTarget.ToDocument to) {
      DocumentPaths.Shown page = shown.getOrDefault(to.id(), Map.of()).get(language);
      return page == null ? null : page.path() + (to.anchor().isEmpty() ? "" : "#" + to.anchor());
    }
    if (parsed instanceof LinkTarget.ToFile file) {
      return media.address(file.id(), file.name());
    }
    return parsed instanceof LinkTarget.Nowhere ? null : target;
  }

  @Override
  public @Nullable PictureSource picture(String source) {
    return LinkTarget.of(source, id) instanceof LinkTarget.ToFile file
        ? media.picture(file.id(), file.name())
        : null;
  }
}
