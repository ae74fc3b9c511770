package vn.travinh.asean.search;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the index is kept.
 *
 * @param folder such as {@code data/index}; made where it is missing. Used by one program at a time
 * @param cluster address of an OpenSearch or Elasticsearch cluster, null for the embedded index
 * @param retireAfter how long a replaced index stays open for queries that still use it
 */
public record SearchSettings(Path folder, @Nullable URI cluster, Duration retireAfter) {
  /** Outlasts the longest request the server lets live. */
  public static final Duration RETIRE_AFTER = Duration.ofSeconds(30);

  /** An embedded index in this folder. */
  public static SearchSettings in(Path folder) {
    return new SearchSettings(folder, null, RETIRE_AFTER);
  }
}
