package vn.travinh.asean.view;

import java.util.List;

/**
 * @param flag address of the flag, or empty
 * @param map the member states with this one pointed out
 * @param others the other member states
 */
record CountryView(
    ArticleView article,
    List<FactView> facts,
    String flag,
    String flagText,
    MapView map,
    CardsView news,
    CardsView opportunities,
    List<LinkView> others) {
  CountryView {
    facts = List.copyOf(facts);
    others = List.copyOf(others);
  }

  public boolean hasFacts() {
    return !facts.isEmpty();
  }

  public boolean hasFlag() {
    return !flag.isEmpty();
  }

  public boolean hasNews() {
    return !news.isEmpty();
  }

  public boolean hasOpportunities() {
    return !opportunities.isEmpty();
  }

  public boolean hasOthers() {
    return !others.isEmpty();
  }
}
