package vn.travinh.asean.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date as authors write it: a day, or a moment on it. Without an offset it is meant in
 * Asia/Ho_Chi_Minh.
 *
 * @param moment the exact time, null where only the day was given
 */
public record ContentDate(LocalDate day, @Nullable OffsetDateTime moment)
    implements Comparable<ContentDate> {
  /** The zone in which days, years and times of the site are meant. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  public static ContentDate ofDay(LocalDate day) {
    return new ContentDate(day, null);
  }

  public static ContentDate ofMoment(OffsetDateTime moment) {
    return new ContentDate(moment.atZoneSameInstant(ZONE).toLocalDate(), moment);
  }

  /** The moment, or the day's first where only the day was given. */
  public Instant instant() {
    return moment != null
        ? moment.toInstant()
        : day.atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant();
  }

  @Override
  public int compareTo(ContentDate other) {
    return moment == null && other.moment == null
        ? day.compareTo(other.day) // the usual case, which is sorted by thousands
        : instant().compareTo(other.instant());
  }

  /** ISO 8601, as precise as it was given. */
  @Override
  public String toString() {
    return moment == null ? day.toString() : moment.toString();
  }
}
