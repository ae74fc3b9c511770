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
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;

/**
 * All that a page is made of, where that can be told without making it: two pages of equal inputs
 * are the same. That is so for news, of which a site has more than of everything else together, as
 * far as nothing of the site is shown within their text.
 *
 * @param related pages named below the text
 * @param tagLists which of its tags have a list of their own
 * @param section address of the list of news, null where there is none
 */
public record PageInputs(
    Page page,
    List<Neighbour> related,
    List<Boolean> tagLists,
    @Nullable PagePath section,
    Around around) {
  public PageInputs {
    related = List.copyOf(related);
    tagLists = List.copyOf(tagLists);
  }

  /** What is shown of another page. */
  record Neighbour(PagePath path, Document document) {}

  static Optional<PageInputs> of(Page page, Site site, Around around) {
    if (!(page.content() instanceof PageContent.Article article)
        || article.document().kind() != Kind.NEWS
        || article.body().stream().anyMatch(Body.Block.Embedded.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(
        new PageInputs(
            page,
            site.related(page, ArticleViews.RELATED).stream()
                .map(other -> new Neighbour(other.path(), PageContext.documentOf(other)))
                .toList(),
            article.document().tags().stream()
                .map(tag -> Addresses.tags(page.language()).with(tag).value())
                .map(path -> site.pageAt(path).isPresent())
                .toList(),
            site.sectionPath(Kind.NEWS, page.language()).orElse(null),
            around));
  }
}
