package vn.travinh.asean.publish;

import org.jspecify.annotations.Nullable;

/**
 * Everything needed to answer one address: what was decided when the site was published, so that a
 * request only has to send it.
 *
 * @param tag name of the content, made from it; each encoding adds its own ending for its ETag
 * @param gzip null where it would not be smaller
 * @param brotli null where it would not be smaller, or this machine cannot make it
 */
public record Answer(
    String contentType,
    String cacheControl,
    String tag,
    Payload identity,
    @Nullable Payload gzip,
    @Nullable Payload brotli,
    boolean openData) {
  /** May be kept, but must be asked for again each time. */
  public static final String REVALIDATE = "no-cache";

  /** Never changes at its address. */
  public static final String FOREVER = "public, max-age=31536000, immutable";
}
