package vn.travinh.asean.assets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of pictures that may stand beside a document, told by their first bytes. */
enum PictureFormat {
  JPEG("JPEG", "image/jpeg", List.of("jpg", "jpeg"), start -> is(start, 0, "\u00ff\u00d8\u00ff")),
  PNG("PNG", "image/png", List.of("png"), start -> is(start, 0, "\u0089PNG\r\n\u001a\n")),
  WEBP(
      "WebP", "image/webp", List.of("webp"), start -> is(start, 0, "RIFF") && is(start, 8, "WEBP")),
  GIF("GIF", "image/gif", List.of("gif"), start -> is(start, 0, "GIF8")),
  AVIF(
      "AVIF",
      "image/avif",
      List.of("avif"),
      start -> is(start, 4, "ftypavif") || is(start, 4, "ftypavis")),
  SVG("SVG", "image/svg+xml; charset=utf-8", List.of("svg"), PictureFormat::isMarkup);

  /** As many bytes as are needed to tell. A comment may stand before the element of an SVG. */
  static final int START = 4_096;

  private final String label;
  private final String contentType;
  private final List<String> endings;
  private final Predicate<byte[]> test;

  PictureFormat(String label, String contentType, List<String> endings, Predicate<byte[]> test) {
    this.label = label;
    this.contentType = contentType;
    this.endings = endings;
    this.test = test;
  }

  /** What a file calls itself; nothing for files that are no pictures. */
  static Optional<PictureFormat> named(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return List.of(values()).stream().filter(format -> format.endings.contains(ending)).findFirst();
  }

  /** What a file is. */
  static Optional<PictureFormat> startingWith(byte[] start) {
    return List.of(values()).stream().filter(format -> format.test.test(start)).findFirst();
  }

  String label() {
    return label;
  }

  String contentType() {
    return contentType;
  }

  /** What the file's name should end in, without the dot. */
  String ending() {
    return endings.get(0);
  }

  /**
   * Whether files of this kind are taken from those who send them: those that can be drawn anew, a
   * GIF by its first picture.
   */
  boolean isReceived() {
    return isDeveloped() || this == GIF;
  }

  /**
   * Whether pictures of this kind are made anew for pages. A GIF may move, an SVG has no pixels,
   * and Java reads no AVIF: these are published as they are.
   */
  boolean isDeveloped() {
    return this == JPEG || this == PNG || this == WEBP;
  }

  private static boolean is(byte[] start, int from, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (start.length < from + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (start[from + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMarkup(byte[] start) {
    return new String(start, StandardCharsets.UTF_8).contains("<svg");
  }
}
