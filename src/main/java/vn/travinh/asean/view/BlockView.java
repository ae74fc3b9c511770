package vn.travinh.asean.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.markdown.SafeHtml;

/** A stretch of a text: exactly one of its parts is there. */
record BlockView(
    @Nullable SafeHtml html,
    @Nullable CardsView cards,
    @Nullable GlossaryView glossary,
    @Nullable SitemapView sitemap,
    @Nullable MapView map,
    @Nullable PlanTreeView plan) {

  static BlockView of(SafeHtml html) {
    return new BlockView(html, null, null, null, null, null);
  }

  static BlockView of(CardsView cards) {
    return new BlockView(null, cards, null, null, null, null);
  }

  static BlockView of(GlossaryView glossary) {
    return new BlockView(null, null, glossary, null, null, null);
  }

  static BlockView of(SitemapView sitemap) {
    return new BlockView(null, null, null, sitemap, null, null);
  }

  static BlockView of(MapView map) {
    return new BlockView(null, null, null, null, map, null);
  }

  static BlockView of(PlanTreeView plan) {
    return new BlockView(null, null, null, null, null, plan);
  }

  public boolean isHtml() {
    return html != null;
  }

  public boolean isCards() {
    return cards != null;
  }

  public boolean isGlossary() {
    return glossary != null;
  }

  public boolean isSitemap() {
    return sitemap != null;
  }

  public boolean isMap() {
    return map != null;
  }

  public boolean isPlan() {
    return plan != null;
  }

  /** All terms of the site. */
  record GlossaryView(List<TermView> terms) {
    GlossaryView {
      terms = List.copyOf(terms);
    }
  }

  /**
   * @param others the term in the other languages
   * @param alternatives other spellings, joined
   */
  record TermView(
      String term,
      String language,
      String abbreviation,
      List<WordView> others,
      String alternatives) {
    public boolean hasLanguage() {
      return !language.isEmpty();
    }

    public boolean hasAbbreviation() {
      return !abbreviation.isEmpty();
    }

    public boolean hasAlternatives() {
      return !alternatives.isEmpty();
    }
  }

  record WordView(String language, String languageName, String text) {}

  /** Every section with its pages. */
  record SitemapView(List<BranchView> branches) {
    SitemapView {
      branches = List.copyOf(branches);
    }
  }

  /**
   * @param more a link to the rest where there are too many, at most one
   */
  record BranchView(LinkView section, List<LinkView> pages, List<LinkView> more) {
    BranchView {
      pages = List.copyOf(pages);
      more = List.copyOf(more);
    }
  }
}
