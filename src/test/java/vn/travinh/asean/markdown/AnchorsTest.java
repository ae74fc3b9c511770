package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  @Test
  void aHeadingIsFoundByItsWords() {
    assertIds("## Cách đi đến Ao Bà Om?", "cach-di-den-ao-ba-om");
    assertIds("## *Có* [liên kết](x.md) và `code`", "co-lien-ket-va-code");
    assertIds("## 2026 – 2035", "2026-2035");
  }

  @Test
  void headingsOfOneNameAreNumbered() {
    assertIds("## A\n## A\n## A 2\n## A\n## a", "a", "a-2", "a-2-2", "a-3", "a-4");
  }

  @Test
  void khmerHeadingsKeepTheirLetters() {
    assertIds("## ប្រវត្តិ\u200Bវត្ត អង្គ", "ប្រវត្តិវត្ត-អង្គ");
  }

  @Test
  void aHeadingWithoutWordsStillHasOne() {
    assertIds("## ???\n## ![x](a.jpg)", "phan", "phan-2");
  }

  @Test
  void idsOfThePageAndOfFootnotesAreLeftToThem() {
    assertIds("## Main\n## fn 1\n## fnref-1 x", "main-2", "phan-fn-1", "phan-fnref-1-x");
  }

  @Test
  void anEndlessHeadingHasAnIdOfBearableLength() {
    List<Heading> headings = Text.of("## " + "đường ".repeat(1_000)).body().headings();
    assertThat(headings.get(0).id()).hasSizeLessThanOrEqualTo(80).startsWith("duong-duong");
  }

  @Test
  void theTitleIsThePagesOnlyHeadingOfTheFirstLevel() {
    Text text = Text.of("# Một\n\nHai\n===\n\n#### Bốn");
    assertThat(text.html())
        .isEqualTo("<h2 id=\"mot\">Một</h2> <h2 id=\"hai\">Hai</h2> <h4 id=\"bon\">Bốn</h4>");
    assertThat(text.body().headings()).extracting(Heading::level).containsExactly(1, 1, 4);
  }

  private static void assertIds(String markdown, String... ids) {
    Text text = Text.of(markdown);
    assertThat(text.body().headings()).extracting(Heading::id).containsExactly(ids);
    for (String id : ids) {
      assertThat(text.html()).contains(" id=\"" + id + "\"");
    }
  }
}
