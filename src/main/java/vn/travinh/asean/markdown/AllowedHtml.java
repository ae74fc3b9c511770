package vn.travinh.asean.markdown;

/**
 * The HTML that authors may use. One list, read by people who review what can reach a visitor's
 * browser.
 */
final class AllowedHtml {
  private AllowedHtml() {}

  /**
   * A new list for each use, because jsoup's can be changed. No {@code style}, no {@code class} but
   * those that this package sets itself, no {@code id} but those of footnotes, nothing that runs,
   * loads or submits.
   */
  static org.jsoup.safety.Safelist safelist() {
    return org.jsoup.safety.Safelist.none()
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
        .addAttributes("a", "href", "id", "class")
        .addAttributes("abbr", "title")
        .addAttributes("dfn", "title")
        .addAttributes("code", "class")
        .addAttributes("details", "open")
        .addAttributes("div", "class")
        .addAttributes("img", "src", "alt", "title")
        .addAttributes("li", "value", "id")
        .addAttributes("ol", "start", "reversed")
        .addAttributes("sup", "id")
        .addAttributes("td", "colspan", "rowspan", "align")
        .addAttributes("th", "colspan", "rowspan", "align", "scope")
        .addAttributes("time", "datetime")
        .preserveRelativeLinks(true);
  }

  /**
   * Carries a node's position in the Markdown from flexmark to the built body; never reaches the
   * page.
   */
  static final String OFFSET = "data-offset";
}
