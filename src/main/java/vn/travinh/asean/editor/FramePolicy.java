package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.util.Objects;

/**
 * The two places where our own pages show each other in frames: a preview may be framed by the
 * newsroom, and pages for writing may hold such frames. Everything else keeps to the headers of the
 * server, which allow neither.
 */
final class FramePolicy {
  private static final String POLICY = "Content-Security-Policy";
  private static final String NOBODY = "frame-ancestors 'none'";

  private FramePolicy() {}

  /** This answer may be shown in a frame of a page of ours. */
  static void framedByOurselves(Context ctx) {
    ctx.header(POLICY, policy(ctx).replace(NOBODY, "frame-ancestors 'self'"));
    ctx.header("X-Frame-Options", "SAMEORIGIN");
  }

  /** This page may hold frames with answers of ours. */
  static void holdsOurFrames(Context ctx) {
    ctx.header(POLICY, policy(ctx) + "; frame-src 'self'");
  }

  private static String policy(Context ctx) {
    return Objects.requireNonNull(
        ctx.res().getHeader(POLICY), "the server gives every answer a policy");
  }
}
