package vn.travinh.asean.markdown;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
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
  private static final Pattern FOREIGN_RUN =
      Pattern.compile(
          "[\\p{IsKhmer}\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}]"
              + "(?:[\\p{IsKhmer}\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}\\u200B\\u200C ]*"
              + "[\\p{IsKhmer}\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}])?");

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
    List<TextNode> texts = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && isProse(text, insideMarked)) {
            texts.add(text);
          }
        },
        body);
    for (TextNode text : texts) {
      Matcher matcher = pattern.matcher(text.getWholeText());
      int from = 0;
      while (matcher.find()) {
        text.before(new TextNode(text.getWholeText().substring(from, matcher.start())));
        text.before(replacement.of(matcher));
        from = matcher.end();
      }
      if (from > 0) {
        text.text(text.getWholeText().substring(from));
      }
    }
  }

  private static boolean isProse(TextNode text, boolean insideMarked) {
    for (Node parent = text.parent(); parent != null; parent = parent.parent()) {
      if (parent instanceof Element element
          && (element.is("code, pre") || (!insideMarked && element.hasAttr("lang")))) {
        return false;
      }
    }
    return true;
  }
}
