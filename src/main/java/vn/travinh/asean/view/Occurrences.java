package vn.travinh.asean.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;

/** When festivals and events take place. */
final class Occurrences {
  private Occurrences() {}

  /** All known days, the earliest first; none for documents of other kinds. */
  static List<Occurrence> of(Document document) {
    if (document.details() instanceof Details.Event event) {
      return List.of(new Occurrence(event.start().day(), event.end().day(), null, false));
    }
    if (document.details() instanceof Details.Festival festival) {
      return festival.dates().stream()
          .map(Occurrence::of)
          .sorted(Comparator.comparing(Occurrence::start))
          .toList();
    }
    return List.of();
  }

  /** The first that is not over yet. */
  static Optional<Occurrence> next(Document document, LocalDate today) {
    return of(document).stream().filter(occurrence -> !occurrence.isOver(today)).findFirst();
  }
}
