package vn.travinh.asean.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Language;

/**
 * Makes a {@link Body} of sanitised HTML: adds what the site's notation asks for and cuts it where
 * the site has to speak.
 */
final class BodyBuilder {
  private static final Pattern EMBED =
      Pattern.compile(
          "\\{\\{\\s*([a-z-]{1,30})((?:\\s+[a-z_]{1,30}=(?:\"[^\"]{0,200}\"|[^\\s}\"]{1,200}))*)\\s*}}");
  private static final Pattern PARAMETER =
      Pattern.compile("([a-z_]+)=(?:\"([^\"]*)\"|([^\\s}\"]+))");
  private static final Pattern CALLOUT = Pattern.compile("^\\s*\\[!([A-Za-z]{1,20})]\\s*");

  private final Document document;
  private final Positions positions;
  private final Language language;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Embed> embeds = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final String marker;

  BodyBuilder(Document document, Positions positions, Language language) {
    this.document = document;
    this.positions = positions;
    this.language = language;
    this.marker = unusedMarker(document.outerHtml());
  }

  /**
   * A text that occurs nowhere in the HTML, so that what it marks cannot be imitated by an author.
   */
  private static String unusedMarker(String html) {
    int number = 0;
    while (html.contains("piece" + number + "-")) {
      number++;
    }
    return "piece" + number + "-";
  }

  Noted<Body> build() {
    removeForeignClasses();
    callouts();
    embeds();
    figures();
    tables();
    headings();
    ForeignWords.mark(document.body(), language);
    links();
    String plainText = PlainText.of(document.body());
    pictures();
    document.select("[" + AllowedHtml.OFFSET + "]").removeAttr(AllowedHtml.OFFSET);
    document.select("p:empty, div:empty").forEach(this::removeIfUnmarked);
    cut(document.body().html());
    return new Noted<>(new Body(pieces, headings, links, pictures, embeds, plainText), problems);
  }

  private void removeIfUnmarked(Element element) {
    if (element.attributesSize() == 0) {
      element.remove();
    }
  }

  /**
   * Only footnotes and code carry classes and ids through the sanitiser; authors' own would meet
   * ours.
   */
  private void removeForeignClasses() {
    for (Element element : document.select("[class]")) {
      boolean ours =
          element.className().equals("footnotes")
              || element.className().equals("footnote-ref")
              || element.className().equals("footnote-backref")
              || (element.is("code") && element.className().matches("language-[\\w+#-]{1,30}"));
      if (!ours) {
        element.removeAttr("class");
      }
    }
    for (Element element : document.select("[id]")) {
      if (!element.id().matches("fn(ref)?-\\d{1,4}(-\\d{1,4})?")) {
        element.removeAttr("id");
      }
    }
  }

  private void callouts() {
    for (Element quote : document.select("blockquote")) {
      Element first = quote.firstElementChild();
      if (first == null || !first.is("p") || !(first.firstChild() instanceof TextNode start)) {
        continue;
      }
      Matcher matcher = CALLOUT.matcher(start.getWholeText());
      if (!matcher.find()) {
        continue;
      }
      Optional<Callout> kind = Callout.of(matcher.group(1));
      if (kind.isEmpty()) {
        warn(
            "callout-unknown",
            "[!" + matcher.group(1) + "] is not a known callout",
            "one of: NOTE, TIP, LEGEND, IMPORTANT, WARNING",
            first);
        continue;
      }
      callout(quote, first, start, start.getWholeText().substring(matcher.end()), kind.get());
    }
  }

  /** The rest of the first line is the title, what follows is the text. */
  private void callout(Element quote, Element first, TextNode start, String rest, Callout kind) {
    int lineEnd = rest.indexOf('\n');
    String title = (lineEnd < 0 ? rest : rest.substring(0, lineEnd)).strip();
    String remaining = lineEnd < 0 ? "" : rest.substring(lineEnd + 1);
    start.text(remaining);
    if (first.text().isBlank() && first.childrenSize() == 0) {
      first.remove();
    }
    quote.tagName("div");
    quote
        .addClass("callout")
        .addClass("callout--" + kind.name().toLowerCase(java.util.Locale.ROOT));
    quote.attr("role", "note");
    String shown = title.isEmpty() ? kind.title(language) : title;
    if (!title.isEmpty() && kind == Callout.LEGEND) {
      shown = kind.title(language) + ": " + title; // a legend is never shown without that word
    }
    quote.prependElement("p").addClass("callout__title").text(shown);
  }

  private void embeds() {
    for (Element paragraph : document.select("p")) {
      if (paragraph.childrenSize() > 0 || !paragraph.text().startsWith("{{")) {
        continue;
      }
      Matcher matcher = EMBED.matcher(paragraph.wholeText().strip());
      if (!matcher.matches()) {
        warn(
            "embed-syntax",
            paragraph.text() + " is not understood",
            "write it as in {{list section=places tag=chua-khmer limit=6}}",
            paragraph);
        continue;
      }
      Map<String, String> parameters = new LinkedHashMap<>();
      Matcher parameter = PARAMETER.matcher(matcher.group(2));
      while (parameter.find()) {
        String quoted = parameter.group(2);
        parameters.put(parameter.group(1), quoted == null ? parameter.group(3) : quoted);
      }
      Embed embed = new Embed(matcher.group(1), parameters, placeOf(paragraph));
      embeds.add(embed);
      Element slot = new Element("div").attr("data-slot", marker + (embeds.size() - 1));
      paragraph.replaceWith(slot);
    }
  }

  /** A picture alone in its paragraph with a title becomes a figure: {@code "Caption | Credit"}. */
  private void figures() {
    for (Element image : document.select("p > img[title]")) {
      Element paragraph = image.parent();
      String title = image.attr("title").strip();
      image.removeAttr("title");
      if (paragraph == null || paragraph.childNodeSize() != 1 || title.isEmpty()) {
        continue;
      }
      paragraph.tagName("figure");
      Element caption = paragraph.appendElement("figcaption");
      int bar = title.lastIndexOf('|');
      caption.text(bar < 0 ? title : title.substring(0, bar).strip());
      if (bar >= 0) {
        caption.appendText(" ");
        caption.appendElement("span").addClass("credit").text(title.substring(bar + 1).strip());
      }
    }
    document.select("img[title]").removeAttr("title");
  }

  /**
   * Wide tables scroll by themselves and not with the page; the frame can be reached with the
   * keyboard.
   */
  private void tables() {
    for (Element table : document.select("table")) {
      for (Element cell : table.select("th, td")) {
        String align = cell.attr("align");
        cell.removeAttr("align");
        if (align.equals("right") || align.equals("center")) {
          cell.addClass("align-" + align);
        }
      }
      for (Element cell : table.select("th")) {
        if (cell.text().isBlank()) {
          cell.tagName("td"); // an empty heading cell is announced as one, and says nothing
        } else if (!cell.hasAttr("scope")) {
          cell.attr("scope", "col");
        }
      }
      for (Element body : table.select("tbody:empty")) {
        body.remove();
      }
      table.wrap("<div class=\"table-scroll\" tabindex=\"0\"></div>");
    }
  }

  private void headings() {
    Anchors anchors = new Anchors();
    for (Element element : document.select("h1, h2, h3, h4, h5, h6")) {
      int level = element.tagName().charAt(1) - '0';
      String text = element.text();
      String id = anchors.of(text);
      headings.add(new Heading(level, id, text, placeOf(element)));
      if (level == 1) {
        element.tagName("h2"); // the title is the page's only h1
      }
      element.attr("id", id);
    }
  }

  private void links() {
    for (Element element : document.select("a")) {
      String target = element.attr("href").strip();
      boolean footnote = element.hasClass("footnote-ref") || element.hasClass("footnote-backref");
      element.removeAttr("href");
      if (target.isEmpty()) {
        continue;
      }
      if (!SafeAddress.isHarmless(target)) {
        warn(
            "link-scheme",
            "the link " + shortened(target) + " is of a kind that is not allowed",
            "links may begin with https:, http:, mailto:, tel: or geo:, or lead to a file",
            element);
        continue;
      }
      if (footnote) {
        footnoteLink(element, target);
        continue;
      }
      if (target.matches("(?i)(https?:)?//.*")) {
        element.attr("rel", "external");
      }
      links.add(new Link(target, linkText(element), placeOf(element)));
      element.attr("href", marker + (links.size() - 1));
    }
  }

  private static void footnoteLink(Element element, String target) {
    element.attr("href", target);
    if (element.hasClass("footnote-ref")) {
      element.attr("role", "doc-noteref");
    } else {
      element.attr("role", "doc-backlink");
    }
  }

  private static String linkText(Element link) {
    StringBuilder text = new StringBuilder(link.text());
    link.select("img").forEach(image -> text.append(' ').append(image.attr("alt")));
    return text.toString().strip();
  }

  private void pictures() {
    for (Element image : document.select("img")) {
      pictures.add(
          new Picture(image.attr("src").strip(), image.attr("alt").strip(), placeOf(image)));
      image.replaceWith(
          new Element("span").attr("data-slot", marker + "img" + (pictures.size() - 1)));
    }
  }

  /** Cuts the markup at its markers. */
  private void cut(String html) {
    String name = Pattern.quote(marker);
    Pattern slots =
        Pattern.compile(
            " href=\""
                + name
                + "(?<link>\\d+)\""
                + "|<div data-slot=\""
                + name
                + "(?<embed>\\d+)\"></div>"
                + "|<span data-slot=\""
                + name
                + "img(?<image>\\d+)\"></span>");
    Matcher slot = slots.matcher(html);
    int from = 0;
    while (slot.find()) {
      markup(html.substring(from, slot.start()));
      if (slot.group("link") != null) {
        pieces.add(new Piece.LinkTarget(links.get(Integer.parseInt(slot.group("link"))).target()));
      } else if (slot.group("embed") != null) {
        pieces.add(new Piece.EmbeddedBlock(embeds.get(Integer.parseInt(slot.group("embed")))));
      } else {
        pieces.add(new Piece.Image(pictures.get(Integer.parseInt(slot.group("image")))));
      }
      from = slot.end();
    }
    markup(html.substring(from));
  }

  private void markup(String html) {
    if (!html.isEmpty()) {
      pieces.add(new Piece.Markup(html));
    }
  }

  private Place placeOf(Element element) {
    Elements located = new Elements(element.parents());
    located.add(0, element);
    for (Element each : located) {
      if (each.hasAttr(AllowedHtml.OFFSET)) {
        return positions.at(each.attr(AllowedHtml.OFFSET));
      }
    }
    return positions.at("");
  }

  private void warn(String code, String message, String fix, Element where) {
    problems.add(new Problem(Severity.WORTH_FIXING, code, message, fix, placeOf(where)));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
