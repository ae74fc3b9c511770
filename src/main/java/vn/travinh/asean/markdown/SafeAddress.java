package vn.travinh.asean.markdown;

import java.util.Locale;
import java.util.Set;

/** Which addresses a link may have. Everything not known to be harmless is refused. */
final class SafeAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "geo");

  private SafeAddress() {}

  /**
   * Whether following this address can only open a page, a letter, a call or a map. Relative
   * addresses are harmless; a scheme hidden behind capitals, blanks or control characters is found
   * as a browser finds it (WHATWG URL, section 4.4: such characters are removed before the scheme
   * is read). Backslashes, which browsers take for slashes, are never harmless: {@code /\host} only
   * looks like a path.
   */
  static boolean isHarmless(String address) {
    if (address.indexOf('\\') >= 0) {
      return false;
    }
    String bare = bare(address);
    int colon = bare.indexOf(':');
    if (colon < 0) {
      return true;
    }
    String before = bare.substring(0, colon);
    boolean isPath = before.contains("/") || before.contains("?") || before.contains("#");
    return isPath || SCHEMES.contains(before.toLowerCase(Locale.ROOT));
  }

  /** Whether this address leads to another host, as far as can be told without knowing ours. */
  static boolean isExternal(String address) {
    String bare = bare(address).toLowerCase(Locale.ROOT);
    return bare.startsWith("//") || bare.startsWith("http:") || bare.startsWith("https:");
  }

  private static String bare(String address) {
    return address
        .codePoints()
        .filter(
            c ->
                c > 0x20
                    && c != 0x7f
                    && !Character.isWhitespace(c)
                    && Character.getType(c) != Character.FORMAT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
