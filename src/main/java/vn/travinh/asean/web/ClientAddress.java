package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.util.List;

/**
 * Where a request comes from, for counting attempts. What a proxy says of it is believed only of
 * those proxies that the settings name; everybody else could write what they like.
 *
 * @param trustedProxies their addresses
 */
public record ClientAddress(List<String> trustedProxies) {
  /** Longer than any address (RFC 4291) with a zone. */
  private static final int MAX_LENGTH = 64;

  public ClientAddress {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /**
   * The nearest address that is no trusted proxy. Proxies add theirs at the end of {@code
   * X-Forwarded-For}, so it is read from there.
   */
  public String of(Context ctx) {
    String address = bare(ctx.req().getRemoteAddr());
    String forwarded = ctx.header("X-Forwarded-For");
    if (forwarded == null) {
      return address;
    }
    String[] hops = forwarded.split(",");
    for (int i = hops.length - 1; i >= 0 && trustedProxies.contains(address); i--) {
      address = bare(hops[i].strip());
    }
    return address;
  }

  private static String bare(String address) {
    String bare = address.replaceAll("[\\[\\]]", "");
    return bare.substring(0, Math.min(bare.length(), MAX_LENGTH));
  }
}
