package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who is asking, as far as that matters. */
public final class Clients {
  private Clients() {}

  /**
   * Whether the connection comes from this machine itself and was not passed on for somebody else.
   */
  public static boolean isLoopback(Context ctx) {
    boolean passedOn =
        ctx.header("Forwarded") != null
            || ctx.headerMap().keySet().stream()
                .anyMatch(name -> name.regionMatches(true, 0, "X-Forwarded-", 0, 12));
    return !passedOn && isLoopbackAddress(ctx.req().getRemoteAddr());
  }

  private static boolean isLoopbackAddress(String address) {
    try {
      // An address, never a name: nothing is looked up.
      return InetAddress.getByName(address.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
