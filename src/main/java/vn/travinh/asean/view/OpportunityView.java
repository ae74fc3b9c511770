package vn.travinh.asean.view;

import java.util.List;

/**
 * @param state {@code on}, {@code off} or {@code maybe}
 * @param link official page, or empty
 */
record OpportunityView(
    ArticleView article,
    List<FactView> facts,
    String state,
    String stateText,
    String stateDetail,
    String link,
    String linkHost) {
  OpportunityView {
    facts = List.copyOf(facts);
  }

  public boolean hasFacts() {
    return !facts.isEmpty();
  }

  public boolean hasStateDetail() {
    return !stateDetail.isEmpty();
  }

  public boolean hasLink() {
    return !link.isEmpty();
  }
}
