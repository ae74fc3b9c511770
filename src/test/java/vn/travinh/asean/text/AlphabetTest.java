package vn.travinh.asean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabetTest {
  @Test
  void vietnameseLettersComeInTheOrderOfTheDictionary() {
    assertSorted(
        Language.VIETNAMESE,
        "Ao Bà Om",
        "Âng",
        "Ba Động",
        "Bánh canh",
        "Cồn Chim",
        "Dừa sáp",
        "Đờn ca",
        "Ếch",
        "Ghe ngo",
        "Giồng Lức",
        "Ok Om Bok",
        "Ốc",
        "Ớt",
        "Sala",
        "Uống",
        "Ước",
        "Xuân");
  }

  @Test
  void toneDecidesOnlyWhereAllElseIsEqual() {
    assertSorted(Language.VIETNAMESE, "ba", "bà", "bả", "bã", "bá", "bạ", "ban");
  }

  @Test
  void englishReadersFindVietnameseNamesUnderTheBareLetter() {
    assertSorted(Language.ENGLISH, "Âng", "Ang Pagoda", "Apple", "Ốc Eo", "Okra");
  }

  @Test
  void khmerHasItsOwnOrder() {
    assertSorted(Language.KHMER, "កម្ពុជា", "ខ្មែរ", "ត្រាវិញ", "អាស៊ាន");
  }

  @Test
  void keysCompareAsTheirTextsDo() {
    Alphabet alphabet = Alphabet.of(Language.VIETNAMESE);
    RandomTexts.each(
        500,
        text -> {
          @SuppressWarnings("unchecked")
          Comparable<Object> key = (Comparable<Object>) alphabet.key(text);
          assertThat(Integer.signum(key.compareTo(alphabet.key("đặng"))))
              .isEqualTo(Integer.signum(alphabet.compare(text, "đặng")));
        });
  }

  private static void assertSorted(Language language, String... words) {
    List<String> shuffled = new ArrayList<>(List.of(words));
    Collections.reverse(shuffled);
    shuffled.sort(Alphabet.of(language));
    assertThat(shuffled).containsExactly(words);
  }
}
