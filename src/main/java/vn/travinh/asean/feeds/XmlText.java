package vn.travinh.asean.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jdom2.Document;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** XML as UTF-8 bytes. Spaces inside texts are left as they are. */
final class XmlText {
  private XmlText() {}

  static byte[] of(Document document) {
    Format format =
        Format.getRawFormat().setEncoding(StandardCharsets.UTF_8.name()).setLineSeparator("\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new XMLOutputter(format).output(document, bytes);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return bytes.toByteArray();
  }
}
