package vn.travinh.asean.feeds;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Site;

/**
 * Lets browsers offer the site's search in their address bar: OpenSearch 1.1, draft 6, in the
 * site's default language.
 */
final class OpenSearch {
  private static final String TYPE = "application/opensearchdescription+xml";
  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  /** What the format allows, in characters. */
  private static final int LONGEST_SHORT_NAME = 16;

  private static final int LONGEST_DESCRIPTION = 1024;

  private OpenSearch() {}

  static Feed of(Site site, BaseAddress base) {
    var language = site.defaultLanguage();
    String name = CleanText.line(site.settings().name().in(language));
    String tagline = CleanText.line(site.settings().tagline().in(language));
    String search = base.of(Addresses.search(language)) + "?q={searchTerms}";
    byte[] content =
        XmlText.of(
            xml -> {
              xml.writeStartElement("OpenSearchDescription");
              xml.writeDefaultNamespace(NAMESPACE);
              XmlText.element(xml, "ShortName", ShortName.of(site, LONGEST_SHORT_NAME));
              XmlText.element(
                  xml,
                  "Description",
                  ShortName.cut(
                      tagline.isEmpty() ? name : name + ": " + tagline, LONGEST_DESCRIPTION));
              url(xml, "text/html", search, "results");
              url(xml, TYPE, base.of("/opensearch.xml"), "self");
              XmlText.element(xml, "Language", language.code());
              XmlText.element(xml, "InputEncoding", "UTF-8");
              XmlText.element(xml, "OutputEncoding", "UTF-8");
              xml.writeEndElement();
            });
    return new Feed("/opensearch.xml", TYPE + "; charset=utf-8", content);
  }

  private static void url(XMLStreamWriter xml, String type, String template, String relation)
      throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("type", type);
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("template", template);
  }
}
