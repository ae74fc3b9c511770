package vn.travinh.asean.markdown;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader reads of some HTML: words kept apart where blocks are, each block on a line of its
 * own.
 */
final class PlainText {
  private PlainText() {}

  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              if (!isBackLink(words)) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
              }
            } else if (node instanceof Element each && isBreak(each)) {
              endLine(text);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element each && isBreak(each)) {
              endLine(text);
            }
          }
        },
        element);
    return text.toString().strip();
  }

  private static boolean isBackLink(TextNode words) {
    Element parent = words.parent();
    return parent != null && parent.hasClass("footnote-backref");
  }

  private static boolean isBreak(Element element) {
    return element.isBlock() || element.is("br, td, th");
  }

  private static void endLine(StringBuilder text) {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
