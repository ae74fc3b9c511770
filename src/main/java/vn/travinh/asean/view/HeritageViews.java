package vn.travinh.asean.view;

import java.util.List;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the pages of intangible heritage. */
final class HeritageViews {
  private HeritageViews() {}

  static HeritageView of(
      Page page, PageContent.Article article, Details.Heritage heritage, PageContext context) {
    Words words = context.words();
    List<FactView> facts =
        new Facts(words)
            .add("heritage.kind", words.textOr("heritage.kind." + heritage.kind(), heritage.kind()))
            .add(
                "heritage.level",
                words.textOr("heritage.level." + heritage.level(), heritage.level()))
            .add("heritage.year", heritage.year() == 0 ? "" : words.year(heritage.year()))
            .add("heritage.place", heritage.place())
            .add("article.other-names", String.join("; ", article.document().otherNames()))
            .list();
    return new HeritageView(ArticleViews.of(page, article, context), facts);
  }
}
