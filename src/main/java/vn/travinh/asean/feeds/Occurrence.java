package vn.travinh.asean.feeds;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;

/**
 * One time at which an event or a festival takes place.
 *
 * @param key tells it from others of the same document; empty for an event, which has one only
 * @param lastDay included
 * @param start the exact time, null where it fills whole days
 * @param end the exact time, null where it fills whole days or nobody said
 * @param expected whether nobody has confirmed it yet
 * @param alternative another day that a source names
 * @param source where a festival's date was learnt, or empty
 */
record Occurrence(
    String key,
    LocalDate firstDay,
    LocalDate lastDay,
    @Nullable OffsetDateTime start,
    @Nullable OffsetDateTime end,
    boolean expected,
    @Nullable LocalDate alternative,
    @Nullable LocalDate confirmedOn,
    String venue,
    String source) {

  /** All occurrences of a document, in its order; none for documents of other kinds. */
  static List<Occurrence> of(Document document) {
    if (document.details() instanceof Details.Event event) {
      return List.of(of(event));
    }
    return document.details() instanceof Details.Festival festival ? of(festival) : List.of();
  }

  private static Occurrence of(Details.Event event) {
    LocalDate firstDay = event.start().day();
    LocalDate lastDay = event.end().day().isBefore(firstDay) ? firstDay : event.end().day();
    OffsetDateTime start = event.allDay() ? null : event.start().moment();
    return new Occurrence(
        "",
        firstDay,
        lastDay,
        start,
        start == null ? null : end(start, lastDay, event.end()),
        false,
        null,
        null,
        event.venue(),
        "");
  }

  /** An end of which only the day is known is the end of that day. */
  private static @Nullable OffsetDateTime end(
      OffsetDateTime start, LocalDate lastDay, ContentDate end) {
    OffsetDateTime moment = end.moment();
    if (moment == null && lastDay.isAfter(ContentDate.ofMoment(start).day())) {
      moment = lastDay.plusDays(1).atStartOfDay(ContentDate.ZONE).toOffsetDateTime();
    }
    return moment != null && moment.isAfter(start) ? moment : null;
  }

  /**
   * Festivals are told apart by year, because a year's place in the list changes when old years are
   * taken out of it.
   */
  private static List<Occurrence> of(Details.Festival festival) {
    Map<Integer, Integer> inYear = new HashMap<>();
    List<Occurrence> all = new ArrayList<>();
    for (Details.FestivalDate date : festival.dates()) {
      int year = date.start().getYear();
      int number = Objects.requireNonNull(inYear.merge(year, 1, Integer::sum));
      all.add(
          new Occurrence(
              number == 1 ? Integer.toString(year) : year + "-" + number,
              date.start(),
              date.end(),
              null,
              null,
              date.expected(),
              date.alternative(),
              date.confirmedOn(),
              festival.where(),
              date.source()));
    }
    return all;
  }
}
