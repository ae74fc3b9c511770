package vn.travinh.asean.assets;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made for tests. */
final class Photographs {
  /** Where no photograph should say it was taken. */
  static final String SECRET = "GPS-9.9347N-106.3455E";

  private Photographs() {}

  /**
   * Red in its upper left quarter, blue elsewhere, with soft changes and a little grain as in a
   * photograph.
   */
  static BufferedImage picture(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean corner = x < width / 2 && y < height / 2;
        int grain = 40 * x / width + random.nextInt(6);
        picture.setRGB(
            x, y, corner ? 0xc80000 | grain << 8 | grain : 0x0000c8 | grain << 8 | grain << 16);
      }
    }
    return picture;
  }

  static byte[] encoded(BufferedImage picture, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, bytes)) {
        throw new IllegalStateException("cannot write " + format);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static byte[] jpeg(int width, int height) {
    return encoded(picture(width, height), "jpeg");
  }

  /** As a telephone saves it: turned by a number, with the place where it was taken. */
  static byte[] jpegWithExif(int width, int height, int orientation) {
    byte[] plain = jpeg(width, height);
    byte[] exif = exif(orientation);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.write(plain, 0, 2);
      out.writeShort(0xffe1);
      out.writeShort(2 + 6 + exif.length);
      out.write("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
      out.write(exif);
      out.write(plain, 2, plain.length - 2);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static byte[] pngWithExif(int width, int height, int orientation) {
    byte[] plain = encoded(picture(width, height), "png");
    int afterHeader = 8 + 25;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, afterHeader);
    bytes.writeBytes(chunk("eXIf", exif(orientation)));
    bytes.write(plain, afterHeader, plain.length - afterHeader);
    return bytes.toByteArray();
  }

  /** A WebP of the extended form, whose EXIF follows the picture. */
  static byte[] webpWithExif(byte[] plain, int width, int height, int orientation) {
    byte[] exif = exif(orientation);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes("WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1));
    chunks.writeBytes(littleEndian(10, 4));
    chunks.writeBytes(new byte[] {0x08, 0, 0, 0});
    chunks.writeBytes(littleEndian(width - 1, 3));
    chunks.writeBytes(littleEndian(height - 1, 3));
    chunks.write(plain, 12, plain.length - 12);
    chunks.writeBytes("EXIF".getBytes(StandardCharsets.ISO_8859_1));
    chunks.writeBytes(littleEndian(exif.length, 4));
    chunks.writeBytes(exif);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(littleEndian(chunks.size(), 4));
    file.writeBytes(chunks.toByteArray());
    return file.toByteArray();
  }

  /** A whole PNG of a few hundred bytes that says it has this many pixels. */
  static byte[] pngBomb(int width, int height) {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(header);
    try {
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {8, 2, 0, 0, 0});
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(chunk("IHDR", header.toByteArray()));
    bytes.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}));
    bytes.writeBytes(chunk("IEND", new byte[0]));
    return bytes.toByteArray();
  }

  /** A red disc that shines through, on nothing. */
  static byte[] transparentPng(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(200, 0, 0, 128));
    graphics.fillOval(0, 0, width, height);
    graphics.dispose();
    return encoded(picture, "png");
  }

  /** Two plain colours with a sharp edge, as in a diagram. */
  static byte[] drawing(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(width / 4, height / 4, width / 2, height / 2);
    graphics.dispose();
    return encoded(picture, "png");
  }

  /** A TIFF directory (Exif 2.32): the orientation, and a place as a text. */
  private static byte[] exif(int orientation) {
    byte[] secret = (SECRET + "\0").getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.write("MM".getBytes(StandardCharsets.ISO_8859_1));
      out.writeShort(42);
      out.writeInt(8);
      out.writeShort(2);
      out.writeShort(0x010e); // ImageDescription, ASCII
      out.writeShort(2);
      out.writeInt(secret.length);
      out.writeInt(8 + 2 + 2 * 12 + 4);
      out.writeShort(0x0112); // Orientation, SHORT
      out.writeShort(3);
      out.writeInt(1);
      out.writeShort(orientation);
      out.writeShort(0);
      out.writeInt(0);
      out.write(secret);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] chunk(String name, byte[] content) {
    CRC32 checksum = new CRC32();
    byte[] named = name.getBytes(StandardCharsets.ISO_8859_1);
    checksum.update(named);
    checksum.update(content);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(content.length);
      out.write(named);
      out.write(content);
      out.writeInt((int) checksum.getValue());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] littleEndian(int value, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (value >>> 8 * i);
    }
    return bytes;
  }
}
