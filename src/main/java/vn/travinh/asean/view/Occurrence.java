package vn.travinh.asean.view;

import java.time.LocalDate;
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

  boolean isOver(LocalDate today) {
    return end.isBefore(today);
  }
}
