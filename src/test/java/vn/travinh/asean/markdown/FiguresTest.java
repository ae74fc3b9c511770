package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final String IMAGE =
      "<img src=\"/media/ao.jpg\" alt=\"Hàng sao\" width=\"640\" height=\"480\" loading=\"lazy\""
          + " decoding=\"async\">";

  @Test
  void aPictureAloneWithATitleHasACaptionAndACredit() {
    assertThat(Text.html("![Hàng sao](ao.jpg \"Sáng sớm | Nguyễn A, CC BY\")"))
        .isEqualTo(
            "<figure>"
                + IMAGE
                + "<figcaption>Sáng sớm <span class=\"credit\">Nguyễn A, CC BY</span></figcaption>"
                + "</figure>");
    assertThat(Text.html("![Hàng sao](ao.jpg \"Sáng sớm\")"))
        .isEqualTo("<figure>" + IMAGE + "<figcaption>Sáng sớm</figcaption></figure>");
  }

  @Test
  void aPictureInALineStaysInTheLine() {
    assertThat(Text.html("Xem ![Hàng sao](ao.jpg \"x\") này"))
        .isEqualTo("<p>Xem " + IMAGE + " này</p>");
    assertThat(Text.html("![Hàng sao](ao.jpg)")).isEqualTo("<p>" + IMAGE + "</p>");
  }

  @Test
  void captionsAreWordsAndNotMarkup() {
    assertThat(Text.html("![x](a.jpg \"<b>a</b> | <i>c</i> & d\")"))
        .contains(
            "&lt;b&gt;a&lt;/b&gt; <span class=\"credit\">&lt;i&gt;c&lt;/i&gt; &amp; d</span>");
  }

  @Test
  void aPictureThatIsNotThereLeavesItsAlternativeText() {
    Resolver blind =
        new Resolver() {
          @Override
          public @Nullable String address(String target) {
            return null;
          }

          @Override
          public @Nullable PictureSource picture(String source) {
            return null;
          }
        };
    assertThat(Text.of("![Hàng &amp; sao](ao.jpg) và [chùa](x.md)").html(blind))
        .isEqualTo("<p>Hàng &amp; sao và <a>chùa</a></p>");
  }

  @Test
  void aPictureOfUnknownSizeHasNone() {
    Resolver sizeless =
        new Resolver() {
          @Override
          public @Nullable String address(String target) {
            return target;
          }

          @Override
          public PictureSource picture(String source) {
            return new PictureSource("/media/a.svg", 0, 0);
          }
        };
    assertThat(Text.of("![x](a.svg)").html(sizeless))
        .isEqualTo(
            "<p><img src=\"/media/a.svg\" alt=\"x\" loading=\"lazy\" decoding=\"async\"></p>");
  }

  @Test
  void aPictureCanBeALink() {
    Text text = Text.of("[![Hàng sao](ao.jpg)](../x/vi.md)");
    assertThat(text.html()).isEqualTo("<p><a href=\"../x/vi.md\">" + IMAGE + "</a></p>");
    assertThat(text.body().links().get(0).text()).isEqualTo("Hàng sao");
  }
}
