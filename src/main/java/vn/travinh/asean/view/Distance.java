package vn.travinh.asean.view;

import vn.travinh.asean.content.Details.Position;

/** Distances on the globe. */
final class Distance {
  /** Mean radius of the Earth (IUGG). */
  private static final double EARTH_METRES = 6_371_008.8;

  private Distance() {}

  /** Great-circle distance by the haversine formula, exact to about half a per cent. */
  static double metres(Position a, Position b) {
    double latitude = Math.toRadians(b.latitude() - a.latitude());
    double longitude = Math.toRadians(b.longitude() - a.longitude());
    double h =
        Math.pow(Math.sin(latitude / 2), 2)
            + Math.cos(Math.toRadians(a.latitude()))
                * Math.cos(Math.toRadians(b.latitude()))
                * Math.pow(Math.sin(longitude / 2), 2);
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
