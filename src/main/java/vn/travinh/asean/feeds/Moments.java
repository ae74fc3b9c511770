package vn.travinh.asean.feeds;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Document;

/** When documents came out and changed, taken from the documents and never from a clock. */
final class Moments {
  private Moments() {}

  /** When the document came out; empty where nobody said. */
  static Optional<Instant> published(Document document) {
    ContentDate date = document.date();
    return date != null
        ? Optional.of(date.instant())
        : Optional.ofNullable(document.lifecycle().publishAt());
  }

  /** The latest change that a reader may want to know of; empty where no date is known at all. */
  static Optional<Instant> updated(Document document) {
    Stream<Instant> corrections =
        document.editorial().corrections().stream()
            .map(correction -> ContentDate.ofDay(correction.date()).instant());
    return Stream.concat(
            Stream.of(
                    instant(document.date()),
                    instant(document.updated()),
                    Optional.ofNullable(document.lifecycle().publishAt()))
                .flatMap(Optional::stream),
            corrections)
        .max(Comparator.naturalOrder());
  }

  /** By which documents are newer or older: when they came out, else their last change. */
  static Instant newness(Document document) {
    return published(document).or(() -> updated(document)).orElse(Instant.EPOCH);
  }

  /** A day, or a moment with seconds and offset as RFC 3339 wants them. */
  static String text(ContentDate date) {
    OffsetDateTime moment = date.moment();
    return moment == null ? date.day().toString() : text(moment);
  }

  /** A day where the moment is its first, which is how a day without a time is kept. */
  static String text(Instant moment) {
    ZonedDateTime local = moment.atZone(ContentDate.ZONE).withNano(0);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? local.toLocalDate().toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local);
  }

  /** A moment with its offset, also where it is midnight. */
  static String text(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.atZoneSameInstant(ContentDate.ZONE).withNano(0));
  }

  private static Optional<Instant> instant(@Nullable ContentDate date) {
    return Optional.ofNullable(date).map(ContentDate::instant);
  }
}
