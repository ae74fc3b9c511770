package vn.travinh.asean.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader reads of some HTML: words kept apart where blocks are, each block on a line of its
 * own. The numbers of footnotes are left out, because they would become part of the word before
 * them.
 */
final class PlainText {
  /** jsoup counts these among the blocks; they stand inside a line. */
  private static final Set<String> INLINE = Set.of("del", "ins");

  private static final Set<String> BREAKS = Set.of("br", "td", "th");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private PlainText() {}

  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              if (!isOfFootnote(words)) {
                String line = BLANKS.matcher(words.getWholeText()).replaceAll(" ");
                text.append(endsWithBlank(text) ? line.stripLeading() : line);
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

  /** The same on one line, as for a heading. */
  static String line(Element element) {
    return BLANKS.matcher(of(element)).replaceAll(" ");
  }

  private static boolean isOfFootnote(TextNode words) {
    Element parent = words.parent();
    return parent != null && Footnotes.isLink(parent);
  }

  private static boolean isBreak(Element element) {
    return BREAKS.contains(element.normalName())
        || (element.isBlock() && !INLINE.contains(element.normalName()));
  }

  private static boolean endsWithBlank(StringBuilder text) {
    return text.isEmpty() || " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
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
