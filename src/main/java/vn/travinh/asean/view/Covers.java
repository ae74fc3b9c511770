package vn.travinh.asean.view;

import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.CoverImage;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.markdown.Resolver.PictureSource;
import vn.travinh.asean.scene.Scenes;

/** Chooses a document's picture. */
final class Covers {
  private Covers() {}

  static CoverView of(Document document, PageContext context) {
    SceneView scene =
        context.shared().one(SceneView.of(Scenes.of(document), context.settings().assets()));
    CoverImage image = document.image();
    @Nullable PictureSource picture =
        image == null ? null : context.settings().media().picture(document.id(), image.file());
    if (image == null || picture == null) {
      return context.shared().one(CoverView.drawn(scene));
    }
    return new CoverView(
        picture.address(),
        image.alternative(),
        picture.width(),
        picture.height(),
        picture.choices(),
        picture.modernChoices(),
        image.credit(),
        scene);
  }
}
