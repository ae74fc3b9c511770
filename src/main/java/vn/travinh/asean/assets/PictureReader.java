package vn.travinh.asean.assets;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Decodes pictures from people nobody knows. The header is read first, so that no picture is
 * unpacked whose size was not looked at; a large one is unpacked with rows and columns left out.
 */
final class PictureReader {
  /** A picture of 40 megapixels is what the best telephones take; larger ones are attacks. */
  static final long MAX_PIXELS = 40_000_000;

  /**
   * In memory at a time, up to 48 MB, and a quarter of it again while it is scaled. The largest
   * width offered needs 2 megapixels of a usual picture; six times as many leave nothing to be seen
   * of the rows left out.
   */
  static final long PIXELS_IN_MEMORY = 12_000_000;

  /**
   * Encoders make about ten scans. Each costs as much work as a whole picture, and a file can hold
   * a hundred thousand.
   */
  static final int MAX_SCANS = 100;

  private PictureReader() {}

  /**
   * @return the picture as it lies in the file, not turned, at most {@link #PIXELS_IN_MEMORY} large
   * @throws PictureRefused where it is none, or too large
   */
  static BufferedImage read(byte[] file, PictureFormat format) throws PictureRefused {
    if (format == PictureFormat.JPEG && scans(file) > MAX_SCANS) {
      throw unreadable("this picture is packed in more than " + MAX_SCANS + " layers");
    }
    AtomicBoolean cutShort = new AtomicBoolean();
    ImageReader reader = null;
    byte[] looked = format == PictureFormat.GIF ? StillGif.of(file).file() : file;
    try (ByteArrayImageInputStream in = new ByteArrayImageInputStream(looked)) {
      reader = reader(format);
      // Without metadata: texts and profiles inside a picture can be bombs of their own.
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener(
          (source, warning) -> cutShort.compareAndSet(false, warning.contains("remature end")));
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      checkSize(width, height);
      ImageReadParam sparing = reader.getDefaultReadParam();
      int step = step(width, height);
      sparing.setSourceSubsampling(step, step, 0, 0);
      BufferedImage picture = reader.read(0, sparing);
      if (cutShort.get()) {
        throw cutShort();
      }
      return picture;
    } catch (IOException | RuntimeException broken) {
      // Readers throw what they please on broken files.
      throw damaged();
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  /** By the header, before anything is unpacked. */
  static void checkSize(int width, int height) throws PictureRefused {
    if ((long) width * height > MAX_PIXELS) {
      throw new PictureRefused(
          "picture-too-large",
          "this picture has " + width + " × " + height + " pixels, more than 40 million",
          "save it smaller, 2,000 pixels wide is plenty");
    }
  }

  /** Each how many-th row and column has to do. */
  private static int step(int width, int height) {
    int step = 1;
    while ((long) width / step * (height / step) > PIXELS_IN_MEMORY) {
      step++;
    }
    return step;
  }

  private static int scans(byte[] jpeg) {
    int scans = 0;
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda) {
        scans++;
      }
    }
    return scans;
  }

  /**
   * Chosen by name. The library that writes WebP brings a reader too, in C and of 2020; it must
   * never see a file.
   */
  private static ImageReader reader(PictureFormat format) throws IOException {
    return switch (format) {
      case WEBP -> new WebPImageReaderSpi().createReaderInstance();
      case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      case GIF -> ImageIO.getImageReadersByFormatName("gif").next();
      case AVIF, SVG -> throw new IllegalArgumentException(format + " is never unpacked");
    };
  }

  static PictureRefused cutShort() {
    return unreadable("this picture ends in the middle");
  }

  static PictureRefused damaged() {
    return unreadable("this picture is damaged");
  }

  private static PictureRefused unreadable(String message) {
    return new PictureRefused(
        "picture-unreadable",
        message,
        "copy it again from the camera, or open it in a picture editor and save it anew");
  }
}
