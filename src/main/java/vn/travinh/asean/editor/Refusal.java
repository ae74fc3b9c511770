package vn.travinh.asean.editor;

/**
 * Something that cannot be done, told on a page of its own. The text is Vietnamese: what, and what
 * to do instead.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Refusal(int status, String text) {
    super(text);
    this.status = status;
  }

  /** There is no such thing, or no such page. */
  public static Refusal notFound(String text) {
    return new Refusal(404, text);
  }

  /** The one who asks may not do this. */
  public static Refusal forbidden(String text) {
    return new Refusal(403, text);
  }

  /** What was sent cannot be meant. */
  public static Refusal misunderstood(String text) {
    return new Refusal(400, text);
  }

  /** Somebody else was faster. */
  public static Refusal conflict(String text) {
    return new Refusal(409, text);
  }

  static Refusal tooLarge(String text) {
    return new Refusal(413, text);
  }

  static Refusal busy(String text) {
    return new Refusal(503, text);
  }

  static Refusal tooSlow(String text) {
    return new Refusal(408, text);
  }

  int status() {
    return status;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
