package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.view.SampleSite.VI;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ListingPagesTest {

  private static SampleSite manyNews() {
    SampleSite sample = SampleSite.full();
    for (int day = 1; day <= 45; day++) {
      String date = "2026-0" + (1 + day / 28) + "-" + String.format("%02d", 1 + day % 28);
      sample.add("news/" + date + "-so-" + day, VI, "Tin số " + day, d -> d.date = date);
    }
    return sample;
  }

  @Test
  void aSectionTellsWhatItIsAboutAndLeadsToItsYears() {
    Document news = Jsoup.parse(manyNews().html("/vi/tin-tuc/"));
    assertThat(news.select("h1").text()).isEqualTo("Mục news");
    assertThat(news.select(".lead").text()).isEqualTo("Nói về news.");
    assertThat(news.select(".listing__tools").text()).startsWith("46 mục");
    assertThat(news.select(".years a").eachAttr("href")).containsExactly("/vi/tin-tuc/2026/");
    assertThat(news.select(".card")).hasSize(20);
    assertThat(news.select("link[type=application/atom+xml]").eachAttr("href"))
        .containsExactly("/vi/feed.xml", "/vi/tin-tuc/feed.xml");
  }

  @Test
  void thePagesOfAListLeadToEachOther() {
    Document second = Jsoup.parse(manyNews().html("/vi/tin-tuc/page/2/"));
    assertThat(second.select("h1").text()).isEqualTo("Mục news – trang 2");
    assertThat(second.select(".pager a").eachAttr("href"))
        .containsExactly(
            "/vi/tin-tuc/",
            "/vi/tin-tuc/",
            "/vi/tin-tuc/page/2/",
            "/vi/tin-tuc/page/3/",
            "/vi/tin-tuc/page/3/");
    assertThat(second.select(".pager a[aria-current]").text()).isEqualTo("2");
    assertThat(second.select(".lead")).isEmpty();
  }

  @Test
  void aListOnPaperSaysWhenItsNewestEntryChanged() {
    SampleSite sample = manyNews();
    assertThat(Jsoup.parse(sample.html("/vi/tin-tuc/page/2/")).select(".printed").text())
        .contains("/vi/tin-tuc/page/2/", "Cập nhật lần cuối: ngày 27 tháng 1 năm 2026");
    assertThat(Jsoup.parse(sample.html("/vi/chu-de/")).select(".printed").text())
        .doesNotContain("Cập nhật");
  }

  /** Windows, bookmarks and search results show nothing but the title. */
  @Test
  void titlesTellPagesOfAListAndTopicsFromTheirNamesakes() {
    SampleSite sample = manyNews();
    assertThat(Jsoup.parse(sample.html("/vi/tin-tuc/")).title()).startsWith("Mục news – ");
    assertThat(Jsoup.parse(sample.html("/vi/tin-tuc/page/2/")).title())
        .startsWith("Mục news – trang 2 – ");
    assertThat(Jsoup.parse(sample.html("/vi/chu-de/le-hoi/")).title())
        .startsWith("Chủ đề: Lễ hội – ");
  }

  @Test
  void placesCanBeChosenByKindAndFestivalsByMonth() {
    Document places = Jsoup.parse(SampleSite.full().html("/vi/diem-den/"));
    assertThat(places.select(".groups--kinds h2").text()).isEqualTo("Chọn theo loại");
    assertThat(places.select(".groups--kinds summary").eachText())
        .allMatch(text -> text.matches(".+ \\(\\d+\\)"))
        .hasSizeGreaterThan(1);
    assertThat(places.select(".groups--kinds .group__links a")).isNotEmpty();
  }

  @Test
  void theCountriesStandInATableThatSaysWhatTheMapShows() {
    Document countries = Jsoup.parse(SampleSite.full().html("/vi/quoc-gia/"));
    assertThat(countries.select(".countries__table thead th").eachText())
        .containsExactly("Nước", "Thủ đô", "Gia nhập");
    assertThat(countries.select(".countries__table tbody th a").eachAttr("href"))
        .contains("/vi/quoc-gia/cambodia/");
    assertThat(countries.select(".countries__table tbody tr:contains(Campuchia) td").eachText())
        .contains("1999");
    assertThat(countries.select(".card")).isEmpty();
  }

  @Test
  void aCardInAnotherLanguageMarksItsTextAloneAsThatLanguage() {
    Document places = Jsoup.parse(SampleSite.full().html("/en/places/"));
    Element card = places.select(".card:contains(Chùa Âng)").first();
    assertThat(card.select("[lang]").eachAttr("lang")).containsOnly("vi");
    assertThat(card.select("[lang] .card__meta, .card__meta[lang]")).isEmpty();
    assertThat(card.select(".card__title[lang=vi]").text()).isEqualTo("Chùa Âng");
    assertThat(card.select(".card__meta").text()).isEqualTo("Khmer pagoda");
    assertThat(card.hasAttr("lang")).isFalse();
  }

  @Test
  void aYearMarksItself() {
    Document year = Jsoup.parse(manyNews().html("/vi/tin-tuc/2026/"));
    assertThat(year.select(".years a[aria-current]").text()).isEqualTo("2026");
  }

  @Test
  void aYearIsNamedInTheDigitsOfItsLanguage() {
    SampleSite sample = SampleSite.full();
    sample.add("news/2026-02-03-tin", SampleSite.KM, "ព័ត៌មាន", d -> d.date = "2026-02-03");
    Document year = Jsoup.parse(sample.html("/km/news/2026/"));
    assertThat(year.select("h1").text()).endsWith(" ២០២៦");
    assertThat(year.select(".crumbs [aria-current]").text()).endsWith(" ២០២៦");
    assertThat(year.title()).contains(" ២០២៦ – ");
  }

  @Test
  void aLongPagerLeavesGaps() {
    Words words = Messages.packaged().in(VI);
    PagerView pager = PagerView.of(10, 20, n -> "/" + n, words);
    assertThat(pager.links())
        .extracting(LinkView::label)
        .containsExactly("1", "…", "9", "10", "11", "…", "20");
    assertThat(PagerView.of(1, 4, n -> "/" + n, words).links())
        .as("a gap is no shorter than the one page it would stand for")
        .extracting(LinkView::label)
        .containsExactly("1", "2", "3", "4");
    assertThat(PagerView.of(1, 1, n -> "", words).isNeeded()).isFalse();
  }

  @Test
  void tagsAreListedWithTheirNumbers() {
    Document tags = Jsoup.parse(SampleSite.full().html("/vi/chu-de/"));
    assertThat(tags.select(".tags--index a").eachText()).contains("Lễ hội 2");
    Document tag = Jsoup.parse(SampleSite.full().html("/vi/chu-de/le-hoi/"));
    assertThat(tag.select(".card__title").eachText()).contains("Ao Bà Om", "Một tin");
  }

  @Test
  void thePlansSectionBeginsWithTheTree() {
    Document plan = Jsoup.parse(SampleSite.full().html("/vi/ke-hoach/"));
    assertThat(plan.select(".plan__group")).hasSize(2);
    assertThat(List.copyOf(plan.select(".card").eachText())).isNotEmpty();
  }
}
