package vn.travinh.asean.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;

/** A day or moment for readers, and for machines in ISO 8601. */
record TimeView(String machine, String text) {

  static TimeView longDate(LocalDate day, Words words) {
    return new TimeView(day.toString(), words.longDate(day));
  }

  static TimeView shortDate(LocalDate day, Words words) {
    return new TimeView(day.toString(), words.shortDate(day));
  }

  static TimeView longDate(ContentDate date, Words words) {
    OffsetDateTime moment = date.moment();
    return new TimeView(machine(date.day(), moment), words.longDate(date));
  }

  static @Nullable TimeView longDateOrNull(@Nullable ContentDate date, Words words) {
    return date == null ? null : longDate(date, words);
  }

  /** The same where it begins a line. */
  TimeView first(Words words) {
    return new TimeView(machine, words.capitalised(text));
  }

  private static String machine(LocalDate day, @Nullable OffsetDateTime moment) {
    // HTML's datetime knows no fractions of a second beyond three digits.
    return moment == null ? day.toString() : moment.withNano(0).toString();
  }
}
