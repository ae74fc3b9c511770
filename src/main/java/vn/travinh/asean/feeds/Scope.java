package vn.travinh.asean.feeds;

import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.CoverImage;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.markdown.Resolver.PictureSource;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** One page with all that its structured data may need to know. */
record Scope(Page page, Site site, Media media, BaseAddress base) {

  /** The full address under which search engines keep this page. */
  String address() {
    return base.of(page.canonical());
  }

  /** The name of something on this page, for others to refer to. */
  String id(String fragment) {
    return address() + "#" + fragment;
  }

  String address(PagePath path) {
    return base.of(path);
  }

  Language language() {
    return page.contentLanguage();
  }

  static Fields reference(String id) {
    return new Fields().add("@id", id);
  }

  /** The document's picture; null where it has none or its file is missing. */
  @Nullable Fields image(Document document) {
    CoverImage cover = document.image();
    PictureSource picture = cover == null ? null : media.picture(document.id(), cover.file());
    if (cover == null || picture == null) {
      return null;
    }
    return new Fields()
        .add("@type", "ImageObject")
        .add("url", base.of(picture.address()))
        .add("width", picture.width() == 0 ? null : picture.width())
        .add("height", picture.height() == 0 ? null : picture.height())
        .add("caption", CleanText.line(cover.alternative()))
        .add("creditText", CleanText.line(cover.credit()));
  }
}
