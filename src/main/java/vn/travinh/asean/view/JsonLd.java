package vn.travinh.asean.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Structured data that may stand in a {@code script} element: no {@code <} is left in it, so that
 * nothing in it can end the element. JSON allows that character only inside strings, where its
 * escape, the backslash with u003c, means the same.
 */
final class JsonLd {
  /** Kept for every page, and shorter than the text, most of which is plain Latin letters. */
  private final byte[] utf8;

  JsonLd(String text) {
    this.utf8 = text.strip().replace("<", "\\u003c").getBytes(StandardCharsets.UTF_8);
  }

  public String text() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  boolean isEmpty() {
    return utf8.length == 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonLd that && Arrays.equals(utf8, that.utf8);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }

  @Override
  public String toString() {
    return text();
  }
}
