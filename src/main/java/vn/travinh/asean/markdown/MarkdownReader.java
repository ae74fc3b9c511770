package vn.travinh.asean.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
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
          MailLink.class,
          Image.class,
          ImageRef.class,
          Paragraph.class,
          TableRow.class);

  /** Something of everything, see the constructor. */
  private static final String SAMPLE =
      """
      # a

      *b* __c__ `d` [e](f "g") ![h](i) <https://j> <k@l.m> ~~n~~ &amp; <b>o</b>[^p]

      [^p]: q

      | r | s |
      |---|--:|
      | t | u |

      v
      : w

      > - 1. x

      <div>y</div>
      """;

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
            // Files may have blanks in their names: ![…](<ao bà om.jpg>), as CommonMark 0.31 has
            // it.
            .set(Parser.SPACE_IN_LINK_URLS, true)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            // Silently, and only those spelt in small letters; ours refuses all of them and says
            // so.
            .set(HtmlRenderer.SUPPRESSED_LINKS, "")
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false);
    this.parser = Parser.builder(options).build();
    this.renderer =
        HtmlRenderer.builder(options).attributeProviderFactory(new OffsetProviders()).build();
    // Loads every class now: one whose loading is cut short by a full stack stays broken for ever.
    read(SAMPLE, "sample", 1, Language.VIETNAMESE);
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
    Positions positions = new Positions(markdown, file, firstLine);
    try {
      Node tree = parser.parse(markdown);
      Optional<Document> clean = CleanHtml.of(renderer.render(tree));
      if (clean.isEmpty()) {
        return unreadable("the HTML in this text is nested wrongly", positions.at(0));
      }
      Noted<Body> body = new BodyBuilder(clean.get(), positions, language).build();
      List<Problem> problems = new ArrayList<>(body.problems());
      problems.addAll(unusedFootnotes(tree, positions));
      return new Noted<>(body.value(), problems);
    } catch (StackOverflowError tooDeep) {
      // TextLimits knows the ways in which this happened so far; another one must not stop the
      // site.
      return unreadable("this text is nested too deeply to be read", positions.at(0));
    }
  }

  private static Noted<Body> unreadable(String message, Place place) {
    return new Noted<>(
        Body.EMPTY,
        List.of(
            new Problem(
                Severity.LEAVES_OUT, "text-too-complex", message, "write it plainly", place)));
  }

  /** flexmark leaves out notes that nothing mentions, and their author should know. */
  private static List<Problem> unusedFootnotes(Node tree, Positions positions) {
    List<Problem> problems = new ArrayList<>();
    for (Node node : tree.getDescendants()) {
      if (node instanceof FootnoteBlock note && !note.isReferenced()) {
        problems.add(
            new Problem(
                Severity.WORTH_FIXING,
                "footnote-unused",
                "the footnote [^" + note.getText() + "] is mentioned nowhere and not shown",
                "write [^" + note.getText() + "] where it belongs, or remove it",
                positions.at(note.getStartOffset())));
      }
    }
    return problems;
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
