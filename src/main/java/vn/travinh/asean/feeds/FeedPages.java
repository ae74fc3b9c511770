package vn.travinh.asean.feeds;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Which pages files for machines speak of: documents in their own language, neither withdrawn nor
 * the front page.
 */
final class FeedPages {
  private static final Comparator<Document> NEWEST_FIRST =
      Comparator.comparing(Moments::newness)
          .reversed()
          .thenComparing(document -> !document.featured())
          .thenComparing(Document::kind)
          .thenComparing(Document::id);

  private FeedPages() {}

  /** Newest first; of what is equally old the featured first, then by kind and id. */
  static List<Page> newestFirst(Site site, Language language) {
    return of(site, language)
        .sorted(Comparator.comparing(page -> page.document().orElseThrow(), NEWEST_FIRST))
        .toList();
  }

  static Stream<Page> of(Site site, Language language) {
    return site.originals()
        .filter(page -> page.language().equals(language))
        .filter(page -> page.document().filter(FeedPages::isListed).isPresent());
  }

  private static boolean isListed(Document document) {
    return !isWithdrawn(document) && !document.id().equals(DocumentId.HOME);
  }

  static boolean isWithdrawn(Document document) {
    return document.lifecycle().status() == Status.WITHDRAWN;
  }
}
