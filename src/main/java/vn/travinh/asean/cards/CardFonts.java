package vn.travinh.asean.cards;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.List;

/**
 * The fonts that come with the program, so that a card looks alike on every machine: Be Vietnam Pro
 * for Latin letters with all marks of Vietnamese, Noto Sans Khmer for Khmer.
 */
final class CardFonts {
  private final List<Font> fonts;
  private final FontRenderContext context;

  private CardFonts(List<Font> fonts, FontRenderContext context) {
    this.fonts = fonts;
    this.context = context;
  }

  /**
   * @param weight {@code Bold} or {@code Medium}
   * @throws IOException where Java cannot use fonts, as without the system's font library
   */
  static CardFonts read(String weight) throws IOException {
    FontRenderContext context = new FontRenderContext(null, true, true);
    return new CardFonts(
        List.of(font("BeVietnamPro-" + weight), font("NotoSansKhmer-" + weight)), context);
  }

  private static Font font(String name) throws IOException {
    try (InputStream stream = CardFonts.class.getResourceAsStream(name + ".ttf")) {
      if (stream == null) {
        throw new IOException("the font " + name + " is missing");
      }
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (FontFormatException broken) {
      throw new IOException("the font " + name + " cannot be used", broken);
    }
  }

  /**
   * A line ready to be drawn, each stretch in the first font that has its letters. Java shapes it
   * with HarfBuzz, which Khmer needs: vowels stand before, around and below what they follow.
   *
   * @param text not empty
   * @param size in pixels
   */
  TextLayout line(String text, float size) {
    AttributedString line = new AttributedString(text);
    int from = 0;
    while (from < text.length()) {
      Font font = fontFor(text.codePointAt(from));
      int to = from;
      while (to < text.length() && belongs(text.codePointAt(to), font)) {
        to += Character.charCount(text.codePointAt(to));
      }
      line.addAttribute(TextAttribute.FONT, font.deriveFont(size), from, to);
      from = to;
    }
    return new TextLayout(line.getIterator(), context);
  }

  /** Spaces and punctuation stay with the letters before them. */
  private boolean belongs(int letter, Font font) {
    boolean common = Character.UnicodeScript.of(letter) == Character.UnicodeScript.COMMON;
    return common && font.canDisplay(letter) || fontFor(letter).equals(font);
  }

  private Font fontFor(int letter) {
    return fonts.stream().filter(font -> font.canDisplay(letter)).findFirst().orElse(fonts.get(0));
  }
}
