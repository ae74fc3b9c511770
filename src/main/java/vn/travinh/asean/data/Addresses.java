package vn.travinh.asean.data;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of browsers as far as they tell one household from another. */
final class Addresses {
  /** Only numbers, so that no name is ever looked up. */
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}"
              + "|(?=[^:]*:)[0-9A-Fa-f:.]{2,45}");

  /** With IPv6 every household has at least 64 bits of addresses to choose from. */
  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  /**
   * @return an IPv4 address, or the first half of an IPv6 one; empty where it is neither
   */
  static Optional<String> network(String address) {
    int zone = address.indexOf('%');
    String bare = zone < 0 ? address : address.substring(0, zone);
    if (!NUMERIC.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      InetAddress parsed = InetAddress.getByName(bare);
      return Optional.of(
          parsed instanceof Inet6Address
              ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
              : parsed.getHostAddress());
    } catch (UnknownHostException neither) {
      return Optional.empty();
    }
  }
}
