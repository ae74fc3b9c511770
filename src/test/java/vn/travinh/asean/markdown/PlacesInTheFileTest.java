package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Columns count code points: 😀 is one, whatever Java makes of it. The text begins on line 5. */
class PlacesInTheFileTest {
  @Test
  void linksAreWhereTheirBracketOpens() {
    assertLinks("[a](b)", "5:1");
    assertLinks("😀😀 [a](b) và\n  chữ [c](d)", "5:4", "6:7");
    assertLinks("- mục [a](b)\n> trích [c](d)", "5:7", "6:9");
    assertLinks("1. x\n   - y [a](b)", "6:8");
    assertLinks("|a|\n|---|\n|x [e](f)|", "7:4");
    assertLinks("<https://a.b> <a@b.c> [c][r]\n\n[r]: x", "5:1", "5:15", "5:23");
    assertLinks("Từ[^1]\n\n[^1]: Ở [đây](x)", "7:9");
    assertLinks("Từ\n: nghĩa [a](b)", "6:9");
  }

  @Test
  void linksOfRawHtmlAreFoundByWhatTheySay() {
    assertLinks("a\n\n<div>\n<a href=\"x.md\">b</a></div>", "8:10");
    assertLinks("a <a href=\"x.md\">b</a>", "5:1");
  }

  @Test
  void picturesHeadingsAndEmbedsToo() {
    Body body = Text.of("a\n\n  ![x](y.jpg \"t\")\n\n> ## Đầu\n\nSét\n---\n\n {{sitemap}}").body();
    assertThat(body.pictures().get(0).place()).hasToString(Text.FILE + ":7:3");
    assertThat(body.headings().get(0).place()).hasToString(Text.FILE + ":9:3");
    assertThat(body.headings().get(1).place()).hasToString(Text.FILE + ":11:1");
    assertThat(body.embeds().get(0).place()).hasToString(Text.FILE + ":14:2");
  }

  @Test
  void aForgedPositionDoesNoHarm() {
    assertThat(Text.of("a\n\n<p data-offset=\"9999999\"><a href=\"b\">c</a></p>").body().links())
        .hasSize(1);
    assertThat(Text.html("<p data-offset=\"x\">a</p>")).isEqualTo("<p>a</p>");
  }

  private static void assertLinks(String markdown, String... places) {
    assertThat(Text.of(markdown).body().links())
        .extracting(link -> link.place().line() + ":" + link.place().column())
        .containsExactly(places);
  }
}
