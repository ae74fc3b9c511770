package vn.travinh.asean.view;

import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the list of all tags. */
final class TagIndexViews {
  private TagIndexViews() {}

  static TagIndexView of(Page page, PageContent.TagIndex index, PageContext context) {
    Words words = context.words();
    return new TagIndexView(
        page.title(),
        words.count("tags.count", index.tags().size()),
        index.tags().stream()
            .map(
                tag -> LinkView.of(tag.path().value(), tag.name()).noted(words.number(tag.count())))
            .toList());
  }
}
