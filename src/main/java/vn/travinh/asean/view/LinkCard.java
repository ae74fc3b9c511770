package vn.travinh.asean.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.travinh.asean.text.Language;

/**
 * What other sites show beside a link to a page that has no photograph: its scene, its title and
 * the site's name. Everything that is to be seen is here, so the address, which is made of it, is
 * known before anything is drawn.
 *
 * @param style names how cards are drawn and what the scenes' shapes and colours are
 * @param scene markup of the scene, whose shapes are those of the shared drawing
 * @param language of the words
 */
public record LinkCard(
    String style, String scene, String title, String siteName, Language language) {
  /** In pixels; what Open Graph, Zalo and X show whole. */
  public static final int WIDTH = 1200;

  /** In pixels. */
  public static final int HEIGHT = 630;

  public static final String CONTENT_TYPE = "image/jpeg";

  /** Where all cards are; no section has this name. */
  public static final String FOLDER = "/media/cards/";

  private static final int NAME_LENGTH = 20;

  /** The same for the same card, wherever and whenever it is drawn. */
  public String address() {
    return FOLDER + name() + ".jpg";
  }

  private String name() {
    try {
      String all = String.join("\u0000", style, scene, title, siteName, language.code());
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
