package vn.travinh.asean.scene;

import java.util.List;

/**
 * A drawing of 320 by 180 units, whole in itself: a sky with its light, then shapes from far to
 * near. The shapes are groups of one shared file; their colours are custom properties that follow
 * from {@link #light} and {@link #turn}.
 *
 * @param light the time of day: {@code dawn}, {@code day}, {@code dusk} or {@code night}
 * @param turn which of the colours of roofs and walls, from 0 to {@link #TURNS} - 1
 * @param lamp sun or moon
 */
public record Scene(String light, int turn, Lamp lamp, List<Piece> pieces) {
  public static final int WIDTH = 320;
  public static final int HEIGHT = 180;

  /** As many as {@code static/css/scene-colours.css} has. */
  static final int TURNS = 4;

  public Scene {
    pieces = List.copyOf(pieces);
    if (turn < 0 || turn >= TURNS) {
      throw new IllegalArgumentException("no such turn of colours: " + turn);
    }
  }

  /**
   * @param radius 0 where neither sun nor moon is seen
   */
  public record Lamp(int x, int y, int radius) {
    public boolean isSeen() {
      return radius > 0;
    }

    /** The ring of light around it. */
    public int halo() {
      return radius * 8 / 5;
    }
  }
}
