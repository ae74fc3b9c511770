package vn.travinh.asean.feeds;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.travinh.asean.content.Names;
import vn.travinh.asean.text.Language;

/** The few words that files for machines say to people, who read them in a calendar or a feed. */
final class Words {
  private static final Names EXPECTED = names("{0} (dự kiến)", "{0} (expected)", "{0} (គ្រោងទុក)");
  private static final Names NOT_CONFIRMED =
      names(
          "Ngày dự kiến, chưa được xác nhận.",
          "Expected date, not yet confirmed.",
          "កាលបរិច្ឆេទគ្រោងទុក មិនទាន់បានបញ្ជាក់ទេ។");
  private static final Names ALTERNATIVE =
      names("Cũng có thể là ngày {0}.", "It may also be {0}.", "អាចជាថ្ងៃទី {0} ដែរ។");
  private static final Names CONFIRMED_ON =
      names("Được xác nhận ngày {0}.", "Confirmed on {0}.", "បានបញ្ជាក់នៅថ្ងៃទី {0}។");
  private static final Names SOURCE = names("Nguồn: {0}", "Source: {0}", "ប្រភព៖ {0}");
  private static final Names CALENDAR =
      names("Lễ hội và sự kiện", "Festivals and events", "ពិធីបុណ្យ និងព្រឹត្តិការណ៍");
  private static final Names SEE_PAGE =
      names("Xem phần này trên trang", "See this part on the page", "មើលផ្នែកនេះនៅលើទំព័រ");

  /** Written out, because what the Java runtime knows of languages changes with its version. */
  private static final Names DAY = names("d/M/uuuu", "d MMMM uuuu", "d/M/uuuu");

  private Words() {}

  static String expected(String title, Language language) {
    return fill(EXPECTED, language, title);
  }

  static String notConfirmed(Language language) {
    return NOT_CONFIRMED.in(language);
  }

  static String alternative(LocalDate day, Language language) {
    return fill(ALTERNATIVE, language, day(day, language));
  }

  static String confirmedOn(LocalDate day, Language language) {
    return fill(CONFIRMED_ON, language, day(day, language));
  }

  static String source(String source, Language language) {
    return fill(SOURCE, language, source);
  }

  static String calendar(Language language) {
    return CALENDAR.in(language);
  }

  static String seePage(Language language) {
    return SEE_PAGE.in(language);
  }

  private static String day(LocalDate day, Language language) {
    return DateTimeFormatter.ofPattern(DAY.in(language), language.locale()).format(day);
  }

  private static String fill(Names names, Language language, String value) {
    return names.in(language).replace("{0}", value);
  }

  private static Names names(String vietnamese, String english, String khmer) {
    return new Names(
        Map.of(
            Language.VIETNAMESE.code(),
            vietnamese,
            Language.ENGLISH.code(),
            english,
            Language.KHMER.code(),
            khmer));
  }
}
