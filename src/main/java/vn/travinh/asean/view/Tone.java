package vn.travinh.asean.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.PageContent.Listing;

/**
 * Which of the two palettes a page wears: the pagodas' for all of Trà Vinh, the river's for what
 * concerns ASEAN, so that readers see in which half of the site they are.
 */
final class Tone {
  static final String LOTUS = "lotus";
  static final String WATER = "water";

  private static final Set<Kind> ASEAN =
      Set.of(Kind.EXPLAINER, Kind.COUNTRY, Kind.OPPORTUNITY, Kind.PLAN);

  private Tone() {}

  /**
   * @param page null for pages that are no part of the site's own
   */
  static String of(@Nullable Page page) {
    Kind kind = page == null ? null : kind(page.content());
    return kind != null && ASEAN.contains(kind) ? WATER : LOTUS;
  }

  private static @Nullable Kind kind(PageContent content) {
    if (content instanceof PageContent.Article article) {
      return article.document().kind();
    }
    if (content instanceof Listing listing) {
      if (listing.of() instanceof Listing.Section section) {
        return section.kind();
      }
      return listing.of() instanceof Listing.Year year ? year.kind() : null;
    }
    return null;
  }
}
