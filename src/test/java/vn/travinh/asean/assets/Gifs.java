package vn.travinh.asean.assets;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** GIF files as people and attackers make them. */
public final class Gifs {
  /** Colour of the first picture in its middle. */
  static final int FIRST = 0x1f4e4a;

  static final String COMMENT = "lời ghi kèm";

  private Gifs() {}

  /** A still one, or one that moves from the first picture's colour to others. */
  public static byte[] drawing(int width, int height, int pictures) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pictures; i++) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(i == 0 ? new Color(FIRST) : Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.WHITE);
        pen.drawLine(0, 0, width, 3);
        pen.dispose();
        writer.writeToSequence(new IIOImage(picture, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** With a comment before the picture, in parts of at most 255 bytes as the format has it. */
  static byte[] withComment(byte[] gif, int length) {
    int colours = (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
    int start = 13 + colours;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(gif, 0, start);
    all.write(0x21);
    all.write(0xfe);
    byte[] part = Arrays.copyOf(COMMENT.getBytes(StandardCharsets.UTF_8), 255);
    for (int written = 0; written < length; written += part.length) {
      all.write(part.length);
      all.writeBytes(part);
    }
    all.write(0);
    all.write(gif, start, gif.length - start);
    return all.toByteArray();
  }

  /** A few bytes that say they are a picture of this size. */
  static byte[] bomb(int width, int height) throws IOException {
    byte[] gif = drawing(8, 8, 1);
    int descriptor = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
    while (gif[descriptor] != 0x2c) {
      descriptor++;
    }
    for (int at : new int[] {6, descriptor + 5}) {
      gif[at] = (byte) width;
      gif[at + 1] = (byte) (width >> 8);
      gif[at + 2] = (byte) height;
      gif[at + 3] = (byte) (height >> 8);
    }
    return gif;
  }
}
