package vn.travinh.asean.site;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.text.Alphabet;
import vn.travinh.asean.text.Language;

/** The order in which a section lists its documents. */
final class PageOrder {
  private PageOrder() {}

  /** Ties are broken by id, so that the order never depends on the order of files on a disk. */
  static Comparator<Document> of(SectionSettings.Order order, Language language) {
    Comparator<Document> byTitle = Comparator.comparing(Document::title, Alphabet.of(language));
    Comparator<Document> chosen =
        switch (order) {
          case DATE -> newestFirst();
          case WEIGHT ->
              Comparator.comparingInt(
                      (Document document) ->
                          document.weight() == 0 ? Integer.MAX_VALUE : document.weight())
                  .thenComparing(byTitle);
          case TITLE -> byTitle;
        };
    return chosen.thenComparing(Document::id);
  }

  static Comparator<Document> newestFirst() {
    return Comparator.comparing(
        PageOrder::dateOf, Comparator.nullsLast(Comparator.<ContentDate>reverseOrder()));
  }

  /**
   * The date by which a document is filed: an event's start, else its date, else its last update.
   */
  static @Nullable ContentDate dateOf(Document document) {
    if (document.details() instanceof Details.Event event) {
      return event.start();
    }
    return document.date() != null ? document.date() : document.updated();
  }
}
