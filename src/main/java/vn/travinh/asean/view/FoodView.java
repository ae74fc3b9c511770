package vn.travinh.asean.view;

import java.util.List;

record FoodView(ArticleView article, List<FactView> facts) {
  FoodView {
    facts = List.copyOf(facts);
  }

  public boolean hasFacts() {
    return !facts.isEmpty();
  }
}
