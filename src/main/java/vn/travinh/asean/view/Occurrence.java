package vn.travinh.asean.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Details;

/**
 * Days on which a festival or an event takes place.
 *
 * @param alternative another first day that a source names
 * @param expected whether nobody has confirmed the days yet
 */
record Occurrence(
    LocalDate start, LocalDate end, @Nullable LocalDate alternative, boolean expected) {

  static Occurrence of(Details.FestivalDate date) {
    return new Occurrence(date.start(), date.end(), date.alternative(), date.expected());
  }

  /** Whether it takes place on this day by one source or another. */
  boolean isOn(LocalDate day) {
    return holds(start, end, day)
        || (alternative != null && holds(alternative, alternativeEnd(alternative), day));
  }

  /** Not before the alternative has passed too: on that day some are still celebrating. */
  boolean isOver(LocalDate today) {
    return end.isBefore(today)
        && (alternative == null || alternativeEnd(alternative).isBefore(today));
  }

  private LocalDate alternativeEnd(LocalDate first) {
    return first.plusDays(ChronoUnit.DAYS.between(start, end));
  }

  private static boolean holds(LocalDate first, LocalDate last, LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
