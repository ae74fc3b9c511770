package vn.travinh.asean.it;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a picture of a page with few colours: those that it has most of, which a page with words
 * on plain grounds hardly misses the others of.
 */
final class SmallPng {
  private static final int COLOURS = 32;

  private SmallPng() {}

  static void write(byte[] png, Path file) {
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
      ImageWriteParam smallest = writer.getDefaultWriteParam();
      smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      smallest.setCompressionQuality(0);
      try (OutputStream out = Files.newOutputStream(file);
          ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
        writer.setOutput(stream);
        writer.write(null, new IIOImage(withFewColours(picture), null, null), smallest);
      } finally {
        writer.dispose();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage withFewColours(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y), 1, Integer::sum);
      }
    }
    List<Integer> most =
        counts.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    int[] palette = most.stream().mapToInt(Integer::intValue).toArray();
    IndexColorModel model =
        new IndexColorModel(
            8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int index = nearest.computeIfAbsent(picture.getRGB(x, y), rgb -> nearest(rgb, palette));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    return small;
  }

  private static int nearest(int rgb, int[] palette) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(rgb, palette[i]) < distance(rgb, palette[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    Color a = new Color(one);
    Color b = new Color(other);
    int red = a.getRed() - b.getRed();
    int green = a.getGreen() - b.getGreen();
    int blue = a.getBlue() - b.getBlue();
    return red * red + green * green + blue * blue;
  }
}
