package vn.travinh.asean.view;

/**
 * A drawn scene: a sky with sun or moon, something far, something near, and what it is about in
 * between. All shapes are symbols of one shared drawing.
 *
 * @param light {@code dawn}, {@code day}, {@code dusk} or {@code night}; chooses the colours
 * @param sheet address of the drawing that holds the symbols
 * @param mirrored whether the middle is turned left to right
 */
record SceneView(
    String light,
    String sheet,
    String far,
    String motif,
    String near,
    boolean mirrored,
    int lampX,
    int lampY,
    int lampRadius) {}
