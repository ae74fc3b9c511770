package vn.travinh.asean.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.text.Language;

/**
 * One language's texts, plural forms, dates and numbers. Immutable; templates know it as {@code m}.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}} and so on; there is no quoting, so that apostrophes
 * stay what they are.
 */
public final class Words {
  private final Language language;
  private final List<Map<String, String>> chain;

  Words(Language language, List<Map<String, String>> chain) {
    this.language = language;
    this.chain = List.copyOf(chain);
  }

  public Language language() {
    return language;
  }

  /**
   * Whether both say everything in the same words, which tells whether a page has to be rendered
   * again.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Words that
        && language.equals(that.language)
        && chain.equals(that.chain);
  }

  @Override
  public int hashCode() {
    return language.hashCode();
  }

  /** The text of this key; the key itself where no language has it. */
  public String text(String key) {
    String text = find(key);
    return text == null ? key : text;
  }

  /** The text of this key with its placeholders filled in. */
  public String text(String key, Object... arguments) {
    String text = text(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** The text of this key, or another text where no language has the key. */
  public String textOr(String key, String otherwise) {
    String text = find(key);
    return text == null ? otherwise : text;
  }

  /**
   * The text for so many of something: {@code key.one} for one, else {@code key.other}, with the
   * number at {@code {0}}. Languages without plural forms give both the same text.
   */
  public String count(String key, long number) {
    return text(number == 1 ? key + ".one" : key + ".other", number(number));
  }

  /** {@code 12.345} in Vietnamese, {@code 12,345} in English. */
  public String number(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        grouped.append(text("number.group"));
      }
      grouped.append(digits.charAt(i));
    }
    return (number < 0 ? "−" : "") + digits(grouped.toString());
  }

  /** With one digit after the decimal sign: {@code 3,5} in Vietnamese, {@code 3.5} in English. */
  public String decimal(double number) {
    long tenths = Math.round(Math.abs(number) * 10);
    return (number < 0 ? "−" : "")
        + number(tenths / 10)
        + text("number.decimal")
        + digits(Long.toString(tenths % 10));
  }

  /** A year, which is never grouped. */
  public String year(int year) {
    return digits(Integer.toString(year));
  }

  /** {@code ngày 23 tháng 11 năm 2026}, {@code 23 November 2026}. */
  public String longDate(LocalDate day) {
    return date("date.long", day);
  }

  /** {@code 23/11/2026}, {@code 23 Nov 2026}. */
  public String shortDate(LocalDate day) {
    return date("date.short", day);
  }

  /** {@code Tháng 11 năm 2026}, {@code November 2026}. */
  public String month(YearMonth month) {
    return text("date.month", text("month." + month.getMonthValue()), year(month.getYear()));
  }

  /** The month alone, short: {@code Th11}, {@code Nov}. */
  public String shortMonth(LocalDate day) {
    return text("month.short." + day.getMonthValue());
  }

  /** The day of the month alone. */
  public String dayOfMonth(LocalDate day) {
    return digits(Integer.toString(day.getDayOfMonth()));
  }

  public String weekday(LocalDate day) {
    return text("weekday." + day.getDayOfWeek().getValue());
  }

  /** From one day to another as one phrase; a single day where both are the same. */
  public String longRange(LocalDate start, LocalDate end) {
    if (!end.isAfter(start)) {
      return longDate(start);
    }
    if (start.getYear() != end.getYear()) {
      return text("date.span", longDate(start), longDate(end));
    }
    boolean sameMonth = start.getMonth() == end.getMonth();
    return text(
        sameMonth ? "date.range.month" : "date.range.year",
        dayOfMonth(start),
        month(start),
        dayOfMonth(end),
        month(end),
        year(end.getYear()));
  }

  /** From one day to another in few letters; a single day where both are the same. */
  public String shortRange(LocalDate start, LocalDate end) {
    return end.isAfter(start)
        ? text("date.span", shortDate(start), shortDate(end))
        : shortDate(start);
  }

  /** A day, with its time where one is known. */
  public String longDate(ContentDate date) {
    LocalTime time = timeOf(date);
    return time == null
        ? longDate(date.day())
        : text("date.moment", longDate(date.day()), time(time));
  }

  /** {@code 19:05}. */
  public String time(LocalTime time) {
    return digits(twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute()));
  }

  /** Not by a format: every list has hundreds of dates, and formats are read anew for each. */
  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The same text with a capital first letter, where its script has capitals. */
  public String capitalised(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /** The local time of a moment, null where only the day is known. */
  static @Nullable LocalTime timeOf(ContentDate date) {
    return date.moment() == null
        ? null
        : date.moment().atZoneSameInstant(ContentDate.ZONE).toLocalTime();
  }

  private String date(String key, LocalDate day) {
    return text(
        key,
        dayOfMonth(day),
        month(day),
        year(day.getYear()),
        digits(twoDigits(day.getDayOfMonth())),
        digits(twoDigits(day.getMonthValue())),
        shortMonth(day));
  }

  private String month(LocalDate day) {
    return text("month." + day.getMonthValue());
  }

  /** Writes the digits 0 to 9 in the language's own. */
  private String digits(String ascii) {
    String own = text("number.digits");
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      written.append(c >= '0' && c <= '9' ? own.charAt(c - '0') : c);
    }
    return written.toString();
  }

  private @Nullable String find(String key) {
    for (Map<String, String> texts : chain) {
      String text = texts.get(key);
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
