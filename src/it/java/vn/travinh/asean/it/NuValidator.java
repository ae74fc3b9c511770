package vn.travinh.asean.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The W3C's checker of HTML, SVG and CSS, in this process. Its rules are read once. */
final class NuValidator {
  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";
  private static final String SVG = "http://s.validator.nu/svg-xhtml5-rdf-mathml.rnc";

  private final Messages messages = new Messages();
  private final SimpleDocumentValidator html = validator(HTML);
  private final SimpleDocumentValidator svg = validator(SVG);

  private SimpleDocumentValidator validator(String schema) {
    // Without its own logging and guessing of languages: all pages say theirs.
    SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
    validator.setAllowCss(true);
    try {
      validator.setUpMainSchema(schema, messages);
      validator.setUpValidatorAndParsers(messages, false, false);
      return validator;
    } catch (Exception broken) {
      throw new IllegalStateException("the validator cannot read its rules", broken);
    }
  }

  /**
   * @return errors and warnings, as {@code line:column: severity: message}
   */
  List<String> check(Visited visited) {
    try {
      switch (visited.type()) {
        case "text/html" -> html.checkHtmlInputSource(source(visited, visited.body()));
        case "image/svg+xml" -> svg.checkXmlInputSource(source(visited, visited.body()));
        case "text/css" ->
            html.checkCssInputSource(
                source(
                    visited,
                    CascadeLayers.unwrap(visited.text()).getBytes(StandardCharsets.UTF_8)));
        default -> throw new IllegalArgumentException("cannot check " + visited.type());
      }
    } catch (IOException | SAXException broken) {
      throw new IllegalStateException(visited.address(), broken);
    }
    return messages.take();
  }

  private static InputSource source(Visited visited, byte[] bytes) {
    InputSource source = new InputSource(new ByteArrayInputStream(bytes));
    source.setEncoding("UTF-8");
    source.setSystemId("http://localhost" + visited.address());
    return source;
  }

  private static final class Messages implements ErrorHandler {
    private List<String> heard = new ArrayList<>();

    List<String> take() {
      List<String> all = List.copyOf(heard);
      heard = new ArrayList<>();
      return all;
    }

    private void hear(String severity, SAXParseException message) {
      heard.add(
          "%d:%d: %s: %s"
              .formatted(
                  message.getLineNumber(),
                  message.getColumnNumber(),
                  severity,
                  message.getMessage()));
    }

    @Override
    public void warning(SAXParseException message) {
      hear("warning", message);
    }

    @Override
    public void error(SAXParseException message) {
      hear("error", message);
    }

    @Override
    public void fatalError(SAXParseException message) {
      hear("fatal error", message);
    }
  }
}
