package vn.travinh.asean.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import vn.travinh.asean.site.PagePath;

/** Where the site is found, such as {@code https://example.vn}; no slash at its end. */
record BaseAddress(String value) {
  /** What every address of the site looks like, unless somebody wrote an odd tag. */
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9/._-]*");

  BaseAddress {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == '/') {
      end--;
    }
    value = value.substring(0, end);
  }

  String of(PagePath path) {
    return of(path.value());
  }

  /** The full address of a path. What an address cannot hold is encoded. */
  String of(String path) {
    if (PLAIN.matcher(path).matches()) {
      return value + path;
    }
    try {
      return value + new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException notAPath) {
      throw new IllegalArgumentException("not a path: " + path, notAPath);
    }
  }
}
