package vn.travinh.asean.weight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a page makes a telephone fetch, read from the page. */
class MarkupTest {
  private static List<String> fetched(String html) {
    return Markup.of(html).references().stream()
        .map(each -> each.use() + " " + each.address() + (each.later() ? " later" : ""))
        .toList();
  }

  @Test
  void whatIsOfferedIsNotFetched() {
    assertThat(
            fetched(
                """
                <head><link rel="canonical" href="/vi/"><link rel="alternate" href="/vi/feed.xml">
                <link rel="manifest" href="/manifest.webmanifest">
                <link rel="stylesheet" href="/assets/1/site.css"><link rel="icon" href="/assets/1/icon.svg">
                <link rel="preload" as="font" href="/assets/1/a.woff2" crossorigin>
                <script type="application/ld+json">{"image": "/media/a.jpg"}</script>
                <script type="module" src="/assets/1/a.js"></script></head><a href="/vi/x/">X</a>
                """))
        .containsExactly(
            "STYLE /assets/1/site.css",
            "ICON /assets/1/icon.svg",
            "FONT /assets/1/a.woff2",
            "SCRIPT /assets/1/a.js");
  }

  @Test
  void aFileIsFetchedOnceAndAtOnceIfAnyPlaceNeedsIt() {
    assertThat(
            fetched(
                """
                <img src="/media/a.jpg" loading="lazy" alt="a > b"><img src="/media/b.jpg" loading="lazy">
                <svg><use href="/assets/1/s.svg#one"/><use href="/assets/1/s.svg#two"/></svg>
                <img src="/media/a.jpg"><img src="data:image/png;base64,xx"><svg><use href="#own"/></svg>
                """))
        .containsExactly(
            "PICTURE /media/a.jpg", "PICTURE /media/b.jpg later", "PICTURE /assets/1/s.svg");
  }

  @Test
  void ofSeveralWidthsATelephoneTakesTheOneThatFits() {
    String widths = "srcset=\"/m/4.jpg 400w, /m/8.jpg 800w, /m/16.jpg 1600w\"";
    assertThat(fetched("<img src=\"/m/0.jpg\" " + widths + " alt=\"\">"))
        .containsExactly("PICTURE /m/8.jpg");
    assertThat(fetched("<img " + widths + " sizes=\"(min-width: 60rem) 900px, 50vw\">"))
        .containsExactly("PICTURE /m/4.jpg");
    assertThat(fetched("<img " + widths + " sizes=\"1200px\">"))
        .containsExactly("PICTURE /m/16.jpg");
  }

  @Test
  void ofSeveralFormatsTheFirstIsTaken() {
    assertThat(
            fetched(
                """
                <picture><source type="image/webp" srcset="/m/a.webp 800w"><source type="image/png" srcset="/m/a.png 800w">
                <img src="/m/a.jpg" loading="lazy" alt=""></picture><img src="/m/b.jpg" alt="">
                """))
        .containsExactly("PICTURE /m/a.webp later", "PICTURE /m/b.jpg");
  }

  @Test
  void charactersAreThoseThatAreShown() {
    Markup markup =
        Markup.of(
            "<head><title>ក</title></head><p title=\"គ > ឃ\">ង</p><!-- ច -->"
                + "<script type=\"application/ld+json\">\"ឆ\"</script>");
    assertThat(IntStream.of('ក', 'គ', 'ឃ', 'ច', 'ឆ').anyMatch(markup.characters()::get))
        .isFalse();
    assertThat(markup.characters().get('ង')).isTrue();
  }
}
