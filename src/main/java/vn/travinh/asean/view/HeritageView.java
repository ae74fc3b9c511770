package vn.travinh.asean.view;

import java.util.List;

record HeritageView(ArticleView article, List<FactView> facts) {
  HeritageView {
    facts = List.copyOf(facts);
  }

  public boolean hasFacts() {
    return !facts.isEmpty();
  }
}
