package vn.travinh.asean.content;

import java.io.IOException;

/** What was asked for cannot be done as it is. Nothing was written. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String code;

  RefusedException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable name of the reason: {@code text-too-large}, {@code not-text}, {@code file-name} … */
  public String code() {
    return code;
  }
}
