package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void whatAReaderReadsWithoutTheMarkup() {
    assertPlain(
        "## Đầu\n\nAo **Bà** [Om](x.md)  \nđẹp ~~cũ~~ *mới*.", "Đầu\nAo Bà Om\nđẹp cũ mới.");
    assertPlain("|A|B|\n|---|---|\n|1|2|", "A\nB\n1\n2");
    assertPlain("- a\n- b\n\n1. c", "a\nb\nc");
    assertPlain("```\nx  y\n```", "x y");
    assertPlain("> [!LEGEND] Sao\n> kể", "Truyền thuyết: Sao\nkể");
    assertPlain("![ảnh](a.jpg \"Chú thích | Ai\")", "Chú thích Ai");
  }

  @Test
  void marksAndTagsOfTheNotationAreNotRead() {
    assertPlain("[ព្រះ]{lang=km} đây\n\n{{sitemap}}\n\n<!-- x --> <b>y</b>", "ព្រះ đây\ny");
  }

  @Test
  void nothingIsWrittenTogether() {
    assertPlain("<p>a</p><p>b</p><div>c<br>d</div>", "a\nb\nc\nd");
    assertPlain("a ![x](y.jpg) b", "a b");
  }

  @Test
  void textWithoutWordsIsEmpty() {
    assertPlain("", "");
    assertPlain("***\n\n![x](a.jpg)", "");
  }

  private static void assertPlain(String markdown, String plain) {
    assertThat(Text.of(markdown).body().plainText()).isEqualTo(plain);
  }
}
