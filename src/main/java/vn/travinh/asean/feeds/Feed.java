package vn.travinh.asean.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One file for machines, ready to be sent.
 *
 * @param path its address within the site, such as {@code /vi/feed.xml}
 * @param contentType with the charset where the format has one
 */
// The bytes are copied on their way in and out and compared by what they are.
@SuppressWarnings("ArrayRecordComponent")
public record Feed(String path, String contentType, byte[] content) {
  public Feed {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("not a path: " + path);
    }
    content = content.clone();
  }

  static Feed of(String path, String contentType, String content) {
    return new Feed(path, contentType, content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  /** The content as a text; all formats here are UTF-8. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Feed that
        && path.equals(that.path)
        && contentType.equals(that.contentType)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return path + " (" + contentType + ", " + content.length + " bytes)";
  }
}
