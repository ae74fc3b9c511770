package vn.travinh.asean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @Test
  void aLanguageKnowsWhatItIsWrittenIn() {
    assertThat(Language.VIETNAMESE.script()).isEqualTo("latin");
    assertThat(Language.ENGLISH.script()).isEqualTo("latin");
    assertThat(Language.KHMER.script()).isEqualTo("khmer");
    assertThat(new Language("th").script()).isEqualTo("thai");
  }

  @Test
  void aLanguageCallsItselfByItsOwnName() {
    assertThat(Language.VIETNAMESE.ownName()).isEqualTo("Tiếng Việt");
    assertThat(Language.ENGLISH.ownName()).isEqualTo("English");
    assertThat(Language.KHMER.ownName()).isEqualTo("ភាសាខ្មែរ");
    assertThat(new Language("lo").ownName()).isEqualTo("ລາວ");
  }

  @Test
  void aLanguageKnowsWhichWayItRuns() {
    assertThat(Language.KHMER.direction()).isEqualTo("ltr");
    assertThat(new Language("ar").direction()).isEqualTo("rtl");
    assertThat(Language.VIETNAMESE.locale().getLanguage()).isEqualTo("vi");
    assertThat(Language.ENGLISH).hasToString("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en", "km", "zh-Hant", "pt-BR", "fil", "zh-Hans-SG"})
  void languageCodesAreKnownByTheirForm(String code) {
    assertThat(Language.isCode(code)).isTrue();
    assertThat(new Language(code).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "v", "VI", "viet", "vi_VN", "vi-", "-vi", "vi/..", "vi ", "vi\n", "title", "v1"
      })
  void otherTextsAreNone(String text) {
    assertThat(Language.isCode(text)).isFalse();
    assertThatThrownBy(() -> new Language(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEndlessCodeIsRefusedAtOnce() {
    assertThat(Language.isCode("vi" + "-abc".repeat(300_000))).isFalse();
  }
}
