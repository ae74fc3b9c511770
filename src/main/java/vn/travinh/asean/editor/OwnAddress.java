package vn.travinh.asean.editor;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of the newsroom that came from outside, as for where to go after signing in. */
final class OwnAddress {
  static final String DESK = "/staff/";

  /** Longer than any of ours. */
  private static final int MAX_LENGTH = 500;

  private static final Pattern OWN =
      Pattern.compile("/staff(?:/[A-Za-z0-9._~%-]+)*/?(?:\\?[A-Za-z0-9._~%=&+-]*)?");

  private OwnAddress() {}

  /** The address itself where it is one of ours and nothing else, the desk otherwise. */
  static String orDesk(@Nullable String address) {
    return isOwn(address) && address != null ? address : DESK;
  }

  static boolean isOwn(@Nullable String address) {
    return address != null
        && address.length() <= MAX_LENGTH
        && OWN.matcher(address).matches()
        && !address.contains("/..")
        && !address.contains("/.")
        && !address.toLowerCase(java.util.Locale.ROOT).contains("%2e");
  }
}
