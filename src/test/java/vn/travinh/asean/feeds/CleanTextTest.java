package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
  @Test
  void whatXmlCannotCarryIsTakenOut() {
    assertThat(CleanText.of("a\u0000b\u0008c\u001bd\u007fe\u0085f\uFFFFg\uFFFEh"))
        .isEqualTo("abcdefgh");
    assertThat(CleanText.of("x\uD83D")).isEqualTo("x");
    assertThat(CleanText.of("\uDE00x")).isEqualTo("x");
    assertThat(CleanText.of(new StringBuilder().appendCodePoint(0x1FFFF).append('x').toString()))
        .isEqualTo("x");
  }

  @Test
  void everyScriptStays() {
    for (String text :
        new String[] {"Lễ hội Ok Om Bok", "ពិធីបុណ្យអកអំបុក", "🎉🚣", "a\tb\nc", "", "  a"}) {
      assertThat(CleanText.of(text)).isEqualTo(text);
    }
  }

  @Test
  void linesEndInOneWay() {
    assertThat(CleanText.of("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
  }

  @Test
  void aLineIsOneLineWithoutSpaceAroundIt() {
    assertThat(CleanText.line("  a\r\n b\u2028c\td\u00a0e ")).isEqualTo("a b c d\u00a0e");
    assertThat(CleanText.line("Ao Bà Om")).isEqualTo("Ao Bà Om");
    assertThat(CleanText.line("a  b")).isEqualTo("a b");
    assertThat(CleanText.line("a ")).isEqualTo("a");
    assertThat(CleanText.line(" a")).isEqualTo("a");
    assertThat(CleanText.line(" ")).isEmpty();
    assertThat(CleanText.line("")).isEmpty();
    assertThat(CleanText.line("a\u0085b")).isEqualTo("ab");
  }
}
