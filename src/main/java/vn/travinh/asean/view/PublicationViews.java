package vn.travinh.asean.view;

import java.util.List;
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
    List<Page> documents = context.pagesOf(publication.documents());
    return new PublicationView(
        ArticleViews.of(page, article, documents, context),
        CardViews.section(
            context.words().text("publication.documents"), "list", documents, context));
  }
}
