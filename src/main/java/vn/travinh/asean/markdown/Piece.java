package vn.travinh.asean.markdown;

/** A stretch of a text: finished markup, or a place where the site has to say something. */
public sealed interface Piece {
  /** Sanitised markup, not necessarily balanced by itself. */
  record Markup(SafeHtml html) implements Piece {}

  /**
   * A whole {@code href} attribute with a space before it; nothing where the link leads nowhere.
   */
  record LinkTarget(String target) implements Piece {}

  /** A whole {@code img} element. */
  record Image(Picture picture) implements Piece {}

  /** A whole block made of other pages. */
  record EmbeddedBlock(Embed embed) implements Piece {}
}
