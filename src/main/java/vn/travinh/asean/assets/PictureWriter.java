package vn.travinh.asean.assets;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encodes pictures, without a word about where they were taken and by whom. */
final class PictureWriter {
  private static final Logger LOG = LoggerFactory.getLogger(PictureWriter.class);

  /** Where blocks cannot be seen yet and the file is a third of what cameras save. */
  private static final float JPEG_QUALITY = 0.82f;

  /** For pictures that are kept to be developed later: what this loses nobody can see. */
  private static final float KEPT_QUALITY = 0.93f;

  /** Looks like the JPEG above at about two thirds of its size. */
  private static final float WEBP_QUALITY = 0.78f;

  private static final boolean WEBP = canWriteWebp();

  private PictureWriter() {}

  /** Whether this machine has the native library; without it JPEG and PNG have to do. */
  static boolean writesWebp() {
    return WEBP;
  }

  static byte[] jpeg(BufferedImage picture) throws IOException {
    return jpeg(picture, JPEG_QUALITY);
  }

  /** At three times the size, for what is encoded again later. */
  static byte[] keptJpeg(BufferedImage picture) throws IOException {
    return jpeg(picture, KEPT_QUALITY);
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
    // Comes into sight at once and gets sharper, and is smaller too.
    parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return write(picture, writer, parameters);
  }

  static byte[] png(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    return write(picture, writer, writer.getDefaultWriteParam());
  }

  /** Nothing where this machine cannot. */
  static Optional<byte[]> webp(BufferedImage picture, boolean lossless) throws IOException {
    return WEBP ? Optional.of(encodeWebp(picture, lossless)) : Optional.empty();
  }

  private static byte[] encodeWebp(BufferedImage picture, boolean lossless) throws IOException {
    ImageWriter writer = new WebPImageWriterSpi().createWriterInstance();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionType(
        parameters
            .getCompressionTypes()[
            lossless ? WebPWriteParam.LOSSLESS_COMPRESSION : WebPWriteParam.LOSSY_COMPRESSION]);
    if (!lossless) {
      parameters.setCompressionQuality(WEBP_QUALITY);
    }
    return write(picture, writer, parameters);
  }

  private static byte[] write(BufferedImage picture, ImageWriter writer, ImageWriteParam parameters)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static boolean canWriteWebp() {
    try {
      encodeWebp(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), false);
      return true;
    } catch (IOException | RuntimeException | LinkageError missing) {
      LOG.info(
          "Pictures are offered without WebP, which this machine has no library for: {}",
          missing.toString());
      return false;
    }
  }
}
