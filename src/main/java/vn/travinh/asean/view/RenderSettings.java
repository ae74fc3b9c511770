package vn.travinh.asean.view;

import java.util.function.Function;
import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Page;

/**
 * What pages need besides the site itself.
 *
 * @param baseUrl scheme and host, such as {@code https://asean.example.vn}, for absolute links; a
 *     slash at its end is dropped
 * @param assets style sheets, scripts, pictures of the site's own look
 * @param media files beside documents
 * @param structuredData the JSON-LD of a page, empty where it has none
 * @param cardStyle names how cards are drawn, see {@link LinkCard}; empty where none are
 */
public record RenderSettings(
    String baseUrl,
    Assets assets,
    Media media,
    Function<Page, String> structuredData,
    String cardStyle) {
  public RenderSettings {
    if (baseUrl.endsWith("/")) {
      baseUrl = baseUrl.substring(0, baseUrl.length() - 1);
    }
  }

  /** Without cards. */
  public RenderSettings(
      String baseUrl, Assets assets, Media media, Function<Page, String> structuredData) {
    this(baseUrl, assets, media, structuredData, "");
  }

  /** The address with scheme and host. */
  String absolute(String path) {
    return baseUrl + path;
  }
}
