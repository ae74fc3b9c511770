package vn.travinh.asean.view;

import java.util.List;

/**
 * A map in a page. A map that shows Việt Nam without Hoàng Sa and Trường Sa, both drawn and named,
 * cannot be made.
 *
 * @param name {@code asean} or {@code tra-vinh}, for its look
 * @param description what can be seen on it, for those who cannot see it
 * @param pins marked points, at most a few
 * @param caption a sentence below it, or empty
 * @param listed what the map shows, as a list; empty where the page around it has one
 * @param attribution whose data it is drawn from
 */
record MapView(
    String name,
    int width,
    int height,
    String description,
    List<AreaView> areas,
    List<LabelView> labels,
    List<PinView> pins,
    String caption,
    List<LinkView> listed,
    List<String> attribution) {
  MapView {
    areas = List.copyOf(areas);
    labels = List.copyOf(labels);
    pins = List.copyOf(pins);
    listed = List.copyOf(listed);
    attribution = List.copyOf(attribution);
    List<String> ids = areas.stream().map(AreaView::id).toList();
    MapSheet.requireArchipelagos(ids);
    if (ids.contains("VN")
        && !labels.stream().map(LabelView::id).toList().containsAll(MapSheet.ARCHIPELAGOS)) {
      throw new IllegalArgumentException("a map of Việt Nam must name Hoàng Sa and Trường Sa");
    }
  }

  /**
   * @param look {@code plain}, {@code marked} or {@code sea-marked}
   */
  record AreaView(String id, String path, String title, String look) {
    public boolean hasTitle() {
      return !title.isEmpty();
    }
  }

  /**
   * @param lines the name, broken where there is little room
   * @param look {@code plain}, {@code marked}, {@code always} (also on small screens) or {@code
   *     sea}
   * @param language code of the name's language, empty where it is that of the text around
   */
  record LabelView(String id, int x, int y, List<String> lines, String look, String language) {
    LabelView {
      lines = List.copyOf(lines);
    }

    public boolean hasLanguage() {
      return !language.isEmpty();
    }
  }

  record PinView(int x, int y, String label) {}

  public boolean hasListed() {
    return !listed.isEmpty();
  }

  public boolean hasCaption() {
    return !caption.isEmpty();
  }
}
