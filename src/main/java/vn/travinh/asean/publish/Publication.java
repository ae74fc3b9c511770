package vn.travinh.asean.publish;

import java.util.List;
import vn.travinh.asean.assets.MediaLibrary;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.view.LinkCard;
import vn.travinh.asean.view.RenderSettings;

/**
 * All that visitors can be shown, made from one reading of the content.
 *
 * @param prepared what is sent as it is
 * @param cards what other sites show beside links, drawn when asked for
 * @param renderSettings what pages rendered on request need
 * @param report everything noticed while making it
 */
public record Publication(
    Site site,
    PreparedSite prepared,
    MediaLibrary media,
    List<LinkCard> cards,
    RenderSettings renderSettings,
    Report report) {
  public Publication {
    cards = List.copyOf(cards);
  }
}
