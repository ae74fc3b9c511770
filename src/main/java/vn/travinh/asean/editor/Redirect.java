package vn.travinh.asean.editor;

import io.javalin.http.Context;

/** Leads on to a page after something was done, so that loading it again does nothing twice. */
public final class Redirect {
  private Redirect() {}

  /**
   * @param address of the newsroom, made by the program
   */
  public static void to(Context ctx, String address) {
    if (!address.matches("/[!-~]*") || address.startsWith("//")) {
      throw new IllegalArgumentException("not an address of this site: " + address);
    }
    ctx.status(303).header("Location", address);
  }

  public static void to(Context ctx, String address, Notice notice) {
    int fragment = address.indexOf('#');
    String bare = fragment < 0 ? address : address.substring(0, fragment);
    to(
        ctx,
        bare
            + (bare.contains("?") ? "&" : "?")
            + Notice.PARAMETER
            + "="
            + notice.code()
            + (fragment < 0 ? "" : address.substring(fragment)));
  }
}
