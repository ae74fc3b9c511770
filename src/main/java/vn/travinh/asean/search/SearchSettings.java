package vn.travinh.asean.search;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the index is kept.
 *
 * @param folder such as {@code data/index}; made where it is missing. Used by one program at a
 *     time, and not at all where there is a cluster
 * @param cluster null for the embedded index
 * @param retireAfter how long a replaced index stays open for queries that still use it
 */
public record SearchSettings(Path folder, @Nullable ClusterSettings cluster, Duration retireAfter) {
  /** Outlasts the longest request the server lets live. */
  public static final Duration RETIRE_AFTER = Duration.ofSeconds(30);

  /** An embedded index in this folder. */
  public static SearchSettings in(Path folder) {
    return new SearchSettings(folder, null, RETIRE_AFTER);
  }

  /**
   * An index on the cluster with this address, or in the folder where there is none.
   *
   * @throws IllegalArgumentException if the address is none of a cluster
   */
  public static SearchSettings of(Path folder, @Nullable String clusterAddress) {
    return clusterAddress == null
        ? in(folder)
        : new SearchSettings(folder, ClusterSettings.parse(clusterAddress), RETIRE_AFTER);
  }
}
