package vn.travinh.asean.markdown;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import vn.travinh.asean.text.Language;

/**
 * Marks words of other languages with {@code lang}, so that they get their font and are read aloud
 * rightly (WCAG 3.1.2): what authors write as {@code [ព្រះត្រពាំង]{lang=km}}, and by itself every
 * run of a script that only one language uses.
 */
final class ForeignWords {
  private static final Pattern MARKED =
      Pattern.compile(
          "\\[([^\\[\\]\\n]{1,300})]\\{lang=([a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3})}");
  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.of(
          UnicodeScript.KHMER, "km",
          UnicodeScript.THAI, "th",
          UnicodeScript.LAO, "lo",
          UnicodeScript.MYANMAR, "my");

  /**
   * Words of one of these scripts, with the blanks between them but not around them. By blocks,
   * because to ask for the script of each letter takes longer than all else.
   */
  private static final Pattern FOREIGN_RUN =
      Pattern.compile(
          Stream.of("\u1780-\u17FF\u19E0-\u19FF", "\u0E01-\u0E7F", "\u0E80-\u0EFF", "\u1000-\u109F")
              .map(letters -> "[" + letters + "]")
              .map(letter -> letter + "++(?:[\u200B\u200C ]++" + letter + "++)*+")
              .collect(Collectors.joining("|")));

  private static final Set<String> CODE = Set.of("code", "pre");

  private ForeignWords() {}

  static void mark(Element body, Language language) {
    each(body, MARKED, match -> span(match.group(2), match.group(1)), true);
    each(
        body,
        FOREIGN_RUN,
        match -> {
          String own = ONE_LANGUAGE.getOrDefault(scriptOf(match.group()), "");
          return own.isEmpty() || own.equals(language.code())
              ? new TextNode(match.group())
              : span(own, match.group());
        },
        false);
  }

  private static UnicodeScript scriptOf(String run) {
    return UnicodeScript.of(run.codePointAt(0));
  }

  private static Element span(String language, String words) {
    return new Element("span").attr("lang", language).text(words);
  }

  private interface Replacement {
    Node of(Matcher match);
  }

  private static void each(
      Element body, Pattern pattern, Replacement replacement, boolean insideMarked) {
    for (Element parent : withProse(body, insideMarked)) {
      List<Node> nodes = new ArrayList<>();
      boolean changed = false;
      for (Node child : parent.childNodes()) {
        if (child instanceof TextNode text) {
          changed |= split(text.getWholeText(), pattern, replacement, nodes);
        } else {
          nodes.add(child);
        }
      }
      if (changed) { // all at once: each single insertion would move everything behind it
        parent.empty();
        parent.appendChildren(nodes);
      }
    }
  }

  /** Adds a text to the nodes, its matches replaced. Says whether there were any. */
  private static boolean split(
      String text, Pattern pattern, Replacement replacement, List<Node> nodes) {
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        nodes.add(new TextNode(text.substring(from, matcher.start())));
      }
      nodes.add(replacement.of(matcher));
      from = matcher.end();
    }
    if (from < text.length()) {
      nodes.add(new TextNode(text.substring(from)));
    }
    return from > 0;
  }

  /**
   * Elements that hold text, outside code and, on demand, outside what bears a language already.
   */
  private static List<Element> withProse(Element body, boolean insideMarked) {
    List<Element> found = new ArrayList<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          private int closed;

          @Override
          public void head(Node node, int depth) {
            if (isClosed(node)) {
              closed++;
            } else if (closed == 0
                && node instanceof Element element
                && !element.textNodes().isEmpty()) {
              found.add(element);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (isClosed(node)) {
              closed--;
            }
          }

          private boolean isClosed(Node node) {
            return node instanceof Element element
                && (CODE.contains(element.normalName())
                    || (!insideMarked && element.hasAttr("lang")));
          }
        },
        body);
    return found;
  }
}
