package vn.travinh.asean.editor;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Which addresses of others the program may look at: web pages on the public network. A link in a
 * text must not be a way to ask something of the machines behind the server's own walls.
 */
final class OutsideAddresses {
  private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

  /** Longer than addresses that people put into texts. */
  private static final int MAX_LENGTH = 2_000;

  private OutsideAddresses() {}

  /** Whether it is a web address at all, before any name is looked up. */
  static boolean isWeb(URI address) {
    String scheme = address.getScheme();
    return ("http".equals(scheme) || "https".equals(scheme))
        && address.getHost() != null
        && address.getUserInfo() == null
        && PORTS.contains(address.getPort())
        && address.toString().length() <= MAX_LENGTH;
  }

  /**
   * Whether the host's every address is a public one. Java keeps what it looked up for a while
   * ({@code networkaddress.cache.ttl}, 30 seconds), so that the connection goes where this looked.
   */
  static boolean isPublic(URI address) throws UnknownHostException {
    for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
      if (!isPublic(each)) {
        return false;
      }
    }
    return true;
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublicV6(bytes) : isPublicV4(bytes);
  }

  /** Ranges of the special-purpose registry (RFC 6890) that Java does not name. */
  private static boolean isPublicV4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    boolean carrier = a == 100 && b >= 64 && b <= 127;
    boolean protocols = a == 192 && b == 0 && (c == 0 || c == 2);
    boolean benchmarks = a == 198 && (b == 18 || b == 19);
    boolean samples = (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
    return a != 0 && a < 224 && !carrier && !protocols && !benchmarks && !samples;
  }

  /** Global unicast alone, and none of it that stands for an address of version 4. */
  private static boolean isPublicV6(byte[] bytes) {
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return global && !sixToFour && !teredo;
  }
}
