package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.text.Language;

class WordsTest {
  private final Words vi = Messages.packaged().in(Language.VIETNAMESE);
  private final Words en = Messages.packaged().in(Language.ENGLISH);
  private final Words km = Messages.packaged().in(Language.KHMER);
  private final LocalDate day = LocalDate.of(2026, 11, 5);

  @Test
  void datesAreWrittenAsEachLanguageWritesThem() {
    assertThat(vi.longDate(day)).isEqualTo("ngày 5 tháng 11 năm 2026");
    assertThat(vi.shortDate(day)).isEqualTo("05/11/2026");
    assertThat(en.longDate(day)).isEqualTo("5 November 2026");
    assertThat(en.shortDate(day)).isEqualTo("5 Nov 2026");
    assertThat(km.longDate(day)).isEqualTo("ថ្ងៃទី៥ ខែវិច្ឆិកា ឆ្នាំ២០២៦");
    assertThat(km.shortDate(day)).isEqualTo("០៥/១១/២០២៦");
  }

  @Test
  void aSpanOfDaysSaysWhatItsEndsShareOnlyOnce() {
    assertThat(en.longRange(day, day)).isEqualTo("5 November 2026");
    assertThat(en.longRange(day, day.plusDays(2))).isEqualTo("5–7 November 2026");
    assertThat(en.longRange(day, day.plusDays(30))).isEqualTo("5 November – 5 December 2026");
    assertThat(en.longRange(day, day.plusDays(60))).isEqualTo("5 November 2026 – 4 January 2027");
    assertThat(vi.longRange(day, day.plusDays(2))).isEqualTo("ngày 5–7 tháng 11 năm 2026");
  }

  @Test
  void aMomentIsToldInVietNamsTime() {
    ContentDate moment = ContentDate.ofMoment(OffsetDateTime.parse("2026-11-04T18:30:00Z"));
    assertThat(vi.longDate(moment)).isEqualTo("01:30, ngày 5 tháng 11 năm 2026");
    assertThat(en.longDate(moment)).isEqualTo("5 November 2026, 01:30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en", "tr", "ar-EG"})
  void numbersDoNotDependOnTheMachinesLanguage(String machine) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(machine));
      assertThat(vi.number(1_234_567)).isEqualTo("1.234.567");
      assertThat(en.number(1_234_567)).isEqualTo("1,234,567");
      assertThat(en.number(-12)).isEqualTo("−12");
      assertThat(vi.decimal(3.46)).isEqualTo("3,5");
      assertThat(en.decimal(9.96)).isEqualTo("10.0");
      assertThat(km.number(2026)).isEqualTo("២.០២៦");
      assertThat(vi.shortDate(day)).isEqualTo("05/11/2026");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void oneIsNotMany() {
    assertThat(en.count("search.count", 1)).isEqualTo("1 result");
    assertThat(en.count("search.count", 0)).isEqualTo("0 results");
    assertThat(en.count("search.count", 1_200)).isEqualTo("1,200 results");
    assertThat(vi.count("search.count", 1)).isEqualTo("1 kết quả");
  }

  @Test
  void apostrophesAndBracesInTextsStayWhatTheyAre() {
    assertThat(en.text("map.caption.asean")).contains("Viet Nam’s");
    assertThat(en.text("search.title-query", "{1} it's")).isEqualTo("Search: {1} it's");
  }

  @Test
  void aCapitalIsSetWhereTheScriptHasOne() {
    assertThat(vi.capitalised("đêm hội")).isEqualTo("Đêm hội");
    assertThat(km.capitalised("ថ្ងៃ")).isEqualTo("ថ្ងៃ");
    assertThat(vi.capitalised("")).isEmpty();
  }
}
