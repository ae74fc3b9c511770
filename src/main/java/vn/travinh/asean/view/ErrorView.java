package vn.travinh.asean.view;

import java.util.List;

/**
 * @param code three digits
 * @param incident number under which the log has the rest, or empty
 * @param links where to go from here
 */
record ErrorView(
    String code,
    String title,
    String text,
    String incident,
    SceneView scene,
    List<LinkView> links) {
  ErrorView {
    links = List.copyOf(links);
  }

  public boolean hasIncident() {
    return !incident.isEmpty();
  }
}
