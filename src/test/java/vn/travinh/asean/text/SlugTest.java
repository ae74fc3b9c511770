package vn.travinh.asean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Ẩm thực Khmer,am-thuc-khmer",
    "Ao Bà Om,ao-ba-om",
    "'Đờn ca tài tử, Nam Bộ',don-ca-tai-tu-nam-bo",
    "Wat Angkorajaborey (chùa Âng),wat-angkorajaborey-chua-ang",
    "  --Tầm nhìn 2045--  ,tam-nhin-2045",
    "Trà Vinh / Vĩnh Long,tra-vinh-vinh-long",
    "ខេត្តត្រាវិញ,''",
    "ខេត្ត Trà Vinh,tra-vinh",
    "…,''",
  })
  void aNameBecomesPartOfAnAddress(String name, String slug) {
    assertThat(Folding.slug(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ao-ba-om", "2045", "a", "iii-8-e"})
  void someNamesAreAddressesAlready(String text) {
    assertThat(Folding.isSlug(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "a-", "-a", "a--b", "A", "à", "a b", "a/b", "..", "a.b", "a_b", "đ", "a\n"
      })
  void othersAreNot(String text) {
    assertThat(Folding.isSlug(text)).isFalse();
  }

  @Test
  void everySlugOfAnyTextIsOne() {
    RandomTexts.each(
        5_000,
        text -> {
          String slug = Folding.slug(text);
          assertThat(slug).matches("|[a-z0-9]+(-[a-z0-9]+)*");
          assertThat(Folding.isSlug(slug)).isEqualTo(!slug.isEmpty());
        });
  }
}
