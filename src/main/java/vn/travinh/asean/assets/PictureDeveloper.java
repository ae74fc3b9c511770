package vn.travinh.asean.assets;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes of a picture what pages offer: upright, in the web's colours, in several widths, without
 * anything that the camera wrote beside it. The same file always gives the same bytes.
 */
final class PictureDeveloper {
  /**
   * Changes whenever other bytes come out for the same file, so that what an earlier version made
   * is made anew.
   */
  static final String RECIPE = "1";

  /** Half a phone's screen, a phone's screen or a column of text, a column on a dense screen. */
  private static final List<Integer> WIDTHS = List.of(400, 800, 1600);

  /** A tall picture is not shown wider than this lets it be. */
  private static final int MAX_HEIGHT = 2_400;

  /** Twice the largest width offered, so that a wider one can be offered some day. */
  private static final int KEPT_LENGTH = 3_200;

  /** A width this near to the next one saves nobody anything. */
  private static final double WORTHWHILE = 0.8;

  /**
   * A finished size.
   *
   * @param bytes never changed by whoever holds it
   */
  @SuppressWarnings("ArrayRecordComponent") // lives for the moment between two lines
  record Developed(PictureFormat format, int width, int height, byte[] bytes) {}

  private PictureDeveloper() {}

  /**
   * All sizes as JPEG or PNG, the largest first, and where that is smaller the same as WebP.
   *
   * @throws PictureRefused where the file is no picture, or too large
   */
  static List<Developed> develop(byte[] file, PictureFormat format)
      throws PictureRefused, IOException {
    Orientation orientation = Orientation.of(file, format);
    BufferedImage picture = PictureReader.read(file, format);
    boolean turned = orientation.isSideways();
    int fullWidth = turned ? picture.getHeight() : picture.getWidth();
    int fullHeight = turned ? picture.getWidth() : picture.getHeight();
    double scale =
        Math.min(
            1,
            Math.min(
                (double) WIDTHS.get(WIDTHS.size() - 1) / fullWidth,
                (double) MAX_HEIGHT / fullHeight));
    int width = atLeastOne(fullWidth * scale);
    int height = atLeastOne(fullHeight * scale);
    // Scaling brings a picture into the web's colours by the way, without another one of full size.
    BufferedImage plain = scale < 1 ? picture : plain(picture);
    BufferedImage largest =
        upright(scaled(plain, turned ? height : width, turned ? width : height), orientation);
    Form form = Form.of(largest, format);
    List<Developed> common = new ArrayList<>();
    List<Developed> modern = new ArrayList<>();
    BufferedImage current = largest;
    for (int each : widths(width)) {
      current = scaled(current, each, atLeastOne((double) height * each / width));
      common.add(form.common(current));
      form.modern(current).ifPresent(modern::add);
    }
    // All widths or none: a browser that takes the modern format looks at nothing else.
    if (bytes(modern) < bytes(common)) {
      common.addAll(modern);
    }
    return List.copyOf(common);
  }

  /**
   * A picture as it is kept beside its document: upright, in the web's colours, not larger than is
   * of use, without anything that the camera wrote beside it.
   *
   * @throws PictureRefused where the file is no picture, or too large
   */
  static Developed keep(byte[] file, PictureFormat format) throws PictureRefused, IOException {
    Orientation orientation = Orientation.of(file, format);
    BufferedImage picture = PictureReader.read(file, format);
    double scale =
        Math.min(1, (double) KEPT_LENGTH / Math.max(picture.getWidth(), picture.getHeight()));
    BufferedImage plain = scale < 1 ? picture : plain(picture);
    BufferedImage kept =
        upright(
            scaled(
                plain,
                atLeastOne(picture.getWidth() * scale),
                atLeastOne(picture.getHeight() * scale)),
            orientation);
    return Form.of(kept, format).kept(kept);
  }

  private static long bytes(List<Developed> sizes) {
    return sizes.stream().mapToLong(size -> size.bytes().length).sum();
  }

  /** From the largest down. */
  private static List<Integer> widths(int largest) {
    List<Integer> widths = new ArrayList<>(List.of(largest));
    for (int i = WIDTHS.size() - 1; i >= 0; i--) {
      if (WIDTHS.get(i) < largest * WORTHWHILE) {
        widths.add(WIDTHS.get(i));
      }
    }
    return widths;
  }

  private static int atLeastOne(double pixels) {
    return Math.max(1, (int) Math.round(pixels));
  }

  /** In sRGB, eight bits a channel: whatever the camera counted in, browsers show it alike. */
  private static BufferedImage plain(BufferedImage picture) {
    return drawn(
        picture,
        picture.getWidth(),
        picture.getHeight(),
        new AffineTransform(),
        picture.getColorModel().hasAlpha());
  }

  private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
    if (orientation.equals(Orientation.UPRIGHT)) {
      return picture;
    }
    boolean turned = orientation.isSideways();
    return drawn(
        picture,
        turned ? picture.getHeight() : picture.getWidth(),
        turned ? picture.getWidth() : picture.getHeight(),
        orientation.upright(picture.getWidth(), picture.getHeight()),
        picture.getColorModel().hasAlpha());
  }

  /**
   * By halves as long as that goes: bilinear scaling by more than two leaves pixels out, which
   * shows on roofs and in water.
   */
  private static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage current = picture;
    while (current.getWidth() > width || current.getHeight() > height) {
      int nextWidth = Math.max(width, (current.getWidth() + 1) / 2);
      int nextHeight = Math.max(height, (current.getHeight() + 1) / 2);
      current =
          drawn(
              current,
              nextWidth,
              nextHeight,
              AffineTransform.getScaleInstance(
                  (double) nextWidth / current.getWidth(),
                  (double) nextHeight / current.getHeight()),
              current.getColorModel().hasAlpha());
    }
    return current;
  }

  private static BufferedImage drawn(
      BufferedImage picture, int width, int height, AffineTransform how, boolean transparent) {
    BufferedImage target =
        new BufferedImage(
            width,
            height,
            transparent ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = target.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(picture, how, null);
    } finally {
      graphics.dispose();
    }
    return target;
  }

  /** What a picture is saved as, decided once so that all its sizes look alike. */
  private enum Form {
    PHOTOGRAPH,
    DRAWING,
    TRANSPARENT;

    /** What gets no smaller as JPEG is a drawing, whose edges JPEG would blur. */
    static Form of(BufferedImage picture, PictureFormat source) throws IOException {
      if (picture.getColorModel().hasAlpha() && showsThrough(picture)) {
        return TRANSPARENT;
      }
      boolean drawing =
          (source == PictureFormat.PNG || source == PictureFormat.GIF)
              && PictureWriter.png(opaque(picture)).length
                  <= PictureWriter.jpeg(opaque(picture)).length;
      return drawing ? DRAWING : PHOTOGRAPH;
    }

    /** In a format that every browser knows. */
    Developed common(BufferedImage picture) throws IOException {
      return this == PHOTOGRAPH
          ? developed(PictureFormat.JPEG, picture, PictureWriter.jpeg(opaque(picture)))
          : developed(PictureFormat.PNG, picture, PictureWriter.png(shown(picture)));
    }

    /** In the same formats, with less left out. */
    Developed kept(BufferedImage picture) throws IOException {
      return this == PHOTOGRAPH
          ? developed(PictureFormat.JPEG, picture, PictureWriter.keptJpeg(opaque(picture)))
          : common(picture);
    }

    /** In a smaller format, where this machine can write it. */
    Optional<Developed> modern(BufferedImage picture) throws IOException {
      return PictureWriter.webp(shown(picture), this == DRAWING)
          .map(bytes -> developed(PictureFormat.WEBP, picture, bytes));
    }

    private BufferedImage shown(BufferedImage picture) {
      return this == TRANSPARENT ? unmultiplied(picture) : opaque(picture);
    }

    private static Developed developed(PictureFormat format, BufferedImage picture, byte[] bytes) {
      return new Developed(format, picture.getWidth(), picture.getHeight(), bytes);
    }

    private static boolean showsThrough(BufferedImage picture) {
      int[] row = new int[picture.getWidth()];
      for (int y = 0; y < picture.getHeight(); y++) {
        picture.getRGB(0, y, row.length, 1, row, 0, row.length);
        for (int pixel : row) {
          if (pixel >>> 24 != 0xff) {
            return true;
          }
        }
      }
      return false;
    }

    private static BufferedImage opaque(BufferedImage picture) {
      return picture.getColorModel().hasAlpha()
          ? drawn(picture, picture.getWidth(), picture.getHeight(), new AffineTransform(), false)
          : picture;
    }

    /** Encoders know colours and transparency apart only. */
    private static BufferedImage unmultiplied(BufferedImage picture) {
      BufferedImage target =
          new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
      Graphics2D graphics = target.createGraphics();
      graphics.drawImage(picture, 0, 0, null);
      graphics.dispose();
      return target;
    }
  }
}
