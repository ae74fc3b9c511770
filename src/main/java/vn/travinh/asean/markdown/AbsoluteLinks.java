package vn.travinh.asean.markdown;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes a text readable away from the site: in a feed reader or in open data, {@code /vi/…} and
 * {@code #anchor} would lead nowhere.
 */
public final class AbsoluteLinks {
  private AbsoluteLinks() {}

  /**
   * The same text with links and pictures in full.
   *
   * @param site the site's address without a slash at its end, such as {@code https://example.vn}
   * @param page the full address of the page that shows this text
   */
  public static SafeHtml in(SafeHtml html, String site, String page) {
    Document document = Jsoup.parseBodyFragment(html.html());
    document.outputSettings().prettyPrint(false);
    // One size is enough where nobody knows how wide it will be shown.
    document.body().select("picture > source").remove();
    document.body().select("picture").unwrap();
    document.body().select("img").removeAttr("srcset").removeAttr("sizes");
    for (String attribute : new String[] {"href", "src"}) {
      for (Element element : document.body().select("[" + attribute + "]")) {
        element.attr(attribute, absolute(element.attr(attribute), site, page));
      }
    }
    return new SafeHtml(document.body().html());
  }

  private static String absolute(String address, String site, String page) {
    if (address.startsWith("#")) {
      return page + address;
    }
    return address.startsWith("/") && !address.startsWith("//") ? site + address : address;
  }
}
