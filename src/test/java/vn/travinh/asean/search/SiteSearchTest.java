package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.travinh.asean.search.SiteDraft.EN;
import static vn.travinh.asean.search.SiteDraft.KM;
import static vn.travinh.asean.search.SiteDraft.VI;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

class SiteSearchTest {
  private Path data;

  private SiteSearch search;

  @BeforeEach
  void open(@TempDir Path folder) throws SearchIndexException {
    data = folder;
    search = SiteSearch.open(settings());
  }

  @AfterEach
  void close() {
    search.close();
  }

  private SearchSettings settings() {
    return new SearchSettings(data.resolve("index"), null, Duration.ZERO);
  }

  private static SiteDraft draft() {
    return new SiteDraft()
        .page("places/ao-ba-om", VI, "Ao Bà Om", "Hồ nước cổ giữa rừng sao dầu ở Trà Vinh.")
        .page("places/ao-ba-om", EN, "Ba Om Pond", "An old pond among tall trees in Tra Vinh.")
        .page("places/chua-hang", VI, "Chùa Hang", "Ngôi chùa Khmer có cổng như hang đá.")
        .page("news/2026-01-01-hang", VI, "Hàng hóa mới", "Hàng hóa bán ở chợ.")
        .page("places/vat-ang", KM, "វត្តអង្គ", "វត្តនៅខេត្តត្រាវិញ។");
  }

  private List<String> found(String text, Language language, Site site) {
    return search.search(SearchQuery.of(text, language, 10), site).hits().stream()
        .map(hit -> hit.id().toString())
        .toList();
  }

  @Test
  void marksMayBeLeftOut() throws SearchIndexException {
    Site site = draft().build();
    search.update(site);
    assertThat(found("ao ba om", VI, site)).first().isEqualTo("places/ao-ba-om");
    assertThat(found("AO BÀ OM", VI, site)).first().isEqualTo("places/ao-ba-om");
  }

  @Test
  void anExactSpellingComesFirst() throws SearchIndexException {
    Site site = draft().build();
    search.update(site);
    assertThat(found("hang", VI, site)).contains("places/chua-hang", "news/2026-01-01-hang");
    assertThat(found("hàng", VI, site)).first().isEqualTo("news/2026-01-01-hang");
  }

  @Test
  void oldAndNewToneStyleAreOne() throws SearchIndexException {
    Site site = draft().build();
    search.update(site);
    assertThat(found("hàng hoá", VI, site)).first().isEqualTo("news/2026-01-01-hang");
  }

  @Test
  void khmerIsFoundWithoutSpaces() throws SearchIndexException {
    Site site = draft().build();
    search.update(site);
    assertThat(found("ត្រាវិញ", KM, site)).containsExactly("places/vat-ang");
  }

  @Test
  void aTextIsFoundInItsOwnLanguageAlone() throws SearchIndexException {
    Site site = draft().build();
    search.update(site);
    assertThat(search.search(SearchQuery.of("ponds", EN, 10), site).hits())
        .extracting(hit -> hit.url().value())
        .containsExactly("/en/places/ao-ba-om/");
  }

  @Test
  void whatWasFoundIsMarkedAsItWasWrittenAndNothingElseBecomesMarkup() throws SearchIndexException {
    Site site =
        new SiteDraft()
            .page("pages/x", VI, "Ao Bà Om <b>", "Xem <script>alert('Ao Bà Om')</script> & hết")
            .build();
    search.update(site);
    Hit hit = search.search(SearchQuery.of("ao ba om", VI, 10), site).hits().get(0);
    assertThat(hit.titleHtml()).isEqualTo("<mark>Ao Bà Om</mark> &lt;b&gt;");
    assertThat(hit.snippetHtml())
        .isEqualTo(
            "Xem &lt;script&gt;alert(&#39;<mark>Ao Bà Om</mark>&#39;)&lt;/script&gt; &amp; hết");
  }

  @Test
  void facetsCountAsIfTheirOwnFilterWereOff() throws SearchIndexException {
    Site site =
        draft()
            .page("news/2026-01-02-a", VI, "Tin Trà Vinh", "a", d -> d.date("2026-01-02").tags("x"))
            .page("news/2025-01-02-b", VI, "Tin Trà Vinh b", "b", d -> d.date("2025-01-02"))
            .build();
    search.update(site);
    SearchQuery query =
        new SearchQuery("trà vinh", VI, Set.of("news"), Set.of(), Set.of(2026), 1, 10);
    SearchResults results = search.search(query, site);
    assertThat(results.total()).isEqualTo(1);
    assertThat(results.facets().section()).isEqualTo(Map.of("news", 1L));
    assertThat(results.facets().year()).isEqualTo(Map.of("2025", 1L, "2026", 1L));
    assertThat(results.facets().tag()).isEqualTo(Map.of("x", 1L));
  }

  @Test
  void pagesAreStable() throws SearchIndexException {
    SiteDraft draft = new SiteDraft();
    for (int i = 0; i < 25; i++) {
      draft.page("places/p" + i, VI, "Trà Vinh " + i, "Trà Vinh");
    }
    Site site = draft.build();
    search.update(site);
    List<String> all =
        search.search(SearchQuery.of("trà vinh", VI, 25), site).hits().stream()
            .map(hit -> hit.id().toString())
            .toList();
    assertThat(all).hasSize(25).doesNotHaveDuplicates();
    SearchQuery second = new SearchQuery("trà vinh", VI, Set.of(), Set.of(), Set.of(), 2, 10);
    assertThat(search.search(second, site).hits())
        .extracting(hit -> hit.id().toString())
        .isEqualTo(all.subList(10, 20));
  }

  @Test
  void withdrawnPagesComeLastAndAreLabelled() throws SearchIndexException {
    Site site =
        new SiteDraft()
            .page("places/a", VI, "Trà Vinh Trà Vinh", "Trà Vinh", SiteDraft.Draft::withdrawn)
            .page("places/b", VI, "Nơi khác", "Gần Trà Vinh thôi, còn nhiều chữ khác nữa.")
            .build();
    search.update(site);
    List<Hit> hits = search.search(SearchQuery.of("trà vinh", VI, 10), site).hits();
    assertThat(hits).extracting(Hit::withdrawn).containsExactly(false, true);
  }

  @Test
  void withdrawnPagesComeBehindAllOthersHoweverManyThereAre() throws SearchIndexException {
    SiteDraft draft = new SiteDraft();
    for (int i = 0; i < 5; i++) {
      draft.page("places/a" + i, VI, "Trà Vinh", "Trà Vinh", SiteDraft.Draft::withdrawn);
    }
    for (int i = 0; i < 2 * HitOrder.RANKED; i++) {
      draft.page("places/b" + i, VI, "Nơi khác " + i, "Gần Trà Vinh thôi, còn nhiều chữ khác nữa.");
    }
    Site site = draft.build();
    search.update(site);
    List<Boolean> withdrawn = new ArrayList<>();
    SearchResults all = search.search(SearchQuery.of("trà vinh", VI, 50), site);
    for (int page = 1; page <= 3; page++) {
      SearchQuery query = new SearchQuery("trà vinh", VI, Set.of(), Set.of(), Set.of(), page, 50);
      search.search(query, site).hits().forEach(hit -> withdrawn.add(hit.withdrawn()));
    }
    assertThat(all.total()).isEqualTo(125);
    assertThat(withdrawn).hasSize(125);
    assertThat(withdrawn.subList(0, 120)).containsOnly(false);
    assertThat(withdrawn.subList(120, 125)).containsOnly(true);
  }

  @Test
  void aWordTypedManyTimesFindsWhatItFindsOnce() throws SearchIndexException {
    Site site = draft().build();
    search.update(site);
    SearchResults once = search.search(SearchQuery.of("chùa", VI, 10), site);
    SearchResults often = search.search(SearchQuery.of("chùa ".repeat(40), VI, 10), site);
    assertThat(once.total()).isPositive();
    assertThat(often.total()).isEqualTo(once.total());
    assertThat(often.facets()).isEqualTo(once.facets());
  }

  @Test
  void aChangedPageIsFoundByItsNewTextAndAGonePageNoLonger() throws SearchIndexException {
    SiteDraft draft = draft();
    search.update(draft.build());
    Site changed =
        draft
            .page("places/chua-hang", VI, "Chùa Hang", "Nay là xưởng điêu khắc gỗ.")
            .without("places/ao-ba-om", VI)
            .build();
    search.update(changed);
    assertThat(found("điêu khắc", VI, changed)).containsExactly("places/chua-hang");
    assertThat(found("sao dầu", VI, changed)).isEmpty();
  }

  @Test
  void aPageThatTheSiteNoLongerHasIsNoHit() throws SearchIndexException {
    SiteDraft draft = draft();
    search.update(draft.build());
    Site without = draft.without("places/ao-ba-om", VI).build();
    assertThat(found("ao bà om", VI, without)).isEmpty();
  }

  @Test
  void anIndexIsUsedAgainAfterARestart() throws SearchIndexException {
    Site site = draft().build();
    search.update(site);
    search.close();
    search = SiteSearch.open(settings());
    assertThat(search.isReady()).isTrue();
    search.update(site);
    assertThat(data.resolve("index/1")).exists();
    assertThat(data.resolve("index/2")).doesNotExist();
    assertThat(found("ao bà om", VI, site)).isNotEmpty();
  }

  @Test
  void aBrokenIndexIsThrownAwayAndMadeAnew() throws SearchIndexException, IOException {
    Site site = draft().build();
    search.update(site);
    search.close();
    try (Stream<Path> files = Files.walk(data.resolve("index/1"))) {
      List<Path> postings = files.filter(file -> file.toString().endsWith(".doc")).toList();
      assertThat(postings).isNotEmpty();
      for (Path file : postings) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    search = SiteSearch.open(settings());
    assertThat(search.isReady()).isFalse();
    assertThatThrownBy(() -> found("ao bà om", VI, site))
        .isInstanceOf(SearchUnavailableException.class);
    search.update(site);
    assertThat(found("ao bà om", VI, site)).isNotEmpty();
  }

  @Test
  void anIndexMadeByAnotherVersionIsMadeAnew() throws SearchIndexException, IOException {
    Site site = draft().build();
    search.update(site);
    search.close();
    Path manifest = data.resolve("index/1/manifest");
    Files.writeString(manifest, Files.readString(manifest).replace("format=", "format=other"));
    search = SiteSearch.open(settings());
    assertThat(search.isReady()).isFalse();
  }

  @Test
  void aFolderInUseIsRefusedInPlainWords() {
    assertThatThrownBy(() -> SiteSearch.open(settings()))
        .isInstanceOf(SearchIndexException.class)
        .hasMessageContaining("is used by another program")
        .hasMessageContaining("--data");
  }

  @Test
  void rebuildingReplacesTheIndexWhole() throws SearchIndexException {
    Site site = draft().build();
    search.update(site);
    search.rebuild(site);
    assertThat(found("ao bà om", VI, site)).isNotEmpty();
    search.close();
    assertThat(data.resolve("index/1")).doesNotExist();
    assertThat(data.resolve("index/2")).exists();
    search = SiteSearch.open(settings());
  }

  @Test
  void whatIsTypedIsCompleted() throws SearchIndexException {
    Site site =
        draft()
            .term(Map.of("vi", "Bà Om cổ tự", "en", "x"), "")
            .tag("khmer", "Chùa Khmer")
            .page("places/c", VI, "Chùa Âng", "c", d -> d.tags("khmer"))
            .build();
    search.update(site);
    assertThat(search.suggest("bà o", VI, site))
        .containsExactly(
            new Suggestion(
                "Bà Om cổ tự", "/vi/tim-kiem/?q=B%C3%A0+Om+c%E1%BB%95+t%E1%BB%B1", "term"),
            new Suggestion("Ao Bà Om", "/vi/diem-den/ao-ba-om/", "places"));
    assertThat(search.suggest("chua kh", VI, site))
        .containsExactly(new Suggestion("Chùa Khmer", "/vi/chu-de/khmer/", "tag"));
  }

  @Test
  void completionsFollowTheSite() throws SearchIndexException {
    SiteDraft draft = draft().tag("khmer", "Chùa Khmer");
    search.update(draft.build());
    Site renamed =
        draft.page("places/chua-hang", VI, "Chùa Hang Cổ", "c", d -> d.tags("khmer")).build();
    search.update(renamed);
    assertThat(search.suggest("chua", VI, renamed))
        .containsExactly(
            new Suggestion("Chùa Khmer", "/vi/chu-de/khmer/", "tag"),
            new Suggestion("Chùa Hang Cổ", "/vi/diem-den/chua-hang/", "places"));
  }
}
