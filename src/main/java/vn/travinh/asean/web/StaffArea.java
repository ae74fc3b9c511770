package vn.travinh.asean.web;

import io.javalin.config.RoutesConfig;

/** Whoever answers below {@code /staff/} and {@code /preview/}. */
public interface StaffArea {
  /** Adds its routes, with its own guards and error pages. */
  void routes(RoutesConfig routes);
}
