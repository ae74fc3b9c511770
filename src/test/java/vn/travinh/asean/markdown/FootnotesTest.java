package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FootnotesTest {
  @Test
  void aNoteStandsAtTheFootAndLeadsBack() {
    assertThat(Text.html("Ao[^1].\n\n[^1]: Theo *tài liệu*."))
        .isEqualTo(
            "<p>Ao<sup id=\"fnref-1\"><a href=\"#fn-1\" class=\"footnote-ref\" role=\"doc-noteref\">"
                + "1</a></sup>.</p> <div class=\"footnotes\"> <hr> <ol> <li id=\"fn-1\">"
                + " <p>Theo <em>tài liệu</em>. <a href=\"#fnref-1\" class=\"footnote-backref\""
                + " role=\"doc-backlink\">↩</a></p> </li> </ol> </div>");
  }

  @Test
  void notesAreNumberedAsTheReaderMeetsThem() {
    Document page = parsed("Một[^b] hai[^a] lại một[^b].\n\n[^a]: A.\n[^b]: B.");
    assertThat(page.select("p sup").eachText()).containsExactly("1", "2", "1");
    assertThat(page.select("p sup").eachAttr("id"))
        .containsExactly("fnref-1", "fnref-2", "fnref-1-2");
    assertThat(page.select("li").eachAttr("id")).containsExactly("fn-1", "fn-2");
    assertThat(page.select("li").eachText()).containsExactly("B. ↩ ↩", "A. ↩");
    assertThat(page.select("#fn-1 a").eachAttr("href")).containsExactly("#fnref-1", "#fnref-1-2");
  }

  @Test
  void aNoteOfSeveralParagraphsWithALink() {
    Text text = Text.of("Ao[^n].\n\n[^n]: Một.\n\n    Hai [chùa](../chua/vi.md).\n");
    assertThat(Jsoup.parse(text.html()).select("li p").eachText())
        .containsExactly("Một.", "Hai chùa. ↩");
    assertThat(text.body().links()).extracting(Link::target).containsExactly("../chua/vi.md");
  }

  @Test
  void everyIdIsThereOnceAndEveryLinkFindsIt() {
    Document page =
        parsed(
            "## fn 1\n\nMột[^1][^2] <sup id=\"fnref-1\">x</sup> <a id=\"fn-1\">y</a>[^1]\n\n"
                + "<ol><li id=\"fn-1\">z</li></ol>\n\n[^1]: A[^2].\n[^2]: B[^1].");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (Element link : page.select("a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
    }
  }

  @Test
  void whatOnlyLooksLikeANoteIsAnOrdinaryLink() {
    Text text = Text.of("<a class=\"footnote-ref\" href=\"//evil.example\">1</a>");
    assertThat(text.html()).isEqualTo("<p><a rel=\"external\" href=\"//evil.example\">1</a></p>");
    assertThat(text.body().links()).hasSize(1);
  }

  @Test
  void aNoteWithoutATextIsNoted() {
    assertThat(Text.of("Một `[^1]`\n\nhai[^x]").problemLines())
        .containsExactly(
            "content/places/x/vi.md:7:1: warning: the footnote [^x] has no text (add a line such as"
                + " [^x]: …, or correct its name)");
  }

  @Test
  void aNoteThatNothingMentionsIsNoted() {
    assertThat(Text.of("Một\n\n[^x]: Ai?").problemLines())
        .containsExactly(
            "content/places/x/vi.md:7:1: warning: the footnote [^x] is mentioned nowhere and not"
                + " shown (write [^x] where it belongs, or remove it)");
  }

  @Test
  void numbersOfNotesDoNotGrowOntoWords() {
    Body body = Text.of("## Ao[^1]\n\nBà Om[^1] đẹp\n\n[^1]: Ghi").body();
    assertThat(body.plainText()).isEqualTo("Ao\nBà Om đẹp\nGhi");
    assertThat(body.headings().get(0).text()).isEqualTo("Ao");
    assertThat(body.headings().get(0).id()).isEqualTo("ao");
  }

  private static Document parsed(String markdown) {
    return Jsoup.parse(Text.html(markdown));
  }
}
