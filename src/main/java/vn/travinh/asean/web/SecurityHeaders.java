package vn.travinh.asean.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers that every answer carries, so that a browser refuses what the site never does: run
 * foreign script, be framed, guess types, tell others where a visitor came from. The set is that of
 * the MDN HTTP Observatory's highest grade.
 */
final class SecurityHeaders {
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
          + "media-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Map<String, String> headers;

  /**
   * @param baseUrl public address of the site; only where it is https may browsers be told to
   *     insist on that
   */
  SecurityHeaders(@Nullable URI baseUrl) {
    boolean secure = baseUrl != null && "https".equals(baseUrl.getScheme());
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "Content-Security-Policy",
        secure ? CONTENT_POLICY + "; upgrade-insecure-requests" : CONTENT_POLICY);
    all.put("Referrer-Policy", "strict-origin-when-cross-origin");
    all.put("X-Content-Type-Options", "nosniff");
    all.put("X-Frame-Options", "DENY");
    all.put("Cross-Origin-Opener-Policy", "same-origin");
    all.put("Cross-Origin-Resource-Policy", "same-origin");
    all.put("Cross-Origin-Embedder-Policy", "require-corp");
    all.put(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), interest-cohort=()");
    if (secure) {
      all.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
    this.headers = Map.copyOf(all);
  }

  Map<String, String> all() {
    return headers;
  }

  /** What open data carries besides, so that other sites' pages may read it. */
  static Map<String, String> openData() {
    return Map.of(
        "Access-Control-Allow-Origin", "*", "Cross-Origin-Resource-Policy", "cross-origin");
  }
}
