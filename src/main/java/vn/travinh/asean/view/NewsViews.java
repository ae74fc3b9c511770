package vn.travinh.asean.view;

import vn.travinh.asean.content.Details;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the pages of news. */
final class NewsViews {
  private NewsViews() {}

  static NewsView of(
      Page page, PageContent.Article article, Details.News news, PageContext context) {
    ArticleView view = ArticleViews.of(page, article, context);
    Details.Quoted quoted = news.quoted();
    return quoted == null
        ? new NewsView(view, "", "", "")
        : new NewsView(
            view,
            quoted.source(),
            SafeAddress.outside(quoted.url()),
            context.words().longDate(quoted.published()));
  }
}
