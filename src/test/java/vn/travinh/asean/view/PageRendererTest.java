package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.view.SampleSite.EN;
import static vn.travinh.asean.view.SampleSite.VI;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.travinh.asean.content.Correction;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Names;
import vn.travinh.asean.content.SiteSettings;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;

class PageRendererTest {

  private static Document page(SampleSite sample, String path) {
    return Jsoup.parse(sample.html(path), "https://asean.example.vn" + path);
  }

  /** Lines that get their letters late jump. */
  @Test
  void aPageInKhmerAsksForItsLettersAtOnceAndOthersDoNot() {
    String fonts = "link[rel=preload][as=font][crossorigin]";
    SampleSite sample = SampleSite.full();
    assertThat(Jsoup.parse(sample.html("/km/")).select(fonts).eachAttr("href"))
        .containsExactly("/assets/abc123/vendor/fonts/example-khmer-400-normal.woff2");
    assertThat(Jsoup.parse(sample.html("/vi/")).select(fonts)).isEmpty();
  }

  @Test
  void everyPageOfTheSampleSiteRendersWithStrictVariables() {
    SampleSite sample = SampleSite.full();
    Site site = sample.build();
    PageRenderer renderer = SampleSite.renderer();
    for (Page page : site.pages().values()) {
      String html = renderer.render(page, site, sample.settings());
      assertThat(html).as(page.path().value()).startsWith("<!DOCTYPE html>").contains("</html>");
      Document document = Jsoup.parse(html);
      assertThat(document.select("h1")).as(page.path().value()).hasSize(1);
      assertThat(document.select("main, header.header, footer.footer")).hasSize(3);
      assertThat(document.select("header form[role=search] input[name=q]")).hasSize(1);
      assertThat(headingJumps(document)).as(page.path().value()).isEmpty();
      assertThat(doubleIds(document)).as(page.path().value()).isEmpty();
      assertThat(document.select("[style], script:not([src]):not([type])")).isEmpty();
      assertThat(html).doesNotContain("Optional[").doesNotContain("vn.travinh");
    }
  }

  @Test
  void theSameSiteGivesTheSameBytes() {
    Site first = SampleSite.full().build();
    Site second = SampleSite.full().build();
    RenderSettings settings = SampleSite.full().settings();
    for (Page page : first.pages().values()) {
      Page again = second.pageAt(page.path().value()).orElseThrow();
      assertThat(SampleSite.renderer().render(page, first, settings))
          .isEqualTo(SampleSite.renderer().render(again, second, settings));
    }
  }

  @Test
  void aHostileTitleStaysText() {
    String hostile = "</title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    SampleSite sample =
        SampleSite.full()
            .change(
                "places/ao-ba-om",
                VI,
                d -> {
                  d.title = hostile;
                  d.summary = hostile;
                  d.otherNames = List.of(hostile);
                  d.details = new Details.Place("<b>", null, hostile, hostile, hostile, hostile);
                });
    for (String path :
        List.of("/vi/diem-den/ao-ba-om/", "/vi/diem-den/", "/vi/", "/vi/gioi-thieu/")) {
      if (sample.build().pageAt(path).isPresent()) {
        Document document = page(sample, path);
        assertThat(document.select("script:not([src])")).as(path).isEmpty();
        assertThat(document.select("img[src=x], [onerror]")).as(path).isEmpty();
      }
    }
    assertThat(page(sample, "/vi/diem-den/ao-ba-om/").select("h1").text()).isEqualTo(hostile);
  }

  @Test
  void anAddressThatRunsScriptIsNotLinked() {
    SampleSite sample =
        SampleSite.full()
            .change(
                "opportunities/hoc-bong",
                VI,
                d -> {
                  d.details =
                      new Details.Opportunity("study", "", null, "JavaScript:alert(1)", List.of());
                  d.sources =
                      List.of(new vn.travinh.asean.content.Source("Nguồn", "javascript:alert(2)"));
                });
    assertThat(sample.html("/vi/co-hoi/hoc-bong/")).doesNotContainIgnoringCase("javascript:");
  }

  @Test
  void structuredDataCannotEndItsElement() {
    SampleSite sample = SampleSite.full();
    Site site = sample.build();
    RenderSettings settings =
        new RenderSettings(
            "https://asean.example.vn",
            SampleSite.assets(),
            vn.travinh.asean.site.Media.NONE,
            page -> "{\"name\":\"</script><script>alert(1)</script>\"}");
    String html = SampleSite.renderer().render(site.pageAt("/vi/").orElseThrow(), site, settings);
    Document document = Jsoup.parse(html);
    assertThat(document.select("script[type=application/ld+json]").first().data())
        .isEqualTo("{\"name\":\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\"}");
    assertThat(document.select("script:not([src]):not([type])")).isEmpty();
  }

  @Test
  void aFallbackSaysSoInTheReadersLanguageAndMarksTheTextsLanguage() {
    Document document = page(SampleSite.full(), "/en/places/chua-ang/");
    assertThat(document.select("html").attr("lang")).isEqualTo("en");
    assertThat(document.select("main").attr("lang")).isEqualTo("vi");
    Element notice = document.select("main .notice").first();
    assertThat(notice.attr("lang")).isEqualTo("en");
    assertThat(notice.text())
        .contains("not available in English yet")
        .contains("You are reading the Vietnamese version");
    assertThat(notice.select("a").attr("href")).isEqualTo("/vi/diem-den/chua-ang/");
    assertThat(document.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://asean.example.vn/vi/diem-den/chua-ang/");
    assertThat(document.select("link[hreflang]")).isEmpty();
  }

  @Test
  void translationsNameEachOtherAndThemselves() {
    SampleSite sample = SampleSite.full();
    Site site = sample.build();
    Map<String, List<String>> named = new java.util.LinkedHashMap<>();
    for (Page page : site.pages().values()) {
      Document document = Jsoup.parse(SampleSite.renderer().render(page, site, sample.settings()));
      named.put(
          "https://asean.example.vn" + page.path(),
          document.select("link[hreflang]:not([hreflang=x-default])").eachAttr("href"));
    }
    named.forEach(
        (address, translations) -> {
          for (String translation : translations) {
            assertThat(named.get(translation)).as(address + " ↔ " + translation).contains(address);
          }
          if (!translations.isEmpty()) {
            assertThat(translations).as(address).contains(address);
          }
        });
    assertThat(named.values()).anyMatch(translations -> translations.size() == 2);
  }

  @Test
  void theHeadKnowsTheTranslationsAndWhereOthersGo() {
    Document document = page(SampleSite.full(), "/vi/diem-den/ao-ba-om/");
    assertThat(document.select("link[hreflang]").eachAttr("hreflang"))
        .containsExactly("vi", "en", "x-default");
    assertThat(document.select("link[hreflang=x-default]").attr("href"))
        .isEqualTo("https://asean.example.vn/vi/diem-den/ao-ba-om/");
    assertThat(document.title()).isEqualTo("Ao Bà Om – Cổng thử");
    assertThat(document.select("meta[property=og:locale]").attr("content")).isEqualTo("vi_VN");
    assertThat(document.select("meta[property=og:locale:alternate]").eachAttr("content"))
        .containsExactly("en_US");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/vi/", "/en/", "/km/", "/vi/diem-den/", "/vi/tin-tuc/tin/", "/vi/chu-de/"})
  void everyPageBearsTheSixObligatoryDublinCoreElements(String path) {
    Document document = page(SampleSite.full(), path);
    for (String name :
        List.of("title", "creator", "date", "description", "publisher", "identifier")) {
      assertThat(document.select("meta[name=DC." + name + "]").attr("content"))
          .as(name)
          .isNotBlank();
    }
    assertThat(document.select("meta[name=description]").attr("content")).isNotBlank();
  }

  @Test
  void theSwitchLeadsToEveryLanguageUnderItsOwnName() {
    Document document = page(SampleSite.full(), "/vi/diem-den/ao-ba-om/");
    assertThat(document.select(".languages a").eachText())
        .containsExactly("Tiếng Việt", "English", "ភាសាខ្មែរ");
    assertThat(document.select(".languages a").eachAttr("hreflang"))
        .containsExactly("vi", "en", "km");
    assertThat(document.select(".languages a[hreflang=km]").attr("href"))
        .isEqualTo("/km/places/ao-ba-om/");
  }

  @Test
  void whoAnswersForTheSiteIsNamedOrSaidToBeMissing() {
    Document bare = page(SampleSite.full(), "/vi/");
    assertThat(bare.select(".footer__identity dd").eachText()).containsOnly("chưa khai báo");
    Names none = Names.NONE;
    Document declared =
        page(
            SampleSite.full()
                .organisation(
                    new SiteSettings.Organisation(
                        new Names(Map.of("vi", "Sở Ngoại vụ")),
                        new Names(Map.of("vi", "[Cơ quan chủ quản – chưa khai báo]")),
                        none,
                        "lienhe@example.vn",
                        "+84 294 000 000",
                        none,
                        none)),
            "/vi/");
    assertThat(declared.select(".footer__identity").text())
        .contains("Sở Ngoại vụ")
        .doesNotContain("[");
    assertThat(declared.select(".footer__identity a").eachAttr("href"))
        .containsExactly("mailto:lienhe@example.vn", "tel:+84294000000");
    assertThat(declared.select("meta[name=DC.publisher]").attr("content")).isEqualTo("Sở Ngoại vụ");
  }

  @Test
  void theMenuWorksWithoutScriptAndMarksWhereOneIs() {
    Document document = page(SampleSite.full(), "/vi/diem-den/ao-ba-om/");
    assertThat(document.select(".menu details a").eachText())
        .containsExactly("Mục places", "Mục news", "Mục plan");
    assertThat(document.select(".menu__row a[aria-current]").text()).isEqualTo("Mục places");
    assertThat(document.select(".crumbs a").eachText()).containsExactly("Trang chủ", "Mục places");
  }

  @Test
  void aMenuTargetThatDoesNotExistIsLeftOut() {
    Document document =
        page(
            SampleSite.full()
                .menus(Map.of("main", List.of("places", "gibberish", "pages/none", "a/b/c"))),
            "/vi/");
    assertThat(document.select(".menu__row a")).hasSize(1);
  }

  @Test
  void aWithdrawnTextSaysWhy() {
    Document document =
        page(
            SampleSite.full()
                .change(
                    "news/2026-05-08-tin",
                    VI,
                    d -> {
                      d.status = Status.WITHDRAWN;
                      d.note = "Số liệu đã cũ.";
                    }),
            "/vi/tin-tuc/tin/");
    assertThat(document.select(".notice--warning").text())
        .isEqualTo("Nội dung này không còn hiệu lực Số liệu đã cũ.");
  }

  @Test
  void correctionsSourcesAndTheLastUpdateStandAtTheFoot() {
    Document document =
        page(
            SampleSite.full()
                .change(
                    "places/ao-ba-om",
                    VI,
                    d ->
                        d.corrections =
                            List.of(
                                new Correction(
                                    LocalDate.parse("2026-10-03"), "Sửa năm xếp hạng."))),
            "/vi/diem-den/ao-ba-om/");
    assertThat(document.select(".corrections li").text())
        .isEqualTo("Ngày 3 tháng 10 năm 2026: Sửa năm xếp hạng.");
    assertThat(document.select(".sources li").eachText())
        .containsExactly("Wikipedia", "Sách của tỉnh");
    assertThat(document.select(".sources a")).hasSize(1);
    assertThat(document.select(".stamp").text())
        .isEqualTo("Cập nhật lần cuối: ngày 2 tháng 10 năm 2026");
    assertThat(document.select(".tags a").attr("href")).isEqualTo("/vi/chu-de/le-hoi/");
  }

  @Test
  void aTranslationNobodyReviewedSaysSo() {
    Document document =
        page(
            SampleSite.full().change("pages/about", EN, d -> d.translation = "awaiting-review"),
            "/en/about/");
    assertThat(document.select(".notice").text()).startsWith("Translation awaiting review");
  }

  @Test
  void aLongTextHasATableOfContentsAndAShortOneHasNot() {
    String section = "## Một\n\n" + "Chữ và chữ. ".repeat(60) + "\n\n";
    String text = section + "### Hai\n\nA\n\n## Ba\n\n" + "B ".repeat(700) + "\n\n## Bốn\n\nC";
    Document document =
        page(
            SampleSite.full().change("asean/what-is-asean", VI, d -> d.text = text),
            "/vi/asean/what-is-asean/");
    assertThat(document.select(".contents > ol > li")).hasSize(3);
    assertThat(document.select(".contents li li a").text()).isEqualTo("Hai");
    for (String target : document.select(".contents a").eachAttr("href")) {
      assertThat(document.select("[id=" + target.substring(1) + "]")).hasSize(1);
    }
    assertThat(page(SampleSite.full(), "/vi/asean/what-is-asean/").select(".contents")).isEmpty();
  }

  private static List<String> headingJumps(Document document) {
    List<String> jumps = new java.util.ArrayList<>();
    int level = 0;
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      int next = Integer.parseInt(heading.tagName().substring(1));
      if (next > level + 1) {
        jumps.add(heading.outerHtml());
      }
      level = next;
    }
    return jumps;
  }

  private static List<String> doubleIds(Document document) {
    List<String> ids = document.select("[id]").eachAttr("id");
    return ids.stream().filter(id -> java.util.Collections.frequency(ids, id) > 1).toList();
  }
}
