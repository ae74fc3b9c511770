package vn.travinh.asean.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.markdown.Body;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.PageContent.Listing;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;

/**
 * All that a page is made of, where that can be told without making it: two pages of equal inputs
 * are the same. That is so for news, of which a site has more than of everything else together, as
 * far as nothing of the site is shown within their text; and for the pages of lists, which grow
 * with the news, but for a section's first, which shows whatever that section has to show.
 *
 * @param neighbours pages named below the text or in the list
 * @param tagLists which of its tags have a list of their own
 * @param years archives that a list leads to
 * @param section address of the list of news, null where there is none
 */
public record PageInputs(
    Page page,
    List<Neighbour> neighbours,
    List<Boolean> tagLists,
    List<Integer> years,
    @Nullable PagePath section,
    Around around) {
  public PageInputs {
    neighbours = List.copyOf(neighbours);
    tagLists = List.copyOf(tagLists);
    years = List.copyOf(years);
  }

  /** What is shown of another page. */
  record Neighbour(PagePath path, PagePath canonical, Document document) {
    static Neighbour of(Page page) {
      return new Neighbour(page.path(), page.canonical(), PageContext.documentOf(page));
    }
  }

  static Optional<PageInputs> of(Page page, Site site, Around around) {
    if (page.content() instanceof PageContent.Article article) {
      return ofArticle(page, article, site, around);
    }
    return page.content() instanceof Listing listing && !ListingViews.isFront(listing)
        ? Optional.of(ofList(page, listing, site, around))
        : Optional.empty();
  }

  private static Optional<PageInputs> ofArticle(
      Page page, PageContent.Article article, Site site, Around around) {
    if (article.document().kind() != Kind.NEWS
        || article.body().stream().anyMatch(Body.Block.Embedded.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(
        new PageInputs(
            page,
            site.related(page, ArticleViews.RELATED).stream().map(Neighbour::of).toList(),
            article.document().tags().stream()
                .map(tag -> Addresses.tags(page.language()).with(tag).value())
                .map(path -> site.pageAt(path).isPresent())
                .toList(),
            List.of(),
            site.sectionPath(Kind.NEWS, page.language()).orElse(null),
            around));
  }

  private static PageInputs ofList(Page page, Listing listing, Site site, Around around) {
    return new PageInputs(
        page,
        listing.items().stream().map(path -> Neighbour.of(site.page(path))).toList(),
        List.of(),
        ListingViews.years(page, listing, site),
        null,
        around);
  }
}
