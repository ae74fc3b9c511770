package vn.travinh.asean.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.travinh.asean.content.ContentDate;

/**
 * A moment as pages of the newsroom show it.
 *
 * @param text for people, in the time of Việt Nam
 * @param iso for the attribute {@code datetime}
 */
public record StaffTime(String text, String iso) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ContentDate.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  public static StaffTime of(Instant moment) {
    return new StaffTime(MOMENT.format(moment), moment.toString());
  }

  public static StaffTime of(LocalDate day) {
    return new StaffTime(DAY.format(day), day.toString());
  }
}
