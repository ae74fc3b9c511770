package vn.travinh.asean.publish;

/**
 * A publication could not be made for a reason that lies with the program or the machine; the last
 * one stays.
 */
public final class PublishingException extends Exception {
  private static final long serialVersionUID = 1L;

  PublishingException(String message, Throwable cause) {
    super(message, cause);
  }
}
