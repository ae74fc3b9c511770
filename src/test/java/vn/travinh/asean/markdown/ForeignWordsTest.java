package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.travinh.asean.text.Language;

class ForeignWordsTest {
  @Test
  void authorsMarkTheLanguageOfWords() {
    assertThat(Text.html("Ao [ព្រះត្រពាំង]{lang=km} và [good morning]{lang=en}"))
        .isEqualTo(
            "<p>Ao <span lang=\"km\">ព្រះត្រពាំង</span> và <span lang=\"en\">good morning</span></p>");
  }

  @Test
  void scriptsOfOneLanguageAreMarkedByThemselves() {
    assertThat(Text.html("Ao ស្រះគូ, ไทย, ລາວ, မြန်မာ."))
        .isEqualTo(
            "<p>Ao <span lang=\"km\">ស្រះគូ</span>, <span lang=\"th\">ไทย</span>, "
                + "<span lang=\"lo\">ລາວ</span>, <span lang=\"my\">မြန်မာ</span>.</p>");
  }

  @Test
  void aRunKeepsItsBlanksAndNotThoseAroundIt() {
    assertThat(Text.html("a ខេត្ត ត្រាវិញ\u200B ខ្មែរ b"))
        .isEqualTo("<p>a <span lang=\"km\">ខេត្ត ត្រាវិញ\u200B ខ្មែរ</span> b</p>");
  }

  @Test
  void twoScriptsSideBySideAreTwoLanguages() {
    assertThat(Text.html("ខ្មែរ ไทย"))
        .isEqualTo("<p><span lang=\"km\">ខ្មែរ</span> <span lang=\"th\">ไทย</span></p>");
  }

  @Test
  void ownWordsAreNotForeign() {
    assertThat(Text.html("ខ្មែរ និង ไทย", Language.KHMER))
        .isEqualTo("<p>ខ្មែរ និង <span lang=\"th\">ไทย</span></p>");
  }

  @Test
  void headingsLinksAndTablesAreReadToo() {
    assertThat(Text.html("## ស្រះ"))
        .isEqualTo("<h2 id=\"ស្រះ\"><span lang=\"km\">ស្រះ</span></h2>");
    assertThat(Text.html("[chùa វត្ត](x.md)"))
        .isEqualTo("<p><a href=\"x.md\">chùa <span lang=\"km\">វត្ត</span></a></p>");
    assertThat(Text.html("|វត្ត|\n|---|\n|វត្ត|"))
        .contains("<td><span lang=\"km\">វត្ត</span></td>");
  }

  @Test
  void codeAndWhatBearsALanguageIsLeftAlone() {
    assertThat(Text.html("`វត្ត [a]{lang=en}`")).isEqualTo("<p><code>វត្ត [a]{lang=en}</code></p>");
    assertThat(Text.html("<span lang=\"pi\">វត្ត</span>"))
        .isEqualTo("<p><span lang=\"pi\">វត្ត</span></p>");
  }

  @Test
  void whatIsNoLanguageStaysAsWritten() {
    assertThat(Text.html("[a]{lang=x} [a]{lang=\"km\"} [a]{class=b}"))
        .isEqualTo("<p>[a]{lang=x} [a]{lang=\"km\"} [a]{class=b}</p>");
  }
}
