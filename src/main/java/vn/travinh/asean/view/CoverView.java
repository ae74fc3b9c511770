package vn.travinh.asean.view;

/**
 * The picture of a page or card: a photograph, or a drawn scene where there is none.
 *
 * @param source address of the photograph, empty for a scene
 * @param width in CSS pixels, 0 where unknown
 * @param choices other widths of the photograph, as a {@code srcset}; empty where there are none
 * @param modernChoices the same as WebP
 * @param credit empty where none was given
 */
record CoverView(
    String source,
    String alternative,
    int width,
    int height,
    String choices,
    String modernChoices,
    String credit,
    SceneView scene) {

  static CoverView drawn(SceneView scene) {
    return new CoverView("", "", 0, 0, "", "", "", scene);
  }

  public boolean hasPhotograph() {
    return !source.isEmpty();
  }

  public boolean hasSize() {
    return width > 0 && height > 0;
  }

  public boolean hasChoices() {
    return !choices.isEmpty();
  }

  public boolean isModern() {
    return !modernChoices.isEmpty();
  }

  public boolean hasCredit() {
    return !credit.isEmpty();
  }
}
