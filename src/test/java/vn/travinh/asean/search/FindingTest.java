package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.search.SiteDraft.EN;
import static vn.travinh.asean.search.SiteDraft.KM;
import static vn.travinh.asean.search.SiteDraft.VI;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** Other words, other languages, pinned pages, corrections: what leads to a page besides words. */
class FindingTest {
  private SiteSearch search;

  @BeforeEach
  void open(@TempDir Path folder) throws SearchIndexException {
    search = SiteSearch.open(new SearchSettings(folder.resolve("index"), null, Duration.ZERO));
  }

  @AfterEach
  void close() {
    search.close();
  }

  private SearchResults results(String text, Language language, SiteDraft draft)
      throws SearchIndexException {
    Site site = draft.build();
    search.update(site);
    return search.search(SearchQuery.of(text, language, 10), site);
  }

  private List<String> found(String text, Language language, SiteDraft draft)
      throws SearchIndexException {
    return ids(results(text, language, draft).hits());
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.id().toString()).toList();
  }

  private static SiteDraft community() {
    return new SiteDraft()
        .page("asean/ascc", VI, "Ba trụ cột", "Cộng đồng Văn hóa - Xã hội ASEAN là một trụ cột.")
        .page("asean/short", VI, "Hội đồng ASCC", "ASCC họp ở Hà Nội.")
        .page("news/van-hoa", VI, "Văn hóa", "Cộng đồng dân cư làm văn hóa cho xã hội.")
        .term(
            Map.of(
                "vi", "Cộng đồng Văn hóa - Xã hội ASEAN", "en", "ASEAN Socio-Cultural Community"),
            "ASCC");
  }

  @Test
  void anAbbreviationFindsTheFullNameBehindTheAbbreviation() throws SearchIndexException {
    assertThat(found("ascc", VI, community())).containsExactly("asean/short", "asean/ascc");
  }

  @Test
  void aFullNameFindsTheAbbreviation() throws SearchIndexException {
    assertThat(found("cong dong van hoa xa hoi asean", VI, community()))
        .startsWith("asean/ascc")
        .contains("asean/short");
  }

  @Test
  void otherWordsAreMarkedOnlyWhereTheyStandTogether() throws SearchIndexException {
    Hit hit = results("ascc", VI, community()).hits().get(1);
    assertThat(hit.snippetHtml())
        .isEqualTo("<mark>Cộng đồng Văn hóa</mark> - <mark>Xã hội ASEAN</mark> là một trụ cột.");
  }

  /** No page has all words here, and one has the country in its other spelling. */
  @Test
  void otherWordsForASmallPartOfAQuestionDoNotComeBeforeWhatWasAsked() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("asean/a", VI, "Chính phủ", "Chính phủ Việt Nam có các bộ và cơ quan ngang bộ.")
            .page("asean/b", VI, "Vietnam", "Vietnam, tên gọi trong tiếng Anh, có chính phủ.")
            .page("asean/c", VI, "Huế", "Cửa hàng đóng ở Huế.")
            .term(Map.of("vi", "Việt Nam", "en", "Vietnam"), "");
    assertThat(found("cơ quan ngang bộ nào của chính phủ Việt Nam đóng ở Huế", VI, draft))
        .startsWith("asean/a");
  }

  @Test
  void anEditedGlossaryCountsAtOnce() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("food/dua", VI, "Dừa đặc ruột", "Trái dừa.")
            .page("food/b", VI, "B", "b");
    assertThat(found("makapuno", VI, draft)).isEmpty();
    draft.term(Map.of("vi", "dừa đặc ruột"), "", "makapuno");
    assertThat(found("makapuno", VI, draft)).containsExactly("food/dua");
  }

  @Test
  void anOldNameFindsTheNewOneAndTheNewOneTheOld() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("places/a", VI, "Trụ sở mới", "Ở xã Càng Long.")
            .page("places/b", VI, "Trụ sở cũ", "Ở xã Mỹ Cẩm.")
            .page("places/c", VI, "Trụ sở khác", "Ở xã Nhị Long Phú.")
            .place(Map.of("vi", "Càng Long"), List.of("Mỹ Cẩm", "Nhị Long Phú"));
    assertThat(found("mỹ cẩm", VI, draft)).containsExactly("places/b", "places/a");
    assertThat(found("cang long", VI, draft))
        .startsWith("places/a")
        .contains("places/b", "places/c");
  }

  @Test
  void aKhmerNameFindsTheVietnamesePageWhereThereIsNoKhmerOne() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("places/chua-hang", VI, "Chùa Hang", "Ngôi chùa có cổng như hang đá.")
            .page("places/khac", KM, "វត្តអង្គ", "វត្តនៅខេត្តត្រាវិញ។")
            .place(Map.of("vi", "chùa Hang", "km", "វត្តកំពង់ជ្រៃ"), List.of());
    SearchResults results = results("វត្តកំពង់ជ្រៃ", KM, draft);
    assertThat(ids(results.otherLanguages())).containsExactly("places/chua-hang");
    assertThat(results.otherLanguages().get(0).language()).isEqualTo(VI);
    assertThat(results.otherLanguages().get(0).titleHtml()).isEqualTo("<mark>Chùa Hang</mark>");
  }

  @Test
  void otherLanguagesFollowOnlyWhereTheReadersOwnHasLittle() throws SearchIndexException {
    SiteDraft draft = new SiteDraft().page("food/dua", EN, "Wax coconut", "A coconut from Cau Ke.");
    SearchResults few = results("wax coconut", VI, draft.page("food/x", VI, "Khác", "Chữ khác."));
    assertThat(few.total()).isZero();
    assertThat(ids(few.otherLanguages())).containsExactly("food/dua");
    for (int i = 0; i < 5; i++) {
      draft.page("food/wax-" + i, VI, "Dừa sáp " + i, "Tiếng Anh gọi là wax coconut.");
    }
    SearchResults many = results("wax coconut", VI, draft);
    assertThat(many.total()).isEqualTo(5);
    assertThat(many.otherLanguages()).isEmpty();
  }

  @Test
  void aPageThatIsAlreadyShownIsNotShownInAnotherLanguage() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("places/ao", VI, "Ao Bà Om", "Hồ nước ở Trà Vinh.")
            .page("places/ao", EN, "Ao Bà Om", "A pond in Trà Vinh.")
            .page("places/om", EN, "The way to Ao Bà Om", "By bus.");
    SearchResults results = results("ao bà om", VI, draft);
    assertThat(ids(results.hits())).containsExactly("places/ao");
    assertThat(ids(results.otherLanguages())).containsExactly("places/om");
  }

  @Test
  void someWordsOfAQuestionAreNotEnoughInAnotherLanguage() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("places/ao", VI, "Ao Bà Om", "Hồ nước.")
            .page("news/visa", EN, "Singapore visa", "How to get a visa.");
    assertThat(results("singapore học bổng", VI, draft).otherLanguages()).isEmpty();
  }

  private static SiteDraft pinned() {
    return new SiteDraft()
        .page("food/dua-sap", VI, "Cây lạ Cầu Kè", "Loại trái không nơi nào có.")
        .page("food/a", VI, "Dừa sáp", "Dừa sáp, dừa sáp và dừa sáp.")
        .page("food/b", VI, "Dưa hấu", "Dưa sáp hiếm khi có.")
        .page("food/dua-sap", EN, "Strange tree", "A fruit.")
        .page("food/c", EN, "Wax", "Wax coconut.")
        .bestBet("dừa sáp", "food/dua-sap")
        .bestBet("wax coconut", "food/dua-sap");
  }

  @Test
  void aPinnedPageComesFirstHoweverTheQueryIsTyped() throws SearchIndexException {
    for (String typed : List.of("dừa sáp", "dua sap", "DỪA SÁP", "duwaf saps", "dua72 sap1")) {
      assertThat(found(typed, VI, pinned())).as(typed).startsWith("food/dua-sap", "food/a");
    }
    assertThat(found("wax coconut", EN, pinned())).startsWith("food/dua-sap", "food/c");
    assertThat(results("dừa sáp", VI, pinned()).total()).isEqualTo(3);
  }

  @Test
  void aPinnedPageIsForItsQueryAloneAndNotForOneThatLooksAlike() throws SearchIndexException {
    assertThat(found("dưa sáp", VI, pinned())).first().isEqualTo("food/b");
    assertThat(found("dừa sáp ngon", VI, pinned())).doesNotContain("food/dua-sap");
  }

  @Test
  void aPinnedPageHasToPassTheFilters() throws SearchIndexException {
    Site site = pinned().page("news/dua", VI, "Tin dừa sáp", "Mới.").build();
    search.update(site);
    SearchQuery news = new SearchQuery("dừa sáp", VI, Set.of("news"), Set.of(), Set.of(), 1, 10);
    assertThat(ids(search.search(news, site).hits())).containsExactly("news/dua");
  }

  @Test
  void pinnedPagesAreOnThePagesOfResultsOnce() throws SearchIndexException {
    SiteDraft draft = new SiteDraft().bestBet("trà vinh", "places/p24");
    for (int i = 0; i < 25; i++) {
      draft.page("places/p" + i, VI, "Trà Vinh " + i, "Trà Vinh");
    }
    Site site = draft.build();
    search.update(site);
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      SearchQuery query = new SearchQuery("trà vinh", VI, Set.of(), Set.of(), Set.of(), page, 10);
      all.addAll(ids(search.search(query, site).hits()));
    }
    assertThat(all).hasSize(25).doesNotHaveDuplicates().startsWith("places/p24");
  }

  @Test
  void aSlipIsCorrectedAndSaidAndCanBeInsistedOn() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("places/a", VI, "Bảo tàng Khmer", "Bảo tàng ở Trà Vinh.")
            .page("places/b", VI, "Khác", "Chữ khác.");
    Site site = draft.build();
    search.update(site);
    SearchResults corrected = search.search(SearchQuery.of("bảo tàng khmre", VI, 10), site);
    assertThat(corrected.corrected()).isEqualTo("bảo tàng Khmer");
    assertThat(corrected.hits().get(0).titleHtml()).isEqualTo("<mark>Bảo tàng Khmer</mark>");
    SearchQuery exact = new SearchQuery("khmre", VI, Set.of(), Set.of(), Set.of(), 1, 10, true);
    assertThat(search.search(exact, site).corrected()).isNull();
    assertThat(search.search(exact, site).hits()).isEmpty();
  }

  @Test
  void aNameThatStaffWroteDownIsNoSlip() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("asean/afta", VI, "AFTA", "Khu vực AFTA.")
            .page("asean/fta", VI, "Buôn bán", "Có hiệp định thương mại tự do.")
            .term(Map.of("vi", "hiệp định thương mại tự do"), "FTA");
    SearchResults results = results("fta", VI, draft);
    assertThat(results.corrected()).isNull();
    assertThat(ids(results.hits())).containsExactly("asean/fta");
  }

  @Test
  void aVietnameseTermTypedInKhmerLeadsToVietnamesePages() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("places/vat", KM, "វត្តអង្គ", "នៅ Hóa Long។")
            .page("opportunities/hoc", VI, "Học bổng", "Học bổng cho sinh viên.")
            .term(Map.of("vi", "học bổng", "en", "scholarship"), "");
    SearchResults results = results("hoc bong", KM, draft);
    assertThat(results.corrected()).isNull();
    assertThat(ids(results.otherLanguages())).containsExactly("opportunities/hoc");
  }

  @Test
  void aKhmerWordIsMarkedWhereItStandsAndNotInParts() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page(
                "places/vat", KM, "វត្តអង្គររាជបុរី", "សារមន្ទីរវប្បធម៌ នៅទល់មុខវត្តអង្គររាជបុរី។");
    assertThat(results("វត្តអង្គររាជបុរី", KM, draft).hits().get(0).snippetHtml())
        .isEqualTo("សារមន្ទីរវប្បធម៌ នៅទល់មុខ<mark>វត្តអង្គររាជបុរី</mark>។");
  }

  @Test
  void newNewsComeBeforeOldOnesThatSayTheSame() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("news/2020-a", VI, "Hội thảo ASEAN", "Họp.", d -> d.date("2020-01-01"))
            .page("news/2026-z", VI, "Hội thảo ASEAN", "Họp.", d -> d.date("2026-11-01"));
    assertThat(found("hội thảo", VI, draft)).containsExactly("news/2026-z", "news/2020-a");
  }

  @Test
  void anOldTextThatAnswersBetterStaysBeforeANewOne() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("news/2020-a", VI, "Hội thảo dừa sáp", "Họp.", d -> d.date("2020-01-01"))
            .page("news/2026-z", VI, "Chợ", "Có dừa, có sáp ong.", d -> d.date("2026-11-01"));
    assertThat(found("dừa sáp", VI, draft)).first().isEqualTo("news/2020-a");
  }

  @Test
  void grammarIsMarkedOnlyBesideWhatWasFound() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("places/a", VI, "Lễ", "Lễ hội của người Khmer là dịp của mọi người trong vùng.");
    assertThat(results("lễ hội của khmer", VI, draft).hits().get(0).snippetHtml())
        .isEqualTo(
            "<mark>Lễ hội của</mark> người <mark>Khmer</mark> là dịp của mọi người trong vùng.");
  }

  @Test
  void aTextWithoutTheWordsShowsTheSummary() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page(
                "places/a",
                VI,
                "Ao Bà Om",
                "Chữ không liên quan.",
                d -> {
                  d.summary = "Hồ nước cổ.";
                  return d;
                });
    assertThat(results("ao bà om", VI, draft).hits().get(0).snippetHtml()).isEqualTo("Hồ nước cổ.");
  }

  @Test
  void anExcerptKeepsHeadingsApartFromWhatFollowsThem() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("places/a", VI, "A", "Đường đến\nAo Bà Om ở xa.\nMở cửa:\nban ngày.\nMiễn phí");
    assertThat(results("ao bà om", VI, draft).hits().get(0).snippetHtml())
        .isEqualTo("Đường đến\u00a0· <mark>Ao Bà Om</mark> ở xa. Mở cửa: ban ngày. Miễn phí");
  }

  @Test
  void anExcerptIsNotCutBehindAComma() throws SearchIndexException {
    String text = "Ao Bà Om " + "và nhiều chữ khác nữa ".repeat(9) + "hết, " + "x".repeat(25);
    SiteDraft draft = new SiteDraft().page("places/a", VI, "A", text);
    assertThat(results("ao bà om", VI, draft).hits().get(0).snippetHtml()).endsWith(" hết…");
  }

  @Test
  void nothingFoundNamesWhatIsAlike() throws SearchIndexException {
    SiteDraft draft =
        new SiteDraft()
            .page("festivals/ok-om-bok", KM, "Ok Om Bok", "a")
            .page("food/com", KM, "Com dep", "b")
            .term(Map.of("km", "Bok la hong"), "");
    Site site = draft.build();
    search.update(site);
    SearchQuery query = new SearchQuery("bok", KM, Set.of("news"), Set.of(), Set.of(), 1, 10);
    SearchResults results = search.search(query, site);
    assertThat(results.isEmpty()).isTrue();
    assertThat(results.ideas())
        .extracting(Suggestion::text)
        .containsExactly("Bok la hong", "Ok Om Bok");
  }

  @Test
  void whatAnInputMethodLeftUndoneIsCompletedToo() throws SearchIndexException {
    Site site = new SiteDraft().page("places/chua-hang", VI, "Chùa Hang", "Chùa ở đó.").build();
    search.update(site);
    for (String typed : List.of("chuaf", "chua2", "chuaf hang", "chua2 hang", "chuá hang")) {
      assertThat(search.suggest(typed, VI, site))
          .as(typed)
          .extracting(Suggestion::text)
          .containsExactly("Chùa Hang");
    }
  }

  @Test
  void hostileQueriesAreAnswered() throws SearchIndexException {
    SiteDraft draft = community();
    Site site = draft.build();
    search.update(site);
    for (String query :
        List.of(
            "\"".repeat(256),
            "+ - && || ! ( ) { } [ ] ^ ~ * ? : \\ /",
            "*",
            "a*",
            "😀".repeat(256),
            "\u202e\u200f\u200e ascc \u202c",
            "\ud800",
            "\udc00ascc\ud800",
            "a" + "\u0301".repeat(255),
            "\u17d2".repeat(200),
            "AND OR NOT",
            "a ".repeat(128),
            "\u0000",
            "١٢٣")) {
      for (Language language : List.of(VI, EN, KM)) {
        SearchResults results = search.search(SearchQuery.of(query, language, 10), site);
        assertThat(results.hits()).as(query).hasSizeLessThanOrEqualTo(10);
        assertThat(search.suggest(query, language, site)).hasSizeLessThanOrEqualTo(10);
      }
    }
    assertThat(ids(search.search(SearchQuery.of("\u202eascc\u202c", VI, 10), site).hits()))
        .first()
        .isEqualTo("asean/short");
  }
}
