package vn.travinh.asean.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes answers of texts and bytes. */
final class Answers {
  private static final int TAG_LENGTH = 20;

  private Answers() {}

  static Answer page(String html) {
    return of(
        html.getBytes(StandardCharsets.UTF_8),
        "text/html; charset=utf-8",
        Answer.REVALIDATE,
        false);
  }

  /** A file of {@code static/}, whose address changes with it. */
  static Answer asset(byte[] bytes, String contentType) {
    boolean text = isText(contentType);
    return new Answer(
        contentType,
        Answer.FOREVER,
        tag(bytes),
        new Payload(bytes),
        text ? Compression.gzip(bytes) : null,
        text ? Compression.brotliOfAsset(bytes) : null,
        false);
  }

  static Answer of(byte[] bytes, String contentType, String cacheControl, boolean openData) {
    boolean text = isText(contentType);
    return new Answer(
        contentType,
        cacheControl,
        tag(bytes),
        new Payload(bytes),
        text ? Compression.gzip(bytes) : null,
        text ? Compression.brotli(bytes) : null,
        openData);
  }

  private static boolean isText(String contentType) {
    return contentType.startsWith("text/")
        || contentType.startsWith("image/svg")
        || contentType.startsWith("image/x-icon")
        || contentType.contains("json")
        || contentType.contains("xml");
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
