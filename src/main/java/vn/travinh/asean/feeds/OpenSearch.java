package vn.travinh.asean.feeds;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Site;

/**
 * Lets browsers offer the site's search in their address bar: OpenSearch 1.1, draft 6, in the
 * site's default language.
 */
final class OpenSearch {
  private static final String TYPE = "application/opensearchdescription+xml";
  private static final Namespace NAMESPACE =
      Namespace.getNamespace("http://a9.com/-/spec/opensearch/1.1/");

  /** What the format allows, in characters. */
  private static final int LONGEST_SHORT_NAME = 16;

  private static final int LONGEST_DESCRIPTION = 1024;

  private OpenSearch() {}

  static Feed of(Site site, BaseAddress base) {
    var language = site.defaultLanguage();
    String name = CleanText.line(site.settings().name().in(language));
    String tagline = CleanText.line(site.settings().tagline().in(language));
    Element root = new Element("OpenSearchDescription", NAMESPACE);
    root.addContent(element("ShortName", ShortName.of(site, LONGEST_SHORT_NAME)));
    root.addContent(
        element(
            "Description",
            ShortName.cut(tagline.isEmpty() ? name : name + ": " + tagline, LONGEST_DESCRIPTION)));
    root.addContent(
        url("text/html", base.of(Addresses.search(language)) + "?q={searchTerms}")
            .setAttribute("method", "get"));
    root.addContent(url(TYPE, base.of("/opensearch.xml")).setAttribute("rel", "self"));
    root.addContent(element("Language", language.code()));
    root.addContent(element("InputEncoding", "UTF-8"));
    root.addContent(element("OutputEncoding", "UTF-8"));
    return new Feed("/opensearch.xml", TYPE + "; charset=utf-8", XmlText.of(new Document(root)));
  }

  private static Element url(String type, String template) {
    return new Element("Url", NAMESPACE)
        .setAttribute("type", type)
        .setAttribute("template", template);
  }

  private static Element element(String name, String text) {
    return new Element(name, NAMESPACE).setText(text);
  }
}
