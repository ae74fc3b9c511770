package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefinitionListsTest {
  @Test
  void aTermWithItsMeanings() {
    assertThat(Text.html("Chùa\n: Nơi thờ Phật\n: Pagoda"))
        .isEqualTo("<dl> <dt>Chùa</dt> <dd>Nơi thờ Phật</dd> <dd>Pagoda</dd> </dl>");
  }

  @Test
  void severalTermsOfOneMeaning() {
    assertThat(Text.html("ASEAN\nHiệp hội\n: Mười một nước"))
        .isEqualTo("<dl> <dt>ASEAN</dt> <dt>Hiệp hội</dt> <dd>Mười một nước</dd> </dl>");
  }
}
