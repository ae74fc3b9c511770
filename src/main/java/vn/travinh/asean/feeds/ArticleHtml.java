package vn.travinh.asean.feeds;

import org.jspecify.annotations.Nullable;
import vn.travinh.asean.markdown.AbsoluteLinks;
import vn.travinh.asean.markdown.Body;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** A page's text as HTML that can be read anywhere: every link and picture in full. */
final class ArticleHtml {
  private ArticleHtml() {}

  /** Empty for pages that show no document. */
  static String of(Page page, BaseAddress base) {
    PageContent.Article article = article(page);
    if (article == null) {
      return "";
    }
    String address = base.of(page.path());
    StringBuilder html = new StringBuilder();
    for (Body.Block block : article.body()) {
      if (block instanceof Body.Block.Html text) {
        html.append(AbsoluteLinks.in(text.html(), base.value(), address).html());
      } else {
        // Lists and maps are made by the page's template, which a feed does not have.
        html.append("\n<p><a href=\"")
            .append(address)
            .append("\">")
            .append(Words.seePage(page.contentLanguage()))
            .append("</a></p>\n");
      }
    }
    return CleanText.of(html.toString());
  }

  private static PageContent.@Nullable Article article(Page page) {
    if (page.content() instanceof PageContent.Home home) {
      return home.article();
    }
    return page.content() instanceof PageContent.Article article ? article : null;
  }
}
