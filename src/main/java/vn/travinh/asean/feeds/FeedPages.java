package vn.travinh.asean.feeds;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Which pages files for machines speak of: documents in their own language, neither withdrawn nor
 * the front page.
 */
final class FeedPages {
  private static final Comparator<Aged> NEWEST_FIRST =
      Comparator.comparing(Aged::newness)
          .reversed()
          .thenComparing(aged -> !aged.document().featured())
          .thenComparing(aged -> aged.document().kind())
          .thenComparing(aged -> aged.document().id());

  private FeedPages() {}

  /** A page with what it is sorted by, which is not worth working out at each comparison. */
  private record Aged(Page page, Document document, Instant newness) {
    static Aged of(Page page) {
      Document document = page.document().orElseThrow();
      return new Aged(page, document, Moments.newness(document));
    }
  }

  /** Newest first; of what is equally old the featured first, then by kind and id. */
  static List<Page> newestFirst(Site site, Language language) {
    return of(site, language).map(Aged::of).sorted(NEWEST_FIRST).map(Aged::page).toList();
  }

  static Stream<Page> of(Site site, Language language) {
    return site.originals()
        .filter(page -> page.language().equals(language))
        .filter(page -> page.document().filter(FeedPages::isListed).isPresent());
  }

  /** The same of one kind, in no particular order. */
  static Stream<Page> of(Site site, Kind kind, Language language) {
    return site.pagesOf(kind, language).stream()
        .filter(Page::isOriginal)
        .filter(page -> page.document().filter(FeedPages::isListed).isPresent());
  }

  private static boolean isListed(Document document) {
    return !isWithdrawn(document) && !document.id().equals(DocumentId.HOME);
  }

  static boolean isWithdrawn(Document document) {
    return document.lifecycle().status() == Status.WITHDRAWN;
  }
}
