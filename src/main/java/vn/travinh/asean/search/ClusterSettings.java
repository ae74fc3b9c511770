package vn.travinh.asean.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An OpenSearch or Elasticsearch cluster that keeps the index.
 *
 * @param uris of its nodes, scheme, host and port; whichever of them answers is asked
 * @param user empty where the cluster asks for none
 * @param lease how long the writing node may be silent before another one takes its place
 */
public record ClusterSettings(List<String> uris, String user, String password, Duration lease) {
  /** Outlasts a pause of the machine; short enough that nobody waits long for a new writer. */
  public static final Duration LEASE = Duration.ofSeconds(15);

  private static final String PORT = "9200";

  public ClusterSettings {
    uris = List.copyOf(uris);
    if (uris.isEmpty()) {
      throw new IllegalArgumentException("a cluster has at least one node");
    }
  }

  /**
   * Reads {@code http[s]://[user:password@]host[:9200][,host…]}. User and password may be percent
   * encoded.
   *
   * @throws IllegalArgumentException for any other form
   */
  public static ClusterSettings parse(String text) {
    String scheme = text.substring(0, Math.max(0, text.indexOf("://"))).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("the cluster's address begins with http:// or https://");
    }
    String rest = text.substring(scheme.length() + "://".length());
    int at = rest.lastIndexOf('@');
    String credentials = at < 0 ? "" : rest.substring(0, at);
    int colon = credentials.indexOf(':');
    List<String> uris = new ArrayList<>();
    for (String node : rest.substring(at + 1).split(",", -1)) {
      String host = node.replaceFirst("^https?://", "").replaceFirst("/$", "");
      uris.add(scheme + "://" + (host.matches(".*:[0-9]+") ? host : host + ":" + PORT));
    }
    return new ClusterSettings(
        uris,
        decoded(colon < 0 ? credentials : credentials.substring(0, colon)),
        colon < 0 ? "" : decoded(credentials.substring(colon + 1)),
        LEASE);
  }

  /** Percent codes alone: a plus sign in a password is one. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  public ClusterSettings withLease(Duration other) {
    return new ClusterSettings(uris, user, password, other);
  }

  /** Where it is, without what must not be printed. */
  @Override
  public String toString() {
    return String.join(",", uris);
  }
}
