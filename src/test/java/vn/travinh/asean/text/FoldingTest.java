package vn.travinh.asean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
  private final Locale usual = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @CsvSource({
    "Chùa Âng,chua ang",
    "ĐƯỜNG ĐỜI,duong doi",
    "Nguyệt Hóa,nguyet hoa",
    "Nguyệt Hoá,nguyet hoa",
    "Lễ hội Nghinh Ông,le hoi nghinh ong",
    "Ẳ Ẵ Ặ Ỡ Ử,a a a o u",
    "Ðà Nẵng,da nang",
    "ASEAN 2045,asean 2045",
    "İstanbul,istanbul",
  })
  void vietnameseLosesItsMarks(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en", "tr", "lt", "km"})
  void theMachinesLanguageChangesNothing(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));
    assertThat(Folding.fold("TRÀ VINH, ÌI")).isEqualTo("tra vinh, ii");
    assertThat(Folding.slug("INDONESIA")).isEqualTo("indonesia");
  }

  @Test
  void composedAndDecomposedAreTheSame() {
    String composed = "Ẩm thực – Đặng Thị Ngọc Diễm";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(Folding.compose(decomposed)).isEqualTo(composed);
    assertThat(Folding.fold(decomposed)).isEqualTo(Folding.fold(composed));
    assertThat(Folding.slug(decomposed)).isEqualTo("am-thuc-dang-thi-ngoc-diem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ខេត្តត្រាវិញ",
        "ប្រាសាទ",
        "ស្រះគូ",
        "អក អំបុក",
        "ព្រះត្រពាំង",
        "៣០ តុលា",
        "น้ำ",
        "ຫຼວງ",
        "မြန်မာ"
      })
  void khmerAndItsNeighboursKeepEverySign(String written) {
    assertThat(Folding.fold(written)).isEqualTo(written);
    assertThat(Folding.fold("Chùa " + written + "!")).isEqualTo("chua " + written + "!");
  }

  @Test
  void noHeapOfMarksIsTooHigh() {
    assertThat(Folding.fold("a" + "\u0301".repeat(50) + "b")).isEqualTo("ab");
  }

  @Test
  void twiceGivesWhatOnceGave() {
    RandomTexts.each(
        5_000,
        text -> {
          String folded = Folding.fold(text);
          assertThat(Folding.fold(folded)).isEqualTo(folded);
          String slug = Folding.slug(text);
          assertThat(Folding.slug(slug)).isEqualTo(slug);
          assertThat(Folding.compose(Folding.compose(text))).isEqualTo(Folding.compose(text));
        });
  }

  @Test
  void bothFormsOfAnyTextFoldAlike() {
    RandomTexts.each(
        5_000,
        text -> {
          String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
          String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
          assertThat(Folding.fold(decomposed)).isEqualTo(Folding.fold(composed));
        });
  }

  @Test
  void aMillionMarksTakeNoTime() {
    String heap = "a" + "\u0301".repeat(500_000) + "\u0301".repeat(500_000);
    assertThat(Folding.slug(heap)).isEqualTo("a");
    assertThat(Folding.slug("-".repeat(1_000_000) + "a")).isEqualTo("a");
  }
}
