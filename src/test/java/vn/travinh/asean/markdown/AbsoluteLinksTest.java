package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbsoluteLinksTest {
  private static String absolute(String html) {
    return AbsoluteLinks.in(
            new SafeHtml(html), "https://example.vn", "https://example.vn/vi/diem-den/a/")
        .html();
  }

  @Test
  void linksAndPicturesOfTheSiteAreWrittenInFull() {
    assertThat(absolute("<p><a href=\"/vi/b/#x\">b</a><img src=\"/media/c.jpg\" alt=\"c\"></p>"))
        .isEqualTo(
            "<p><a href=\"https://example.vn/vi/b/#x\">b</a>"
                + "<img src=\"https://example.vn/media/c.jpg\" alt=\"c\"></p>");
  }

  @Test
  void aFootnoteLeadsToThePageThatHasIt() {
    assertThat(absolute("<a href=\"#fn-1\">1</a>"))
        .isEqualTo("<a href=\"https://example.vn/vi/diem-den/a/#fn-1\">1</a>");
  }

  @Test
  void otherLinksStayAsTheyAre() {
    for (String address :
        new String[] {"https://asean.org/", "mailto:a@example.vn", "tel:113", "//host/path"}) {
      String html = "<a href=\"" + address + "\">x</a>";
      assertThat(absolute(html)).isEqualTo(html);
    }
  }

  @Test
  void whatOnlyLooksLikeALinkIsLeftAlone() {
    String html =
        "<pre><code>&lt;a href=\"/vi/\"&gt;</code></pre>\n<p title=\"&gt; href\">a  b</p>";
    assertThat(absolute(html)).contains("href=\"/vi/\"").contains("a  b");
  }
}
