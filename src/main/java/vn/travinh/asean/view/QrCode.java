package vn.travinh.asean.view;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a QR code (ISO/IEC 18004) for a camera, drawn when a template asks for it.
 *
 * @param text such as an address; an empty one has no code
 */
public record QrCode(String text) {
  /** Modules of white around the code, without which readers do not find it (clause 5.3.8). */
  private static final int QUIET_ZONE = 4;

  /** Paper gets creased and wet: a code with 15 % of it missing can still be read. */
  private static final ErrorCorrectionLevel CORRECTION = ErrorCorrectionLevel.M;

  /**
   * @param size width and height with the white around, in modules
   * @param path the dark modules as strokes one module wide: for an SVG path the shortest form
   */
  public record Drawing(int size, String path) {}

  public Drawing drawing() {
    ByteMatrix matrix = matrix();
    return new Drawing(matrix.getWidth() + 2 * QUIET_ZONE, path(matrix));
  }

  private static String path(ByteMatrix matrix) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int drawnUntil = -1;
      int x = 0;
      while (x < matrix.getWidth()) {
        int from = x;
        while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
          x++;
        }
        if (x == from) {
          x++;
        } else if (drawnUntil < 0) {
          path.append('M').append(from + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
          path.append(".5h").append(x - from);
          drawnUntil = x;
        } else {
          path.append('m').append(from - drawnUntil).append(" 0h").append(x - from);
          drawnUntil = x;
        }
      }
    }
    return path.toString();
  }

  private ByteMatrix matrix() {
    try {
      return Encoder.encode(text, CORRECTION).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalStateException("no QR code can hold " + text, tooLong);
    }
  }
}
