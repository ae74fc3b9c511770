package vn.travinh.asean.view;

import java.util.List;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the pages of food and local products. */
final class FoodViews {
  private FoodViews() {}

  static FoodView of(
      Page page, PageContent.Article article, Details.Food food, PageContext context) {
    Words words = context.words();
    List<FactView> facts =
        new Facts(words)
            .add("food.kind", words.textOr("food.kind." + food.kind(), food.kind()))
            .add("food.place", food.place())
            .add("food.gi", food.geographicalIndication())
            .add("food.ocop", food.ocop())
            .add("article.other-names", String.join("; ", article.document().otherNames()))
            .list();
    return new FoodView(ArticleViews.of(page, article, context), facts);
  }
}
