package vn.travinh.asean.web;

import org.jspecify.annotations.Nullable;

/** Conditional requests (RFC 9110, section 13.1.2). */
final class EntityTags {
  private EntityTags() {}

  /**
   * Whether a client that sent this If-None-Match has the representation of this tag already; weak
   * comparison.
   */
  static boolean match(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    for (String candidate : ifNoneMatch.split(",")) {
      String bare = candidate.strip();
      if (bare.startsWith("W/")) {
        bare = bare.substring(2);
      }
      if (bare.equals(etag)) {
        return true;
      }
    }
    return false;
  }
}
