package vn.travinh.asean.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import vn.travinh.asean.content.ContentDate;

/** Days and hours between front matter, where they follow ISO 8601, and the fields of a form. */
final class DayAndTime {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
  private static final DateTimeFormatter READ =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy", Locale.ROOT);

  private DayAndTime() {}

  static boolean isDay(String text) {
    return day(text, false).isPresent();
  }

  /** Whether day and hour can be told. */
  static boolean isReadable(String text) {
    return day(text, true).isPresent();
  }

  static String day(String text) {
    return day(text, true).map(moment -> moment.toLocalDate().toString()).orElse("");
  }

  /** The hour in Asia/Ho_Chi_Minh; empty where only a day is given. */
  static String time(String text) {
    return isDay(text) ? "" : day(text, true).map(HOUR::format).orElse("");
  }

  /** As front matter writes it; without an offset it is meant in Asia/Ho_Chi_Minh. */
  static String joined(String day, String time) {
    return day.isEmpty() || time.isEmpty() ? day : day + "T" + time;
  }

  /** The moment of a day and an hour in Asia/Ho_Chi_Minh. */
  static Optional<Instant> moment(String day, String time) {
    try {
      return Optional.of(
          LocalDateTime.parse(joined(day, time.isEmpty() ? "00:00" : time))
              .atZone(ContentDate.ZONE)
              .toInstant());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** For reading: {@code 08:00 ngày 2/10/2026}. */
  static String read(Instant moment) {
    return READ.format(moment.atZone(ContentDate.ZONE));
  }

  /** A day or moment of front matter for reading; what is none stays as it is. */
  static String words(String text) {
    if (isDay(text)) {
      return day(text, false).map(DAY::format).orElse(text);
    }
    return day(text, true).map(READ::format).orElse(text);
  }

  private static Optional<ZonedDateTime> day(String text, boolean withTime) {
    String joined = text.strip().replace(' ', 'T');
    try {
      return Optional.of(LocalDate.parse(joined).atStartOfDay(ContentDate.ZONE));
    } catch (DateTimeParseException noDay) {
      if (!withTime) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(OffsetDateTime.parse(joined).atZoneSameInstant(ContentDate.ZONE));
    } catch (DateTimeParseException noOffset) {
      try {
        return Optional.of(LocalDateTime.parse(joined).atZone(ContentDate.ZONE));
      } catch (DateTimeParseException none) {
        return Optional.empty();
      }
    }
  }
}
