package vn.travinh.asean.view;

import vn.travinh.asean.content.Details;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the pages of publications, which gather documents of the site. */
final class PublicationViews {
  private PublicationViews() {}

  static PublicationView of(
      Page page,
      PageContent.Article article,
      Details.Publication publication,
      PageContext context) {
    return new PublicationView(
        ArticleViews.of(page, article, context),
        CardViews.section(
            context.words().text("publication.documents"),
            "list",
            context.pagesOf(publication.documents()),
            context));
  }
}
