package vn.travinh.asean.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Language;

/**
 * Turns Markdown into a {@link Body}: CommonMark with tables, footnotes, definition lists,
 * strike-through, callouts, figures, marked foreign words and embedded lists, as {@code
 * docs/writing.md} describes them. Thread-safe.
 */
public final class MarkdownReader {
  private static final Set<Class<? extends Node>> LOCATED =
      Set.of(
          Heading.class,
          Link.class,
          LinkRef.class,
          AutoLink.class,
          Image.class,
          ImageRef.class,
          Paragraph.class);

  private final Parser parser;
  private final HtmlRenderer renderer;

  public MarkdownReader() {
    MutableDataSet options =
        new MutableDataSet()
            .set(
                Parser.EXTENSIONS,
                List.of(
                    TablesExtension.create(),
                    FootnoteExtension.create(),
                    DefinitionExtension.create(),
                    StrikethroughExtension.create()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false);
    this.parser = Parser.builder(options).build();
    this.renderer =
        HtmlRenderer.builder(options).attributeProviderFactory(new OffsetProviders()).build();
  }

  /**
   * Reads a text. Never fails: what cannot be shown is left out and noted.
   *
   * @param markdown the text after the front matter, in NFC
   * @param file path for problems
   * @param firstLine line of the file on which the text begins, from 1
   */
  public Noted<Body> read(String markdown, String file, int firstLine, Language language) {
    Optional<Problem> tooComplex = TextLimits.check(markdown, file, firstLine);
    if (tooComplex.isPresent()) {
      return new Noted<>(Body.EMPTY, List.of(tooComplex.get()));
    }
    Document clean;
    try {
      String html = renderer.render(parser.parse(markdown));
      clean = new Cleaner(AllowedHtml.safelist()).clean(Jsoup.parseBodyFragment(html, ""));
    } catch (StackOverflowError tooDeep) {
      // TextLimits knows the ways in which this happened so far; another one must not stop the
      // site.
      return new Noted<>(
          Body.EMPTY,
          List.of(
              new Problem(
                  Severity.LEAVES_OUT,
                  "text-too-complex",
                  "this text is nested too deeply to be read",
                  "write it plainly",
                  new Place(file, firstLine, 1))));
    }
    clean.outputSettings().prettyPrint(false);
    return new BodyBuilder(clean, new Positions(markdown, file, firstLine), language).build();
  }

  /** Notes on each element where its Markdown began. */
  private static final class OffsetProviders extends IndependentAttributeProviderFactory {
    @Override
    public AttributeProvider apply(LinkResolverContext context) {
      return (node, part, attributes) -> {
        if (LOCATED.contains(node.getClass())) {
          attributes.addValue(AllowedHtml.OFFSET, Integer.toString(node.getStartOffset()));
        }
      };
    }
  }
}
