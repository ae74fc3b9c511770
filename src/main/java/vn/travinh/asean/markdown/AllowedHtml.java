package vn.travinh.asean.markdown;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * The HTML that authors may use. One list, read by people who review what can reach a visitor's
 * browser.
 */
final class AllowedHtml {
  /**
   * Carries a node's position in the Markdown from flexmark to the built body; never reaches the
   * page.
   */
  static final String OFFSET = "data-offset";

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,5}");
  private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,2}");

  /** Attributes whose value has a form; with another value they are left out. */
  private static final Map<String, Pattern> VALUES =
      Map.of(
          "lang",
          Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}"),
          "dir",
          Pattern.compile("ltr|rtl|auto"),
          "start",
          NUMBER,
          "value",
          NUMBER,
          "colspan",
          SPAN,
          "rowspan",
          SPAN,
          "scope",
          Pattern.compile("col|row|colgroup|rowgroup"),
          "align",
          Pattern.compile("left|center|right"),
          "datetime",
          Pattern.compile("[0-9PTWYMDHSZ:.+ -]{4,40}"),
          OFFSET,
          Pattern.compile("\\d{1,7}"));

  private AllowedHtml() {}

  /**
   * A new list for each use, because jsoup's can be changed. No {@code style}, no {@code class} but
   * those that this package sets itself, no {@code id} but those of footnotes, nothing that runs,
   * loads or submits.
   */
  static Safelist safelist() {
    return Safelist.none()
        .addTags(
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "var",
            "wbr")
        .addAttributes(":all", "lang", "dir", OFFSET)
        .addAttributes("a", "href", "class")
        .addAttributes("abbr", "title")
        .addAttributes("dfn", "title")
        .addAttributes("code", "class")
        .addAttributes("details", "open")
        .addAttributes("div", "class")
        .addAttributes("img", "src", "alt", "title")
        .addAttributes("li", "value", "id")
        .addAttributes("ol", "start", "reversed")
        .addAttributes("td", "colspan", "rowspan", "align")
        .addAttributes("th", "colspan", "rowspan", "align", "scope")
        .addAttributes("time", "datetime")
        .preserveRelativeLinks(true);
  }

  /** Takes away the attributes whose value is not of the form that it must have. */
  static void removeMalformed(Element element) {
    List<String> malformed =
        element.attributes().asList().stream()
            .filter(attribute -> !isWellFormed(attribute))
            .map(Attribute::getKey)
            .toList();
    malformed.forEach(element::removeAttr);
  }

  private static boolean isWellFormed(Attribute attribute) {
    Pattern form = VALUES.get(attribute.getKey());
    return form == null || form.matcher(attribute.getValue()).matches();
  }
}
