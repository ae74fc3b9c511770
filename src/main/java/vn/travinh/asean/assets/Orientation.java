package vn.travinh.asean.assets;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held. The numbers are those of the tag {@code Orientation} in Exif 2.32, section
 * 4.6.4: 1 is upright, 2 to 4 are mirrored or upside down, 5 to 8 lie on their side.
 */
record Orientation(int number) {
  static final Orientation UPRIGHT = new Orientation(1);

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  /** As written into the file; upright where nothing readable says otherwise. */
  static Orientation of(byte[] file, PictureFormat format) {
    try {
      return switch (format) {
        case JPEG -> ofJpeg(file);
        case PNG -> ofChunks(file, 8, ByteOrder.BIG_ENDIAN, "eXIf", 4);
        case WEBP -> ofChunks(file, 12, ByteOrder.LITTLE_ENDIAN, "EXIF", 0);
        case GIF, AVIF, SVG -> UPRIGHT;
      };
    } catch (IOException | RuntimeException broken) {
      return UPRIGHT; // the picture itself may still be good; readers throw what they please
    }
  }

  boolean isSideways() {
    return number >= 5;
  }

  /**
   * Turns a picture of this size upright.
   *
   * @param width of the picture as it lies in the file
   */
  AffineTransform upright(int width, int height) {
    return switch (number) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** Markers and segments up to the first scan (ITU-T T.81, annex B). */
  private static Orientation ofJpeg(byte[] file) throws IOException {
    int at = 2;
    while (at + 4 <= file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) != 0xda) {
      int marker = file[at + 1] & 0xff;
      int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
      if (marker == 0xe1 && startsWith(file, at + 4, EXIF)) {
        return read(file, at + 4 + EXIF.length, length - 2 - EXIF.length);
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  /**
   * Chunks of PNG (length, name, content, checksum) and of RIFF (name, length, content, evened).
   *
   * @param trailer bytes after each content
   */
  private static Orientation ofChunks(
      byte[] file, int first, ByteOrder order, String wanted, int trailer) throws IOException {
    boolean lengthFirst = order == ByteOrder.BIG_ENDIAN;
    ByteBuffer bytes = ByteBuffer.wrap(file).order(order);
    int at = first;
    while (at + 8 <= file.length) {
      int length = bytes.getInt(lengthFirst ? at : at + 4);
      String name = new String(file, lengthFirst ? at + 4 : at, 4, StandardCharsets.ISO_8859_1);
      if (length < 0 || length > file.length - at - 8) {
        return UPRIGHT;
      }
      if (name.equals(wanted)) {
        int prefix = startsWith(file, at + 8, EXIF) ? EXIF.length : 0;
        return read(file, at + 8 + prefix, length - prefix);
      }
      at += 8 + length + trailer + (lengthFirst ? 0 : length & 1);
    }
    return UPRIGHT;
  }

  private static Orientation read(byte[] file, int from, int length) throws IOException {
    Directory tags = new TIFFReader().read(new ByteArrayImageInputStream(file, from, length));
    Entry entry = tags.getEntryById(TIFF.TAG_ORIENTATION);
    return entry != null
            && entry.getValue() instanceof Number number
            && number.intValue() >= 1
            && number.intValue() <= 8
        ? new Orientation(number.intValue())
        : UPRIGHT;
  }

  private static boolean startsWith(byte[] file, int from, byte[] wanted) {
    if (from + wanted.length > file.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (file[from + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
