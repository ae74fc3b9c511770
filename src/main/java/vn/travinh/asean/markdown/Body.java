package vn.travinh.asean.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text read from Markdown, safe and complete but for what only the site knows.
 *
 * @param plainText what a reader reads, without markup, for search and for counting
 */
public record Body(
    List<Piece> pieces,
    List<Heading> headings,
    List<Link> links,
    List<Picture> pictures,
    List<Embed> embeds,
    String plainText) {
  /** A picture fills the column of text, which is never wider than 43 rem (static/css). */
  private static final String COLUMN = "(min-width: 46rem) 43rem, 94vw";

  public static final Body EMPTY =
      new Body(List.of(), List.of(), List.of(), List.of(), List.of(), "");

  public Body {
    pieces = List.copyOf(pieces);
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    pictures = List.copyOf(pictures);
    embeds = List.copyOf(embeds);
  }

  /**
   * The text with every link and picture in place, cut at its embedded blocks. A resolver is not
   * trusted: an address that is not harmless is left out as if it led nowhere.
   */
  public List<Block> resolve(Resolver resolver) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Markup markup) {
        html.append(markup.html());
      } else if (piece instanceof Piece.LinkTarget link) {
        String address = resolver.address(link.target());
        if (address != null && SafeAddress.isHarmless(address)) {
          html.append(" href=\"").append(escape(address)).append('"');
        }
      } else if (piece instanceof Piece.Image image) {
        html.append(imageElement(image.picture(), resolver.picture(image.picture().source())));
      } else if (piece instanceof Piece.EmbeddedBlock block) {
        addHtml(blocks, html);
        blocks.add(new Block.Embedded(block.embed()));
      }
    }
    addHtml(blocks, html);
    return List.copyOf(blocks);
  }

  private static void addHtml(List<Block> blocks, StringBuilder html) {
    if (!html.toString().isBlank()) {
      blocks.add(new Block.Html(new SafeHtml(html.toString())));
    }
    html.setLength(0);
  }

  private static String imageElement(Picture picture, Resolver.@Nullable PictureSource source) {
    if (source == null || !SafeAddress.isHarmless(source.address())) {
      return escape(picture.alternative());
    }
    String size =
        source.width() > 0 && source.height() > 0
            ? " width=\"" + source.width() + "\" height=\"" + source.height() + "\""
            : "";
    String image =
        "<img src=\""
            + escape(source.address())
            + "\""
            + choices(source.choices())
            + " alt=\""
            + escape(picture.alternative())
            + "\""
            + size
            + " loading=\"lazy\" decoding=\"async\">";
    String modern = source.modernChoices();
    return modern.isEmpty()
        ? image
        : "<picture><source type=\""
            + Resolver.WEBP
            + "\""
            + choices(modern)
            + ">"
            + image
            + "</picture>";
  }

  private static String choices(String choices) {
    return choices.isEmpty() ? "" : " srcset=\"" + escape(choices) + "\" sizes=\"" + COLUMN + "\"";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A stretch of a resolved text. */
  public sealed interface Block {
    /** Balanced, safe HTML. */
    record Html(SafeHtml html) implements Block {}

    /** Something of the site that a template shows. */
    record Embedded(Embed embed) implements Block {}
  }
}
