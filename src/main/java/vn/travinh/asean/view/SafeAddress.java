package vn.travinh.asean.view;

import java.util.Locale;

/**
 * Addresses outside the site that come from front matter. Escaping alone does not make a {@code
 * javascript:} address harmless, so only addresses of the web are linked.
 */
final class SafeAddress {
  private SafeAddress() {}

  /** The address itself where it is one of the web, else empty. */
  static String outside(String address) {
    String trimmed = address.trim();
    String lower = trimmed.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    boolean clean = trimmed.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>');
    return web && clean ? trimmed : "";
  }

  /** The address's host for readers, without {@code www.}; empty where it has none. */
  static String host(String address) {
    int start = address.indexOf("//");
    if (start < 0) {
      return "";
    }
    int end = address.indexOf('/', start + 2);
    String host = address.substring(start + 2, end < 0 ? address.length() : end);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
