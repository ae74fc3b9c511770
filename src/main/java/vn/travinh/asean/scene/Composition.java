package vn.travinh.asean.scene;

import java.util.List;

/**
 * Where the main shape stands and where there is room around it.
 *
 * @param around from far to near
 */
record Composition(Spot main, List<Spot> around) {
  /** Weighed by eye: one large silhouette, a smaller answer to it, the rest left empty. */
  static final List<Composition> ALL =
      List.of(
          of(spot(160, 136, 100), spot(50, 136, 88), spot(274, 138, 92)),
          of(spot(116, 136, 104), spot(232, 134, 84), spot(282, 142, 112)),
          of(spot(204, 136, 104), spot(88, 134, 84), spot(38, 142, 112)),
          of(spot(160, 140, 116)),
          of(spot(104, 140, 112), spot(262, 134, 90)),
          of(spot(216, 140, 112), spot(58, 134, 90)),
          of(spot(150, 134, 88), spot(34, 134, 76), spot(244, 134, 78), spot(292, 140, 100)),
          of(spot(170, 134, 88), spot(286, 134, 76), spot(76, 134, 78), spot(28, 140, 100)));

  /** For what is as wide as the drawing. */
  static final List<Composition> WIDE =
      List.of(
          of(spot(160, 136, 100)),
          of(spot(156, 138, 106)),
          of(spot(164, 138, 106)),
          of(spot(160, 135, 94)));

  Composition {
    around = List.copyOf(around);
  }

  record Spot(int x, int y, int percent) {}

  private static Composition of(Spot main, Spot... around) {
    return new Composition(main, List.of(around));
  }

  private static Spot spot(int x, int y, int percent) {
    return new Spot(x, y, percent);
  }
}
