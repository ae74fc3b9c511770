package vn.travinh.asean.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.text.NearestWord;

/**
 * Makes a {@link Body} of sanitised HTML: adds what the site's notation asks for and cuts it where
 * the site has to speak.
 */
final class BodyBuilder {
  private static final Pattern EMBED =
      Pattern.compile(
          "\\{\\{\\s*([a-z-]{1,30})((?:\\s+[a-z_]{1,30}=(?:\"[^\"]{0,200}\"|[^\\s}\"]{1,200})){0,20})\\s*}}");
  private static final Pattern PARAMETER =
      Pattern.compile("([a-z_]+)=(?:\"([^\"]*)\"|([^\\s}\"]+))");

  /** Longer than an embed with all its parameters. */
  private static final int MAX_EMBED_LENGTH = 2_000;

  private static final Pattern CALLOUT =
      Pattern.compile("^\\s{0,100}\\[!([A-Za-z]{1,20})][ \\t]{0,100}");
  private static final Pattern UNKNOWN_FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,60})]");

  /**
   * Marks the places where the site has to speak. Nobody can imitate it: this is no character
   * (Unicode 23.7), and {@link CleanHtml} lets none of those pass.
   */
  private static final String MARKER = "\uFDD0";

  private static final String LINK = " href=\"" + MARKER;
  private static final String EMBEDDED = "<div data-slot=\"" + MARKER;
  private static final String IMAGE = "<span data-slot=\"" + MARKER;

  private final Document document;
  private final Positions positions;
  private final Language language;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Embed> embeds = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  BodyBuilder(Document document, Positions positions, Language language) {
    this.document = document;
    this.positions = positions;
    this.language = language;
  }

  Noted<Body> build() {
    removeForeignClasses();
    Footnotes.arrange(document);
    unknownFootnotes();
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
   * Only footnotes and code carry classes through the sanitiser; authors' own would meet ours. That
   * footnotes are real is seen to later.
   */
  private void removeForeignClasses() {
    for (Element element : document.select("[class]")) {
      boolean ours =
          element.className().matches("footnotes|footnote-ref|footnote-backref")
              || (element.is("code") && element.className().matches("language-[\\w+#-]{1,30}"));
      if (!ours) {
        element.removeAttr("class");
      }
    }
  }

  private void unknownFootnotes() {
    for (TextNode text : document.body().nodeStream(TextNode.class).toList()) {
      if (!text.getWholeText().contains("[^")) {
        continue;
      }
      Element parent = text.parent();
      Matcher matcher = UNKNOWN_FOOTNOTE.matcher(text.getWholeText());
      if (parent != null && parent.closest("code, pre") == null && matcher.find()) {
        warn(
            "footnote-missing",
            "the footnote " + matcher.group() + " has no text",
            "add a line such as " + matcher.group() + ": …, or correct its name",
            parent);
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
            NearestWord.to(matcher.group(1), Callout.words())
                    .map(near -> "did you mean " + near + "? ")
                    .orElse("")
                + "one of: "
                + String.join(", ", Callout.words()),
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
    quote.addClass("callout").addClass("callout--" + kind.name().toLowerCase(Locale.ROOT));
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
      String written = paragraph.wholeText().strip();
      Matcher matcher = EMBED.matcher(written);
      if (written.length() > MAX_EMBED_LENGTH || !matcher.matches()) {
        warn(
            "embed-syntax",
            shortened(paragraph.text()) + " is not understood",
            "write it as in {{list section=places tag=chua-khmer limit=6}}",
            paragraph);
      } else if (!document.body().equals(paragraph.parent())) {
        // Inside a list or a quotation the text around it could not be cut into whole blocks.
        warn(
            "embed-nested",
            shortened(paragraph.text()) + " stands inside a list or another block",
            "move it to a line of its own, with an empty line before and after it",
            paragraph);
      } else {
        embed(paragraph, matcher.group(1), matcher.group(2));
      }
    }
  }

  private void embed(Element paragraph, String name, String written) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher parameter = PARAMETER.matcher(written);
    while (parameter.find()) {
      String quoted = parameter.group(2);
      parameters.put(parameter.group(1), quoted == null ? parameter.group(3) : quoted);
    }
    embeds.add(new Embed(name, parameters, placeOf(paragraph)));
    paragraph.replaceWith(new Element("div").attr("data-slot", MARKER + (embeds.size() - 1)));
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
      tooLongRows(table);
      table.wrap("<div class=\"table-scroll\" tabindex=\"0\"></div>");
    }
  }

  private void tooLongRows(Element table) {
    int columns = 0;
    for (Element row : table.select("> thead > tr, > tbody > tr")) {
      if (columns == 0) {
        columns = row.childrenSize();
      } else if (row.childrenSize() > columns && row.select("> [colspan], > [rowspan]").isEmpty()) {
        warn(
            "table-columns",
            "this row has "
                + row.childrenSize()
                + " cells, but the table has "
                + columns
                + " columns",
            "remove a |, or write \\| for one that belongs to the text",
            row);
      }
    }
  }

  private void headings() {
    Anchors anchors = new Anchors();
    for (Element element : document.select("h1, h2, h3, h4, h5, h6")) {
      int level = element.tagName().charAt(1) - '0';
      String text = PlainText.line(element);
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
      if (Footnotes.isLink(element)) {
        continue;
      }
      if (!element.hasAttr("href")) {
        continue;
      }
      String target = element.attr("href").strip();
      element.removeAttr("href");
      if (target.isEmpty()) {
        warn(
            "link-empty",
            "the link \"" + shortened(element.text()) + "\" leads nowhere",
            "write between the round brackets where it leads",
            element);
      } else if (target.indexOf('\\') >= 0) {
        problem(
            "link-backslash",
            "the link " + shortened(target) + " is written with \\",
            "write / instead",
            placeOf(element, target));
      } else if (!SafeAddress.isHarmless(target)) {
        problem(
            "link-scheme",
            "the link " + shortened(target) + " is of a kind that is not allowed",
            "links may begin with https:, http:, mailto:, tel: or geo:, or lead to a file",
            placeOf(element, target));
      } else {
        if (SafeAddress.isExternal(target)) {
          element.attr("rel", "external");
        }
        links.add(new Link(target, linkText(element), placeOf(element, target)));
        element.attr("href", MARKER + (links.size() - 1));
      }
    }
  }

  private static String linkText(Element link) {
    StringBuilder text = new StringBuilder(link.text());
    link.select("img").forEach(image -> text.append(' ').append(image.attr("alt")));
    return text.toString().strip();
  }

  private void pictures() {
    for (Element image : document.select("img")) {
      String source = image.attr("src").strip();
      pictures.add(new Picture(source, image.attr("alt").strip(), placeOf(image, source)));
      image.replaceWith(new Element("span").attr("data-slot", MARKER + (pictures.size() - 1)));
    }
  }

  /** Cuts the markup at its markers. */
  private void cut(String html) {
    int from = 0;
    for (int at = html.indexOf(MARKER); at >= 0; at = html.indexOf(MARKER, at + 1)) {
      int end = html.indexOf('"', at);
      int number = Integer.parseInt(html.substring(at + MARKER.length(), end));
      if (endsAt(html, at, LINK)) {
        markup(html.substring(from, at + MARKER.length() - LINK.length()));
        pieces.add(new Piece.LinkTarget(links.get(number).target()));
        from = end + 1;
      } else if (endsAt(html, at, EMBEDDED)) {
        markup(html.substring(from, at + MARKER.length() - EMBEDDED.length()));
        pieces.add(new Piece.EmbeddedBlock(embeds.get(number)));
        from = end + "\"></div>".length();
      } else {
        markup(html.substring(from, at + MARKER.length() - IMAGE.length()));
        pieces.add(new Piece.Image(pictures.get(number)));
        from = end + "\"></span>".length();
      }
    }
    markup(html.substring(from));
  }

  private static boolean endsAt(String html, int marker, String slot) {
    return html.startsWith(slot, marker + MARKER.length() - slot.length());
  }

  private void markup(String html) {
    if (!html.isEmpty()) {
      pieces.add(new Piece.Markup(new SafeHtml(html)));
    }
  }

  private Place placeOf(Element element) {
    return placeOf(element, "");
  }

  /**
   * @param written what to look for in the text where the element came as raw HTML, of which no
   *     position is known
   */
  private Place placeOf(Element element, String written) {
    for (Element each = element; each != null; each = each.parent()) {
      if (each.hasAttr(AllowedHtml.OFFSET)) {
        return positions.at(each.attr(AllowedHtml.OFFSET));
      }
    }
    return positions.of(written);
  }

  private void warn(String code, String message, String fix, Element where) {
    problem(code, message, fix, placeOf(where));
  }

  private void problem(String code, String message, String fix, Place place) {
    problems.add(new Problem(Severity.WORTH_FIXING, code, message, fix, place));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
