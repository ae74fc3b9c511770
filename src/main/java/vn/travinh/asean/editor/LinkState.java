package vn.travinh.asean.editor;

import java.time.Instant;

/**
 * What was found at an address.
 *
 * @param status of HTTP, 0 where nobody answered
 * @param failures how often in a row it was not there
 */
record LinkState(Instant checkedAt, int status, int failures) {
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  /** A site may be away for a day or two; only what is gone for good is told at once. */
  private static final int PATIENCE = 3;

  static final LinkState NEVER = new LinkState(Instant.EPOCH, 200, 0);

  LinkState then(Instant at, int found) {
    return new LinkState(at, found, isThere(found) ? 0 : failures + 1);
  }

  /** A page that only lets people in is there all the same. */
  private static boolean isThere(int status) {
    return status >= 200 && status < 400
        || status == 401
        || status == 403
        || status == 405
        || status == 429;
  }

  boolean isBroken() {
    return failures >= PATIENCE || (failures > 0 && (status == NOT_FOUND || status == GONE));
  }

  String words() {
    return status == 0 ? "Không trả lời" : "Mã " + status;
  }
}
