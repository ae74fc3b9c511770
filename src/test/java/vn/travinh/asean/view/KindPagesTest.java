package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.view.SampleSite.VI;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.CoverImage;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.markdown.Resolver.PictureSource;
import vn.travinh.asean.site.Media;

/** What the pages of each kind tell besides their text. */
class KindPagesTest {

  private static Document page(SampleSite sample, String path) {
    return Jsoup.parse(sample.html(path));
  }

  @Test
  void aPlaceTellsItsFactsItsFestivalsAndWhatIsNear() {
    Document place = page(SampleSite.full(), "/vi/diem-den/ao-ba-om/");
    assertThat(place.select(".where dt").eachText())
        .containsExactly("Địa chỉ hiện nay", "Địa chỉ trước 1/7/2025");
    assertThat(place.select(".article__side dt").eachText())
        .containsExactly(
            "Loại",
            "Địa chỉ hiện nay",
            "Địa chỉ trước 1/7/2025",
            "Xếp hạng",
            "Nên đến",
            "Tên khác");
    assertThat(place.select(".facts span[lang=km]").text()).isEqualTo("ស្រះគូ");
    assertThat(place.text()).contains("tỉnh Trà Vinh hợp nhất vào tỉnh Vĩnh Long");
    assertThat(place.select(".links a").eachAttr("href"))
        .containsExactly(
            "geo:9.91770,106.30400",
            "https://www.openstreetmap.org/?mlat=9.91770&mlon=106.30400#map=16/9.91770/106.30400");
    assertThat(place.select(".further h2").eachText()).contains("Lễ hội ở đây", "Gần đây");
    assertThat(place.select(".card:contains(Chùa Âng) .badge").first().text())
        .isEqualTo("cách 200 m");
  }

  @Test
  void whatAPageShowsByItselfIsNotNamedAgainBelow() {
    for (String path :
        List.of("/vi/diem-den/ao-ba-om/", "/vi/le-hoi/ok-om-bok/", "/vi/quoc-gia/cambodia/")) {
      assertThat(page(SampleSite.full(), path).select(".further .card__title a").eachAttr("href"))
          .as(path)
          .isNotEmpty()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void pagesAboutAseanWearTheRiversColoursAndThoseAboutTraVinhThePagodas() {
    for (String path : List.of("/vi/quoc-gia/", "/vi/quoc-gia/cambodia/", "/vi/ke-hoach/")) {
      assertThat(page(SampleSite.full(), path).select("html").attr("class"))
          .as(path)
          .isEqualTo("tone-water");
    }
    for (String path : List.of("/vi/", "/vi/diem-den/", "/vi/diem-den/ao-ba-om/", "/vi/tin-tuc/")) {
      assertThat(page(SampleSite.full(), path).select("html").attr("class")).as(path).isEmpty();
    }
  }

  @Test
  void everyPageOffersTextSizeAndContrast() {
    Document place = page(SampleSite.full(), "/vi/diem-den/ao-ba-om/");
    assertThat(place.select(".display legend").eachText())
        .containsExactly("Cỡ chữ", "Độ tương phản");
    assertThat(place.select(".display label").eachText())
        .containsExactly("Thường", "Lớn", "Rất lớn", "Theo thiết bị", "Cao");
  }

  @Test
  void aPlaceKnownRoughlyHasNoDistanceNoPinAndNoPointInOtherMaps() {
    Document place = page(SampleSite.full(), "/vi/diem-den/my-long/");
    assertThat(place.select(".map__pin")).isEmpty();
    assertThat(place.select(".links a").eachAttr("href"))
        .containsExactly("https://www.openstreetmap.org/#map=13/9.79860/106.50580");
    assertThat(place.select(".further .badge:contains(cách)")).isEmpty();
  }

  @Test
  void aFestivalShowsTheNextDaysFirstAndSaysHowSureTheyAre() {
    Document festival = page(SampleSite.full().at("2026-11-20T03:00:00Z"), "/vi/le-hoi/ok-om-bok/");
    assertThat(festival.select(".dates tbody th").eachText())
        .containsExactly("2026", "2027", "2025");
    assertThat(festival.select(".dates__row--next").text())
        .contains("Ngày 23 tháng 11 năm 2026")
        .contains("Lần tới")
        .contains("Dự kiến")
        .contains("có nguồn nêu ngày 24 tháng 11 năm 2026");
    assertThat(festival.select(".dates__row--over").text()).contains("Đã diễn ra");
    assertThat(festival.select("a.button").attr("href")).isEqualTo("/vi/le-hoi/ok-om-bok.ics");
  }

  @Test
  void aFestivalThatIsOnSaysSo() {
    Document festival = page(SampleSite.full(), "/vi/le-hoi/ok-om-bok/");
    assertThat(festival.select(".dates__row--on .badge").text()).isEqualTo("Đang diễn ra");
  }

  @Test
  void aFestivalIsNotOverOnTheOtherDayThatASourceNames() {
    SampleSite onTheOtherDay = SampleSite.full().at("2026-11-24T03:00:00Z");
    Document festival = page(onTheOtherDay, "/vi/le-hoi/ok-om-bok/");
    assertThat(festival.select(".dates__row--on th").text()).isEqualTo("2026");
    assertThat(page(onTheOtherDay, "/vi/").select(".happening--on h3").text())
        .isEqualTo("Ok Om Bok");
    Document after = page(SampleSite.full().at("2026-11-25T03:00:00Z"), "/vi/le-hoi/ok-om-bok/");
    assertThat(after.select(".dates__row--next th").text()).isEqualTo("2027");
  }

  @Test
  void noOpportunityIsShownAsOpenAfterItsDeadline() {
    Document open = page(SampleSite.full(), "/vi/co-hoi/hoc-bong/");
    assertThat(open.select(".byline").text()).isEqualTo("Đang mở Còn 8 ngày");
    assertThat(open.select("a.button").attr("href")).isEqualTo("https://www.example.org/apply");
    assertThat(open.select(".box .small").text()).isEqualTo("example.org");
    Document lastDay = page(SampleSite.full().at("2026-12-01T16:59:00Z"), "/vi/co-hoi/hoc-bong/");
    assertThat(lastDay.select(".byline .badge").text()).isEqualTo("Đang mở");
    Document dayAfter = page(SampleSite.full().at("2026-12-01T17:01:00Z"), "/vi/co-hoi/hoc-bong/");
    assertThat(dayAfter.select(".byline .badge").text()).isEqualTo("Đã hết hạn");
    assertThat(page(SampleSite.full(), "/vi/").select(".band--opportunities").text())
        .contains("Học bổng")
        .doesNotContain("Đợt cũ");
  }

  @Test
  void aCountryIsMarkedOnTheMapAndGathersItsNewsAndOpportunities() {
    Document country = page(SampleSite.full(), "/vi/quoc-gia/cambodia/");
    assertThat(country.select(".map__area--marked").attr("data-id")).isEqualTo("KH");
    assertThat(country.select(".map__label--marked").text()).isEqualTo("Campuchia");
    assertThat(country.select(".further").text()).contains("Một tin").contains("Học bổng");
    assertThat(country.select("img.flag").attr("alt")).isEqualTo("Quốc kỳ: Campuchia");
    assertThat(country.select(".chips a[aria-current]").text()).isEqualTo("Campuchia");
    assertThat(country.select(".facts").text()).contains("Ngày 30 tháng 4 năm 1999");
  }

  @Test
  void theOverviewShowsTheWholePlan() {
    Document plan = page(SampleSite.full(), "/vi/ke-hoach/overview/");
    assertThat(plan.select(".counts li").eachText())
        .containsExactly("1 nhóm", "1 việc", "1 đầu mối");
    assertThat(plan.select(".plan__group li").eachText())
        .containsExactly("III.8-a Di sản 1 trang", "VI.4 Sở Văn hóa");
  }

  @Test
  void aTaskNamesItsGroupItsBodiesAndTheEvidence() {
    Document task = page(SampleSite.full(), "/vi/ke-hoach/iii-8-a/");
    assertThat(task.select(".facts dd a").eachText())
        .containsExactly("III.8 Văn hóa", "Sở Văn hóa");
    assertThat(task.select(".part .card__title").text()).isEqualTo("Một tin");
  }

  @Test
  void aBodyListsItsTasksAndATaskWithoutEvidenceSaysSo() {
    Document body = page(SampleSite.full(), "/vi/ke-hoach/vi-4/");
    assertThat(body.select(".tasks a").eachText()).containsExactly("Di sản");
    assertThat(body.select(".facts").text()).contains("Tên hiện nay Nay");
    Document without =
        page(
            SampleSite.full().change("news/2026-05-08-tin", VI, d -> d.planTasks = List.of()),
            "/vi/ke-hoach/iii-8-a/");
    assertThat(without.select(".part").text()).contains("Chưa có trang nào");
  }

  @Test
  void numbersOfThePlanAreOrderedAsNumbers() {
    assertThat(
            List.of("VI.12", "III.8-b", "VI.4", "III.8", "III.8-a", "III.10").stream()
                .sorted(PlanViews::compareNumbers)
                .toList())
        .containsExactly("III.8", "III.8-a", "III.8-b", "III.10", "VI.4", "VI.12");
  }

  @Test
  void anEventTellsWhenAndWhere() {
    Document event = page(SampleSite.full(), "/vi/su-kien/hoi-thao/");
    assertThat(event.select(".facts dd").eachText())
        .containsExactly("08:00–11:30, ngày 1 tháng 12 năm 2026", "Trà Vinh");
    assertThat(event.select(".byline .badge").text()).isEqualTo("Sắp tới");
    assertThat(event.select(".byline time").attr("datetime")).startsWith("2026-12-01T08:00");
    assertThat(event.select("a.button").attr("href")).isEqualTo("/vi/su-kien/hoi-thao.ics");
  }

  @Test
  void aPublicationListsItsDocuments() {
    Document publication = page(SampleSite.full(), "/vi/an-pham/so-tay/");
    assertThat(publication.select(".further .card__title").eachText()).contains("Ao Bà Om");
  }

  @Test
  void quotedNewsNamesItsSource() {
    Document news =
        page(
            SampleSite.full()
                .change(
                    "news/2026-05-08-tin",
                    VI,
                    d ->
                        d.details =
                            new Details.News(
                                new Details.Quoted(
                                    "Báo Vĩnh Long",
                                    "https://example.vn/bai",
                                    ContentDate.ofDay(LocalDate.parse("2026-05-07")),
                                    ""))),
            "/vi/tin-tuc/tin/");
    assertThat(news.select(".byline--quoted").text())
        .isEqualTo("Đăng lại theo Báo Vĩnh Long, ngày 7 tháng 5 năm 2026");
    assertThat(news.select(".byline--quoted a").attr("href")).isEqualTo("https://example.vn/bai");
  }

  @Test
  void aPhotographTakesTheScenesPlaceAndIsOfferedToLinkPreviews() {
    Media media =
        new Media() {
          @Override
          public PictureSource picture(DocumentId document, String file) {
            return new PictureSource("/media/places/ao-ba-om/ao.1a.jpg", 1200, 800);
          }

          @Override
          public String address(DocumentId document, String file) {
            return "/media/places/ao-ba-om/ao.1a.jpg";
          }
        };
    Document place =
        page(
            SampleSite.full()
                .media(media)
                .change(
                    "places/ao-ba-om",
                    VI,
                    d -> d.image = new CoverImage("ao.jpg", "Mặt nước", "Ảnh của ai đó")),
            "/vi/diem-den/ao-ba-om/");
    assertThat(place.select(".article__cover img").attr("alt")).isEqualTo("Mặt nước");
    assertThat(place.select(".article__cover figcaption").text()).isEqualTo("Ảnh: Ảnh của ai đó");
    assertThat(place.select(".article__cover .scene")).isEmpty();
    assertThat(place.select("meta[property=og:image]").attr("content"))
        .isEqualTo("https://asean.example.vn/media/places/ao-ba-om/ao.1a.jpg");
  }

  @Test
  void theFrontPageSaysWhatIsOnAndNext() {
    Document home = page(SampleSite.full(), "/vi/");
    assertThat(home.select(".happening h3").eachText()).containsExactly("Ok Om Bok", "Hội thảo");
    assertThat(home.select(".happening--on").text()).contains("Đang diễn ra · Dự kiến");
    assertThat(home.select(".hero form[role=search]")).hasSize(1);
  }

  @Test
  void anEmptySiteStillHasAFrontPage() {
    Document home = page(SampleSite.empty().add("pages/home", VI, "Chào bạn", d -> {}), "/vi/");
    assertThat(home.select("h1").text()).isEqualTo("Chào bạn");
  }

  @Test
  void aListInATextShowsThePagesItAsksFor() {
    Document page =
        page(
            SampleSite.full()
                .change(
                    "pages/about",
                    VI,
                    d ->
                        d.text =
                            "{{list section=places kind=khmer-pagoda}}\n\n{{list tag=le-hoi limit=1}}"
                                + "\n\n{{list country=KH}}\n\n{{nonsense}}"),
            "/vi/about/");
    assertThat(page.select(".article__text .cards")).hasSize(3);
    assertThat(page.select(".article__text .cards").first().text()).contains("Chùa Âng");
    assertThat(page.select(".article__text .cards").get(1).select(".card")).hasSize(1);
    assertThat(page.select(".article__text .cards").get(2).text())
        .contains("Một tin")
        .contains("Học bổng");
  }

  @Test
  void aMapInATextComesWithTheSameAsAList() {
    Document page =
        page(
            SampleSite.full()
                .change("pages/about", VI, d -> d.text = "{{map area=asean}}\n\n{{map}}"),
            "/vi/about/");
    assertThat(page.select(".map--asean .map__list a").eachText())
        .containsExactly("Campuchia", "Việt Nam");
    assertThat(page.select(".map--tra-vinh .map__list a").eachText())
        .containsExactly("Ao Bà Om", "Chùa Âng");
    assertThat(page.select(".map--tra-vinh .map__pin")).hasSize(2);
  }

  @Test
  void glossaryAndSiteMapAreFilledIn() {
    Document about = page(SampleSite.full(), "/vi/about/");
    assertThat(about.select(".glossary dt").text()).isEqualTo("Cộng đồng ASEAN (AC)");
    assertThat(about.select(".glossary dd span[lang=en]").eachText()).contains("ASEAN Community");
    assertThat(about.select(".sitemap a").eachText()).contains("Mục places", "Ao Bà Om");
  }

  /** A Vietnamese letter is looked for beside the letter that it looks like. */
  @Test
  void anEnglishGlossaryHasVietnameseNamesWhereTheyAreLookedFor() {
    SampleSite sample =
        SampleSite.full().term("en", "Zone").term("en", "Đờn ca tài tử").term("en", "East Sea");
    sample.add("pages/words", SampleSite.EN, "Words", d -> d.text = "{{glossary}}");
    assertThat(page(sample, "/en/words/").select(".glossary dt").eachText())
        .containsExactly("ASEAN Community (AC)", "Đờn ca tài tử", "East Sea", "Zone");
  }
}
