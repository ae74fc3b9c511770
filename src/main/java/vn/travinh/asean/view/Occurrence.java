package vn.travinh.asean.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a festival or an event takes place.
 *
 * @param alternative another first day that a source names
 * @param expected whether nobody has confirmed the days yet
 */
record Occurrence(
    LocalDate start, LocalDate end, @Nullable LocalDate alternative, boolean expected) {

  boolean isOn(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** Not before the alternative has passed too: on that day some are still celebrating. */
  boolean isOver(LocalDate today) {
    return lastDay().isBefore(today);
  }

  private LocalDate lastDay() {
    if (alternative == null) {
      return end;
    }
    LocalDate alternativeEnd = alternative.plusDays(ChronoUnit.DAYS.between(start, end));
    return alternativeEnd.isAfter(end) ? alternativeEnd : end;
  }
}
