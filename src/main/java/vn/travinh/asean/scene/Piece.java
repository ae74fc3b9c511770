package vn.travinh.asean.scene;

/**
 * One shape and where it stands.
 *
 * @param shape name of a group in the shared file
 * @param x where its foot stands
 * @param y where its foot stands
 * @param percent of the size in which it is drawn
 * @param mirrored whether it is turned left to right
 */
public record Piece(String shape, int x, int y, int percent, boolean mirrored) {
  /** Where a shape stands that fills the whole drawing. */
  static final int FOOT_X = 160;

  static final int FOOT_Y = 136;

  private static final String SMALL = "small-";

  /** A shape as it is drawn. */
  static Piece plane(String shape) {
    return new Piece(shape, FOOT_X, FOOT_Y, 100, false);
  }

  public boolean isMoved() {
    return isSmall() || x != FOOT_X || y != FOOT_Y || percent != 100 || mirrored;
  }

  /**
   * An SVG transform. Of a small shape the foot is its origin, of the others it is the middle of
   * the drawing's horizon.
   */
  public String transform() {
    int footX = isSmall() ? 0 : FOOT_X;
    int footY = isSmall() ? 0 : FOOT_Y;
    int across = mirrored ? -percent : percent;
    return "matrix(%s 0 0 %s %s %s)"
        .formatted(
            hundredths(across),
            hundredths(percent),
            hundredths(100 * x - across * footX),
            hundredths(100 * y - percent * footY));
  }

  private boolean isSmall() {
    return shape.startsWith(SMALL);
  }

  /** Short, for a page may hold two hundred of them: {@code .9}, {@code -12.4}, {@code 1}. */
  private static String hundredths(int value) {
    int size = Math.abs(value);
    String whole = size >= 100 ? Integer.toString(size / 100) : "";
    String rest = Integer.toString(100 + size % 100).substring(1).replaceAll("0+$", "");
    String text = whole + (rest.isEmpty() ? "" : "." + rest);
    return text.isEmpty() ? "0" : (value < 0 ? "-" : "") + text;
  }
}
