package vn.travinh.asean.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names this server answers to. With a base address only that one and the loopback's, so that
 * nobody can have pages made or caches filled under another name.
 */
record KnownHosts(@Nullable String host) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  static KnownHosts of(@Nullable URI baseUrl) {
    return baseUrl == null
        ? new KnownHosts(null)
        : new KnownHosts(baseUrl.getHost().toLowerCase(Locale.ROOT));
  }

  /**
   * @param requested name without a port, as the client sent it; null where it sent none
   */
  boolean knows(@Nullable String requested) {
    if (host == null) {
      return true;
    }
    if (requested == null) {
      return false;
    }
    String name = requested.toLowerCase(Locale.ROOT);
    return name.equals(host) || LOOPBACK.contains(name);
  }
}
