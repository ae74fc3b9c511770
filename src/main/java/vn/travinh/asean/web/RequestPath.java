package vn.travinh.asean.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the path of a request in the one way it can be meant, or not at all. */
final class RequestPath {
  /** Longer than any address of the site. */
  private static final int MAX_LENGTH = 2_048;

  private RequestPath() {}

  /**
   * The path as text.
   *
   * @param raw as it came, percent-encoded
   * @return empty for what no address of this site looks like and what servers disagree on: encoded
   *     slashes, backslashes, dots and control characters, parts that lead upwards, bytes that are
   *     no UTF-8
   */
  static Optional<String> decode(String raw) {
    if (!raw.startsWith("/") || raw.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Optional<String> decoded = unescape(raw);
    return decoded.filter(RequestPath::isPlain);
  }

  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < 0x20 || c == 0x7f || c == '\\' || c == ';') {
        return false;
      }
    }
    for (String part : path.split("/")) {
      if (part.equals("..") || part.equals(".")) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> unescape(String raw) {
    if (raw.indexOf('%') < 0) {
      return raw.chars().allMatch(c -> c < 0x80) ? Optional.of(raw) : Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= 0x80) {
        return Optional.empty();
      }
      if (c != '%') {
        bytes.write(c);
        continue;
      }
      int value = i + 2 < raw.length() ? hex(raw, i + 1) : -1;
      boolean changesMeaning = value == '/' || value == '.' || value == '%' || value == '\\';
      if (value < 0x20 || changesMeaning) {
        return Optional.empty();
      }
      bytes.write(value);
      i += 2;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
