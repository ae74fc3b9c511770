package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request was made by a page of this very site. Browsers say so by {@code Sec-Fetch-Site}
 * (Fetch Metadata), older ones by {@code Origin}; a request with neither was made by no form of
 * ours.
 *
 * @param baseUrl public address of the site, null where it has none
 */
record SameOrigin(@Nullable URI baseUrl) {

  boolean made(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = ctx.header("Origin");
    return origin != null && isOurs(origin.toLowerCase(Locale.ROOT), ctx.header("Host"));
  }

  /** Hosts that we do not answer to never get here, so that the host asked for is one of ours. */
  private boolean isOurs(String origin, @Nullable String host) {
    if (baseUrl != null && origin.equals(baseUrl.toString().toLowerCase(Locale.ROOT))) {
      return true;
    }
    return host != null && origin.equals("http://" + host.toLowerCase(Locale.ROOT));
  }
}
