package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.view.SampleSite.EN;
import static vn.travinh.asean.view.SampleSite.VI;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.search.Hit;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.search.SearchResults;
import vn.travinh.asean.search.Suggestion;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.text.Language;

class SearchPageTest {
  private final SampleSite sample = SampleSite.full();

  private Document search(SearchResults results) {
    return Jsoup.parse(
        SampleSite.renderer().renderSearch(results, sample.build(), sample.settings()));
  }

  private static Hit hit(
      Language language, String titleHtml, String snippetHtml, boolean withdrawn) {
    return new Hit(
        DocumentId.parse("places/ao-ba-om"),
        language,
        new PagePath("/vi/diem-den/ao-ba-om/"),
        "Ao Bà Om",
        titleHtml,
        snippetHtml,
        "2026-10-02",
        withdrawn,
        1);
  }

  @Test
  void hitsShowWhatWasFoundAndNothingElseAsMarkup() {
    Document page =
        search(
            new SearchResults(
                SearchQuery.of("ao & <b>", VI, 10),
                1,
                1.5,
                null,
                List.of(
                    hit(
                        VI,
                        "<mark>Ao</mark> Bà Om &lt;x&gt;",
                        "rừng <mark>sao</mark> <img src=x onerror=alert(1)> &amp;lt;",
                        true)),
                List.of(),
                SearchResults.Facets.NONE,
                List.of()));
    assertThat(page.select("h1").text()).isEqualTo("Tìm kiếm: ao & <b>");
    assertThat(page.select("input[name=q]").eachAttr("value"))
        .containsExactly("ao & <b>", "ao & <b>");
    assertThat(page.select(".hit mark").eachText()).containsExactly("Ao", "sao");
    assertThat(page.select(".hit__title").text()).isEqualTo("Ao Bà Om <x>");
    assertThat(page.select(".hit__snippet").text())
        .isEqualTo("rừng sao <img src=x onerror=alert(1)> &lt;");
    assertThat(page.select("[onerror]")).isEmpty();
    assertThat(page.select(".hit .badge").text()).isEqualTo("Không còn hiệu lực");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void filtersCanBeSetAndTakenOff() {
    Map<String, Long> sections = new LinkedHashMap<>();
    sections.put("places", 30L);
    sections.put("news", 12L);
    Document page =
        search(
            new SearchResults(
                new SearchQuery("ao", VI, Set.of("places"), Set.of(), Set.of(2026), 2, 10),
                47,
                1,
                "ao bà",
                List.of(hit(VI, "Ao", "", false)),
                List.of(),
                new SearchResults.Facets(sections, Map.of("le-hoi", 9L), Map.of()),
                List.of()));
    assertThat(page.select(".facet a").eachAttr("href"))
        .containsExactly(
            "/vi/tim-kiem/?q=ao&year=2026",
            "/vi/tim-kiem/?q=ao&section=news&section=places&year=2026",
            "/vi/tim-kiem/?q=ao&section=places&tag=le-hoi&year=2026",
            "/vi/tim-kiem/?q=ao&section=places");
    assertThat(page.select(".facet a[aria-current]").eachText())
        .containsExactly("Mục places 30", "2026 0");
    assertThat(page.select(".facet").eachText())
        .as("a value that is on stays, that it can be taken off")
        .endsWith("Lễ hội 9", "2026 0");
    assertThat(page.select(".tagline a").eachAttr("href"))
        .containsExactly("/vi/tim-kiem/?q=ao&year=2026", "/vi/tim-kiem/?q=ao&section=places");
    assertThat(page.select(".search--page input[type=hidden]").eachAttr("name"))
        .containsExactly("section", "year");
    assertThat(page.select(".pager a[rel=next]").attr("href"))
        .isEqualTo("/vi/tim-kiem/?q=ao&section=places&year=2026&page=3");
    assertThat(page.text()).contains("Đã tìm theo: ao bà. Chỉ tìm đúng “ao”");
    assertThat(page.select(".results__corrected a").attr("href"))
        .isEqualTo("/vi/tim-kiem/?q=ao&section=places&year=2026&exact=1");
    assertThat(page.select(".languages a[hreflang=en]").attr("href")).isEqualTo("/en/search/?q=ao");
  }

  @Test
  void hitsInOtherLanguagesAreLabelled() {
    Document page =
        search(
            new SearchResults(
                SearchQuery.of("ao", VI, 10),
                0,
                1,
                null,
                List.of(),
                List.of(hit(EN, "Ba Om Pond", "", false)),
                SearchResults.Facets.NONE,
                List.of()));
    assertThat(page.select(".hit").attr("lang")).isEqualTo("en");
    assertThat(page.select(".part h2").text()).isEqualTo("Bằng ngôn ngữ khác");
    assertThat(page.select(".hit").text()).contains("English");
  }

  @Test
  void aSearchForJustWhatWasTypedSaysSoAndCanBeLeft() {
    SearchQuery exact = new SearchQuery("ao", VI, Set.of(), Set.of(), Set.of(2026), 1, 10, true);
    Document page =
        search(
            new SearchResults(
                exact,
                30,
                1,
                null,
                List.of(hit(VI, "Ao", "", false)),
                List.of(),
                SearchResults.Facets.NONE,
                List.of()));
    assertThat(page.select(".tagline a").first().text()).startsWith("Đúng như đã gõ");
    assertThat(page.select(".tagline a").first().attr("href"))
        .isEqualTo("/vi/tim-kiem/?q=ao&year=2026");
    assertThat(page.select(".pager a[rel=next]").attr("href"))
        .isEqualTo("/vi/tim-kiem/?q=ao&year=2026&exact=1&page=2");
  }

  @Test
  void nothingFoundNamesWhatIsAlikeAndOffersToDropTheFilters() {
    Document page =
        search(
            new SearchResults(
                new SearchQuery("om bok", VI, Set.of("food"), Set.of(), Set.of(), 1, 10),
                0,
                1,
                null,
                List.of(),
                List.of(),
                SearchResults.Facets.NONE,
                List.of(new Suggestion("Ok Om Bok", "/vi/le-hoi/ok-om-bok/", "festivals"))));
    assertThat(page.select("main").text()).contains("Có thể bạn đang tìm");
    assertThat(page.select(".chips a").first().attr("href")).isEqualTo("/vi/le-hoi/ok-om-bok/");
    assertThat(page.select("main a[href=/vi/tim-kiem/?q=om+bok]").eachText())
        .first()
        .isEqualTo("Tìm lại, bỏ hết bộ lọc");
  }

  @Test
  void nothingFoundOffersOtherWays() {
    Document page = search(SearchResults.none(SearchQuery.of("xyzzy", VI, 10)));
    assertThat(page.select("[role=status]").text()).isEqualTo("Không tìm thấy trang nào.");
    assertThat(page.select(".chips a").eachText()).contains("Mục places");
  }

  @Test
  void anEmptyQueryIsAnInvitation() {
    Document page = search(SearchResults.none(SearchQuery.of("  ", EN, 10)));
    assertThat(page.select("h1").text()).isEqualTo("Search");
    assertThat(page.text()).contains("Type what you are looking for.");
    assertThat(page.select(".notice")).isEmpty();
  }

  @Test
  void aBadParameterAndAMissingIndexAreSaidPlainly() {
    PageRenderer renderer = SampleSite.renderer();
    Document bad =
        Jsoup.parse(
            renderer.renderSearchProblem("ao", "year", EN, sample.build(), sample.settings()));
    assertThat(bad.select(".notice").text())
        .isEqualTo("This search could not be run A year has four digits.");
    Document unknown =
        Jsoup.parse(
            renderer.renderSearchProblem("ao", "<x>", EN, sample.build(), sample.settings()));
    assertThat(unknown.select(".notice").text()).contains("The part “<x>” of the address");
    Document tooLong =
        Jsoup.parse(renderer.renderSearchProblem("ao", "q", VI, sample.build(), sample.settings()));
    assertThat(tooLong.select(".notice").text()).contains("dài quá 256 ký tự");
    Document none =
        Jsoup.parse(renderer.renderSearchUnavailable("ao", EN, sample.build(), sample.settings()));
    assertThat(none.select(".notice").text()).contains("The search cannot answer just now");
    assertThat(none.select("input[name=q]").first().attr("value")).isEqualTo("ao");
  }

  @Test
  void errorsAreCalmAndLeadOn() {
    for (int status : List.of(400, 404, 410, 421, 500, 503)) {
      Document page =
          Jsoup.parse(
              SampleSite.renderer()
                  .renderError(status, EN, "7f3a", sample.build(), sample.settings()));
      assertThat(page.select("h1")).as("" + status).hasSize(1);
      assertThat(page.select("main").text()).contains("Code " + status).contains("7f3a");
      assertThat(page.select(".chips a").first().attr("href")).isEqualTo("/en/");
      assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }
    String teapot =
        SampleSite.renderer().renderError(418, VI, "", sample.build(), sample.settings());
    assertThat(Jsoup.parse(teapot).select("h1").text()).isEqualTo("Yêu cầu không đọc được");
  }
}
