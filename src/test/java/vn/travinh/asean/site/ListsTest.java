package vn.travinh.asean.site;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.site.Sites.NEWS;
import static vn.travinh.asean.site.Sites.PLACE;
import static vn.travinh.asean.text.Language.ENGLISH;
import static vn.travinh.asean.text.Language.VIETNAMESE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.ContentFolder;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.PageContent.Listing;

/** Section pages, years, tags, and what stands in them in which order. */
class ListsTest {
  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSite() {
    content = Sites.folder(folder);
  }

  private static Listing listing(Site site, String path) {
    return (Listing) Sites.page(site, path).content();
  }

  private void news(String name, String date, String... more) {
    content.page(
        "news/" + name + "/vi.md",
        "title: " + name,
        "date: " + date,
        NEWS,
        String.join("\n", more));
  }

  @Test
  void aListIsCutIntoPagesOfTwenty() {
    for (int i = 1; i <= 41; i++) {
      news("tin-%02d".formatted(i), "2026-01-01");
    }
    Site site = Sites.site(content);
    assertThat(listing(site, "/vi/tin-tuc/").items()).hasSize(20);
    assertThat(listing(site, "/vi/tin-tuc/page/2/").items()).hasSize(20);
    Listing last = listing(site, "/vi/tin-tuc/page/3/");
    assertThat(last.items()).extracting(PagePath::value).containsExactly("/vi/tin-tuc/tin-41/");
    assertThat(last.number()).isEqualTo(3);
    assertThat(last.count()).isEqualTo(3);
    assertThat(last.total()).isEqualTo(41);
    assertThat(last.first()).hasToString("/vi/tin-tuc/");
    assertThat(site.pages()).doesNotContainKeys("/vi/tin-tuc/page/1/", "/vi/tin-tuc/page/4/");
    assertThat(site.pages()).containsKeys("/vi/tin-tuc/2026/page/3/");
  }

  @Test
  void twentyEntriesAreOnePageAndAnEmptyListIsOneToo() {
    for (int i = 1; i <= 20; i++) {
      news("tin-%02d".formatted(i), "2026-01-01");
    }
    Site site = Sites.site(content);
    assertThat(site.pages()).doesNotContainKey("/vi/tin-tuc/page/2/");
    assertThat(listing(site, "/vi/diem-den/").items()).isEmpty();
    assertThat(listing(site, "/vi/diem-den/").count()).isEqualTo(1);
  }

  @Test
  void newsAreFiledByYearNewestFirst() {
    news("cu", "2024-12-31");
    news("moi", "2026-03-01");
    news("sang-som", "2025-12-31T18:00:00Z");
    Site site = Sites.site(content);
    Listing all = listing(site, "/vi/tin-tuc/");
    assertThat(all.of()).isEqualTo(new Listing.Section(Kind.NEWS, List.of(2026, 2024)));
    assertThat(all.items())
        .extracting(PagePath::value)
        .containsExactly("/vi/tin-tuc/moi/", "/vi/tin-tuc/sang-som/", "/vi/tin-tuc/cu/");
    assertThat(listing(site, "/vi/tin-tuc/2026/").items())
        .as("the year is that of Trà Vinh")
        .hasSize(2);
    assertThat(Sites.page(site, "/vi/tin-tuc/2024/").breadcrumbs())
        .extracting(Crumb::title)
        .containsExactly("Cổng thông tin", "Mục news");
  }

  @Test
  void tagsHaveTheirNamesCountsAndPages() {
    content.file("tags.yaml", "le-hoi: {vi: Lễ hội, en: Festivals}\nam: {vi: Ẩm thực}\n");
    news("mot", "2026-01-01", "tags: [le-hoi, am]");
    news("hai", "2026-01-02", "tags: [le-hoi]");
    Site site = Sites.site(content);
    assertThat(listing(site, "/vi/chu-de/le-hoi/").items())
        .extracting(PagePath::value)
        .containsExactly("/vi/tin-tuc/hai/", "/vi/tin-tuc/mot/");
    assertThat(Sites.page(site, "/en/topics/le-hoi/").title()).isEqualTo("Festivals");
    var index = (PageContent.TagIndex) Sites.page(site, "/vi/chu-de/").content();
    assertThat(index.tags())
        .containsExactly(
            new PageContent.TagCount("am", "Ẩm thực", new PagePath("/vi/chu-de/am/"), 1),
            new PageContent.TagCount("le-hoi", "Lễ hội", new PagePath("/vi/chu-de/le-hoi/"), 2));
  }

  @Test
  void titlesAreSortedByTheVietnameseAlphabet() {
    String[] sorted = {
      "Ao Bà Om",
      "Ăng-co",
      "Ấp Ba",
      "Bà Om",
      "Ba Si",
      "Bác Hồ",
      "Cồn Chim",
      "Dừa",
      "Đình",
      "Êm",
      "Ông",
      "Ơn",
      "Uống",
      "Ưng"
    };
    for (int i = sorted.length - 1; i >= 0; i--) {
      content.page("places/p%d/vi.md".formatted((i * 5) % 14), "title: " + sorted[i], PLACE);
    }
    assertThat(Sites.site(content).pagesOf(Kind.PLACE, VIETNAMESE))
        .extracting(Page::title)
        .containsExactly(sorted);
  }

  @Test
  void weightsComeFirstAndPagesWithoutOneFollowByTitle() {
    content
        .section("places", "order: weight")
        .page("places/a/vi.md", "title: Đình", PLACE)
        .page("places/b/vi.md", "title: Dừa", PLACE)
        .page("places/c/vi.md", "title: Hai", "weight: 2", PLACE)
        .page("places/d/vi.md", "title: Một", "weight: 1", PLACE);
    assertThat(Sites.site(content).pagesOf(Kind.PLACE, VIETNAMESE))
        .extracting(Page::title)
        .containsExactly("Một", "Hai", "Dừa", "Đình");
  }

  @Test
  void aSectionMayBeSortedByDate() {
    content
        .section("places", "order: date")
        .page("places/a/vi.md", "title: Không ngày", PLACE)
        .page("places/b/vi.md", "title: Cũ", "date: 2025-01-01", PLACE)
        .page("places/c/vi.md", "title: Mới", "updated: 2026-01-01", PLACE);
    assertThat(Sites.site(content).pagesOf(Kind.PLACE, VIETNAMESE))
        .extracting(Page::title)
        .containsExactly("Mới", "Cũ", "Không ngày");
  }

  @Test
  void aTaskOfThePlanStandsUnderItsGroup() {
    content
        .section("plan")
        .page("plan/iii-8/vi.md", "title: Nhóm 8", "plan: {kind: group, number: III.8}")
        .page("plan/iii-8-e/vi.md", "title: Việc e", "plan: {kind: task, number: III.8-e}");
    Site site = Sites.site(content);
    assertThat(Sites.page(site, "/vi/ke-hoach/iii-8-e/").breadcrumbs())
        .containsExactly(
            new Crumb("Cổng thông tin", new PagePath("/vi/")),
            new Crumb("Mục plan", new PagePath("/vi/ke-hoach/")),
            new Crumb("Nhóm 8", new PagePath("/vi/ke-hoach/iii-8/")));
    assertThat(Sites.page(site, "/vi/ke-hoach/iii-8/").breadcrumbs()).hasSize(2);
    assertThat(Sites.page(site, "/vi/").breadcrumbs()).isEmpty();
  }

  @Test
  void translationsNameEachOtherAndSwitchesLeadEverywhere() {
    content
        .page("places/ao/vi.md", "title: Ao", PLACE)
        .page("places/ao/en.md", "title: Pond", "slug: pond", PLACE);
    Site site = Sites.site(content);
    Map<?, ?> translations =
        Map.of(
            VIETNAMESE,
            new PagePath("/vi/diem-den/ao/"),
            ENGLISH,
            new PagePath("/en/places/pond/"));
    for (String path : List.of("/vi/diem-den/ao/", "/en/places/pond/", "/km/places/ao/")) {
      assertThat(Sites.page(site, path).translations()).isEqualTo(translations);
      assertThat(Sites.page(site, path).switches().values())
          .extracting(PagePath::value)
          .containsExactly("/vi/diem-den/ao/", "/en/places/pond/", "/km/places/ao/");
    }
    assertThat(Sites.page(site, "/km/places/ao/").canonical()).hasToString("/vi/diem-den/ao/");
  }

  @Test
  void everyTranslationOfEveryPageNamesItBack() {
    for (int i = 1; i <= 21; i++) {
      news("tin-%02d".formatted(i), "2026-01-01", "tags: [le-hoi]");
    }
    content.page("news/tin-01/en.md", "title: One", "slug: one", "date: 2026-01-01", NEWS);
    Site site = Sites.site(content);
    site.originals()
        .forEach(
            page ->
                page.translations()
                    .values()
                    .forEach(
                        other ->
                            assertThat(site.page(other).translations())
                                .as("%s and %s", page.path(), other)
                                .isEqualTo(page.translations())));
    assertThat(Sites.page(site, "/vi/tin-tuc/page/2/").switches())
        .containsEntry(ENGLISH, new PagePath("/en/news/page/2/"));
  }

  @Test
  void relatedPagesAreThoseNamedThenThoseNamingThenThoseOfRareTags() {
    content
        .page("places/mot/vi.md", "title: Một", "related: [places/hai]", "tags: [hiem, hay]", PLACE)
        .page("places/hai/vi.md", "title: Hai", "tags: [hay]", PLACE)
        .page("places/ba/vi.md", "title: Ba", "related: [places/mot]", PLACE)
        .page("places/bon/vi.md", "title: Bốn", "tags: [hay]", PLACE)
        .page("places/nam/vi.md", "title: Năm", "tags: [hiem]", PLACE)
        .page("places/sau/vi.md", "title: Sáu", PLACE);
    Site site = Sites.site(content);
    assertThat(site.related(Sites.page(site, "places/mot", VIETNAMESE), 8))
        .extracting(Page::title)
        .containsExactly("Hai", "Ba", "Năm", "Bốn");
    assertThat(site.related(Sites.page(site, "places/sau", VIETNAMESE), 8)).isEmpty();
    assertThat(site.related(Sites.page(site, "places/mot", VIETNAMESE), 1)).hasSize(1);
  }
}
