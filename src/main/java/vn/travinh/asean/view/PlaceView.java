package vn.travinh.asean.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param addresses where it lies, told beside the map
 * @param map null where the place lies outside the map
 * @param links to the place on other maps
 * @param merged whether old and new address want explaining
 */
record PlaceView(
    ArticleView article,
    List<FactView> facts,
    List<FactView> addresses,
    @Nullable MapView map,
    List<LinkView> links,
    boolean merged,
    CardsView festivals,
    CardsView nearby) {
  PlaceView {
    facts = List.copyOf(facts);
    addresses = List.copyOf(addresses);
    links = List.copyOf(links);
  }

  public boolean hasFacts() {
    return !facts.isEmpty();
  }

  public boolean hasMap() {
    return map != null;
  }

  public boolean hasLinks() {
    return !links.isEmpty();
  }

  public boolean hasFestivals() {
    return !festivals.isEmpty();
  }

  public boolean hasNearby() {
    return !nearby.isEmpty();
  }
}
