package vn.travinh.asean.markdown;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import vn.travinh.asean.text.Folding;

/** Makes HTML safe: nothing is left but what {@link AllowedHtml} lists. */
final class CleanHtml {
  /**
   * Each round of tidying moves some wrongly nested element to where browsers put it; hardly any
   * HTML needs a third.
   */
  private static final int MAX_ROUNDS = 12;

  private CleanHtml() {}

  /**
   * The safe part of some HTML. It is read again until it stays the same, because a browser reads
   * what is printed and not the tree it was printed from: between the two, HTML can change its
   * meaning (mutation XSS; Heiderich and others 2013).
   *
   * @return empty where it does not settle, which only happens to HTML made for that purpose
   */
  static Optional<Document> of(String html) {
    String printed = cleaned(html).body().html();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Document read = parsed(printed);
      if (read.body().html().equals(printed)) {
        return Optional.of(read);
      }
      printed = cleaned(printed).body().html();
    }
    return Optional.empty();
  }

  private static Document parsed(String html) {
    Document document = Jsoup.parseBodyFragment(html, "");
    // Blanks and line ends mean something in Khmer and in code.
    document.outputSettings().prettyPrint(false);
    return document;
  }

  private static Document cleaned(String html) {
    Document clean = new Cleaner(AllowedHtml.safelist()).clean(parsed(html));
    clean.outputSettings().prettyPrint(false);
    clean
        .body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text) {
                makePrintable(text);
              } else if (node instanceof Element element && element.attributesSize() > 0) {
                element.attributes().forEach(CleanHtml::makePrintable);
                AllowedHtml.removeMalformed(element);
              }
            });
    return clean;
  }

  private static void makePrintable(TextNode text) {
    String printable = Folding.printable(text.getWholeText());
    if (!printable.equals(text.getWholeText())) {
      text.text(printable);
    }
  }

  private static void makePrintable(Attribute attribute) {
    if (!attribute.getValue().isEmpty()) {
      attribute.setValue(Folding.printable(attribute.getValue()));
    }
  }
}
