package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.util.List;
import vn.travinh.asean.data.Role;

/** The desk: what waits for whom. */
final class DeskPages implements StaffRoutes {
  private final Office office;

  DeskPages(Office office) {
    this.office = office;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(StaffRoute.page(StaffAddresses.DESK, Role.AUTHOR, this::desk));
  }

  private void desk(Context ctx, Actor actor) {
    office.renderer().send(ctx, "Bàn làm việc", "desk", new DeskPage(actor.displayName()));
  }
}
