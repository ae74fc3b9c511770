package vn.travinh.asean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedScriptsTest {
  @Test
  void aCyrillicLetterInALatinWordIsFound() {
    String text = "Chùa H\u0430ng ở Trà Vinh";
    assertThat(MixedScripts.in(text))
        .containsExactly(new MixedScripts.Word("H\u0430ng", 5, "\"\u0430\" (Cyrillic)"));
  }

  @Test
  void everyWordIsFoundAndItsPlace() {
    String text = "\u0421hùa Âng, n\u03BFi nổi tiếng";
    assertThat(MixedScripts.in(text)).extracting(MixedScripts.Word::offset).containsExactly(0, 10);
    assertThat(MixedScripts.in(text).get(1).odd()).isEqualTo("\"\u03BF\" (Greek)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trà Vinh",
        "Москва",
        "Αθήνα",
        "ត្រាវិញ Trà Vinh",
        "ត្រាVinh",
        "PM2.5: 25 μg/m³",
        "5 kΩ",
        "Δt",
        "Россия và Việt Nam",
        "a а",
        "",
        "漢字kanji",
        "x\u0301"
      })
  void wordsOfOneAlphabetAndUnitsAreLeftAlone(String text) {
    assertThat(MixedScripts.in(text)).isEmpty();
  }

  @Test
  void aLongWordTakesNoTime() {
    assertThat(MixedScripts.in("a".repeat(1_000_000) + "\u0430")).hasSize(1);
  }
}
