package vn.travinh.asean.cards;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.travinh.asean.text.LineBreaks;
import vn.travinh.asean.view.LinkCard;

/** Draws cards. The same card always gives the same bytes. */
final class CardPainter {
  /** What messengers fetch before a link is shown, often over a telephone's line. */
  static final int MAX_BYTES = 60_000;

  /** The site's paper, ink and lacquer red, as in {@code static/css/tokens.css}. */
  private static final Color PAPER = new Color(0xfffbf2);

  private static final Color INK = new Color(0x2a1a12);
  private static final Color ACCENT = new Color(0x8a1f2d);

  private static final int EDGE = 64;
  private static final int WIDEST = LinkCard.WIDTH - 2 * EDGE;
  private static final int NARROWER = 40;
  private static final int BAR = 10;
  private static final int NAME_SIZE = 30;
  private static final int MAX_LINES = 3;

  /**
   * Tried from the largest, in as few lines as one of them needs; at the smallest what does not fit
   * is cut.
   */
  private static final List<Integer> TITLE_SIZES = List.of(66, 58, 50, 44);

  /** Of the size of the letters; Khmer has signs above and below its line. */
  private static final float LEADING = 1.32f;

  private static final float LEADING_KHMER = 1.62f;

  /** Tried from the best; flat colours seldom need the second. */
  private static final List<Float> QUALITIES = List.of(0.88f, 0.8f, 0.7f, 0.6f, 0.4f, 0.2f);

  private final SceneSheet scenes;
  private final CardFonts bold;
  private final CardFonts medium;

  CardPainter(SceneSheet scenes, CardFonts bold, CardFonts medium) {
    this.scenes = scenes;
    this.bold = bold;
    this.medium = medium;
  }

  /** The card as a JPEG of at most {@link #MAX_BYTES}. */
  byte[] paint(LinkCard card) throws IOException {
    BufferedImage picture = picture(card);
    byte[] bytes = new byte[0];
    for (float quality : QUALITIES) {
      bytes = jpeg(picture, quality);
      if (bytes.length <= MAX_BYTES) {
        return bytes;
      }
    }
    return bytes;
  }

  BufferedImage picture(LinkCard card) {
    BufferedImage picture =
        new BufferedImage(LinkCard.WIDTH, LinkCard.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      boolean khmer = card.language().code().equals("km");
      Title title = title(card, khmer ? LEADING_KHMER : LEADING);
      int panel = EDGE / 2 + title.height() + NAME_SIZE + EDGE;
      scene(card, graphics, LinkCard.HEIGHT - panel);
      graphics.setColor(PAPER);
      graphics.fillRect(0, LinkCard.HEIGHT - panel, LinkCard.WIDTH, panel);
      graphics.setColor(ACCENT);
      graphics.fillRect(0, LinkCard.HEIGHT - panel, LinkCard.WIDTH, BAR);
      graphics.setColor(INK);
      float y = LinkCard.HEIGHT - panel + EDGE / 2f;
      for (TextLayout line : title.lines()) {
        y += title.leading();
        line.draw(graphics, EDGE, y - title.leading() * 0.26f);
      }
      graphics.setColor(ACCENT);
      if (!card.siteName().isBlank()) {
        medium
            .line(card.siteName(), NAME_SIZE)
            .draw(graphics, EDGE, LinkCard.HEIGHT - EDGE * 0.62f);
      }
    } finally {
      graphics.dispose();
    }
    return picture;
  }

  private void scene(LinkCard card, Graphics2D graphics, int height) {
    Graphics2D above = (Graphics2D) graphics.create();
    above.clip(new Rectangle(0, 0, LinkCard.WIDTH, height));
    scenes.draw(card.scene(), above, LinkCard.WIDTH, height);
    above.dispose();
  }

  /** A title set in lines. */
  private record Title(List<TextLayout> lines, float leading) {
    int height() {
      return Math.round(lines.size() * leading);
    }
  }

  private Title title(LinkCard card, float leading) {
    List<String> pieces = LineBreaks.pieces(card.title().strip(), card.language());
    for (int count = 1; count <= MAX_LINES; count++) {
      for (int size : TITLE_SIZES) {
        if (lines(pieces, size, WIDEST).size() <= count) {
          return set(balanced(pieces, size, count), size, leading);
        }
      }
    }
    int smallest = TITLE_SIZES.get(TITLE_SIZES.size() - 1);
    List<String> lines = new ArrayList<>(lines(pieces, smallest, WIDEST).subList(0, MAX_LINES));
    lines.set(MAX_LINES - 1, lines.get(MAX_LINES - 1).strip() + "…");
    return set(lines, smallest, leading);
  }

  private Title set(List<String> lines, int size, float leading) {
    return new Title(
        lines.stream().map(line -> bold.line(line.strip(), size)).toList(), size * leading);
  }

  /** The narrowest setting in as many lines, so that no word is left alone in the last. */
  private List<String> balanced(List<String> pieces, int size, int count) {
    List<String> lines = lines(pieces, size, WIDEST);
    for (int width = WIDEST; width > WIDEST / 3; width -= NARROWER) {
      List<String> narrower = lines(pieces, size, width);
      if (narrower.size() > count) {
        break;
      }
      lines = narrower;
    }
    return lines;
  }

  /** As much into each line as fits. */
  private List<String> lines(List<String> pieces, int size, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces) {
      String longer = line + piece;
      if (!line.isBlank() && bold.line(longer.strip(), size).getAdvance() > width) {
        lines.add(line);
        longer = piece;
      }
      line = longer;
    }
    if (!line.isBlank()) {
      lines.add(line);
    }
    return lines;
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
