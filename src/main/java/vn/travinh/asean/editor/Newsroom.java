package vn.travinh.asean.editor;

import io.javalin.config.RoutesConfig;
import vn.travinh.asean.web.StaffArea;

/** All addresses below {@code /staff/} and {@code /preview/}. */
public final class Newsroom implements StaffArea {
  @Override
  public void routes(RoutesConfig routes) {
    throw new UnsupportedOperationException();
  }
}
