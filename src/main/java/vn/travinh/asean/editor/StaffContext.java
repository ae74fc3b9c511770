package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a request before its handler is called. */
final class StaffContext {
  private static final String ROUTE = "staff-route";
  private static final String UPLOADS = "staff-uploads";
  private static final String ACTOR = "staff-actor";

  private StaffContext() {}

  static void begin(Context ctx, StaffRoute route, Path uploads) {
    ctx.attribute(ROUTE, route);
    ctx.attribute(UPLOADS, uploads);
  }

  static void know(Context ctx, Actor actor) {
    ctx.attribute(ACTOR, actor);
  }

  static StaffRoute route(Context ctx) {
    return required(ctx.attribute(ROUTE));
  }

  static Path uploads(Context ctx) {
    return required(ctx.attribute(UPLOADS));
  }

  /** Whoever is signed in, at least half. */
  static Optional<Actor> actor(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ACTOR));
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the newsroom's own guard was passed by");
    }
    return value;
  }
}
