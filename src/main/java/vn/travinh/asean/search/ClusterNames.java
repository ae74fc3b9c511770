package vn.travinh.asean.search;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What our indexes are called on a cluster. Programs that make the index differently, such as an
 * older version during an upgrade, have their own alias, indexes and ledger beside ours.
 *
 * @param fingerprint how the index is made
 * @param version the same in eight letters
 */
record ClusterNames(String fingerprint, String version) {
  /** Marks what is ours on a cluster that others use too. */
  static final String PREFIX = "asean-tra-vinh-";

  private static final String INDEX = PREFIX + "index-";
  private static final Pattern NAME = Pattern.compile(INDEX + "([0-9a-f]{8})-([0-9]{6,18})");

  static ClusterNames of(String fingerprint) {
    CRC32 sum = new CRC32();
    sum.update(fingerprint.getBytes(StandardCharsets.UTF_8));
    return new ClusterNames(fingerprint, String.format(Locale.ROOT, "%08x", sum.getValue()));
  }

  /** The name that is asked; it leads to the index that is current. */
  String alias() {
    return PREFIX + "search-" + version;
  }

  String index(long generation) {
    return String.format(Locale.ROOT, "%s%s-%06d", INDEX, version, generation);
  }

  String indexes() {
    return INDEX + version + "-*";
  }

  /** Fits the indexes of all versions. */
  static String allIndexes() {
    return INDEX + "*";
  }

  /** Which version of the program made an index; empty if it is not one of ours. */
  static Optional<String> versionOf(String index) {
    Matcher matcher = NAME.matcher(index);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static long generationOf(String index) {
    Matcher matcher = NAME.matcher(index);
    return matcher.matches() ? Long.parseLong(matcher.group(2)) : 0;
  }
}
