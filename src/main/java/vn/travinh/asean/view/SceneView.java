package vn.travinh.asean.view;

import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.scene.Scene;

/**
 * A drawn scene on a page.
 *
 * @param sheet address of the drawing that holds the shapes
 */
record SceneView(Scene scene, String sheet) {
  private static final String SHEET = "images/scenes.svg";

  static SceneView of(Scene scene, Assets assets) {
    return new SceneView(scene, assets.address(SHEET));
  }
}
