package vn.travinh.asean.feeds;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML being written, as UTF-8 bytes. Without a tree, because a sitemap has thousands of elements
 * and is written anew whenever a page changes.
 */
final class XmlText {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private XmlText() {}

  /** Says what stands in the file, its declaration excepted. */
  interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  static byte[] of(Body body) {
    // The runtime's writer of bytes asks its stream for every single one.
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      body.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossibleInMemory) {
      throw new IllegalStateException("XML could not be written", impossibleInMemory);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
