package vn.travinh.asean.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this machine runs the portal.
 *
 * @param port 0 for any free one
 * @param baseUrl scheme and host without a path, null for the address served
 * @param searchUri null for embedded search
 * @param databaseUrl null for the embedded database
 * @param trustedProxies addresses whose forwarding headers are believed
 * @param metricsToken empty where nobody but this machine may see the metrics
 */
public record Settings(
    int port,
    String host,
    Path content,
    Path staticFiles,
    Path data,
    @Nullable URI baseUrl,
    @Nullable String searchUri,
    @Nullable String databaseUrl,
    List<String> trustedProxies,
    String metricsToken,
    boolean dev) {
  public Settings {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** The settings without what must not be printed. */
  @Override
  public String toString() {
    return "Settings[port=%d, host=%s, content=%s, static=%s, data=%s, base-url=%s, search-uri=%s, database-url=%s, trusted-proxy=%s, metrics-token=%s, dev=%s]"
        .formatted(
            port,
            host,
            content,
            staticFiles,
            data,
            baseUrl,
            searchUri == null ? "none" : "***",
            databaseUrl == null ? "none" : "***",
            trustedProxies,
            metricsToken.isEmpty() ? "none" : "***",
            dev);
  }
}
