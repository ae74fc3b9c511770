package vn.travinh.asean.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and how a document may be seen.
 *
 * @param note why a withdrawn document no longer holds; empty otherwise
 * @param movedTo id or address that a moved document leads to
 * @param publishAt first moment of being public, null for always
 * @param expiresAt first moment of being gone, null for never
 */
public record Lifecycle(
    Status status,
    String note,
    @Nullable String movedTo,
    @Nullable Instant publishAt,
    @Nullable Instant expiresAt) {
  public static final Lifecycle PUBLISHED = new Lifecycle(Status.PUBLISHED, "", null, null, null);

  /** Whether this document has an address at all at this moment, be it to say that it is gone. */
  public boolean isPublic(Instant now) {
    boolean begun = publishAt == null || !now.isBefore(publishAt);
    return begun && status != Status.DRAFT && status != Status.REVIEW;
  }

  /** Whether its address answers 410 at this moment. */
  public boolean isGone(Instant now) {
    return isPublic(now)
        && (status == Status.GONE || (expiresAt != null && !now.isBefore(expiresAt)));
  }
}
