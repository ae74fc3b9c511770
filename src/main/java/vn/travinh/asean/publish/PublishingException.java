package vn.travinh.asean.publish;

import org.jspecify.annotations.Nullable;

/**
 * A publication could not be made for a reason that lies with the program or the machine; the last
 * one stays.
 */
public final class PublishingException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause null where the message says all there is to know
   */
  PublishingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
