package vn.travinh.asean.site;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.site.Sites.NEWS;
import static vn.travinh.asean.site.Sites.PLACE;
import static vn.travinh.asean.text.Language.ENGLISH;
import static vn.travinh.asean.text.Language.KHMER;
import static vn.travinh.asean.text.Language.VIETNAMESE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.ContentFolder;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;

/** Which document answers at which address. */
class AddressesTest {
  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSite() {
    content = Sites.folder(folder);
  }

  @Test
  void everySectionHasItsSegmentInEveryLanguage() {
    String[] vietnamese = {
      "tin-tuc",
      "diem-den",
      "le-hoi",
      "di-san",
      "am-thuc",
      "asean",
      "quoc-gia",
      "co-hoi",
      "ke-hoach",
      "su-kien",
      "an-pham"
    };
    for (Kind kind : Kind.values()) {
      if (kind != Kind.PAGE) {
        content.section(kind.section());
      }
    }
    Site site = Sites.site(content);
    for (Kind kind : Kind.values()) {
      if (kind != Kind.PAGE) {
        assertThat(site.sectionPath(kind, VIETNAMESE))
            .hasToString("Optional[/vi/" + vietnamese[kind.ordinal()] + "/]");
        assertThat(site.pages())
            .containsKeys(
                "/vi/" + vietnamese[kind.ordinal()] + "/",
                "/en/" + kind.section() + "/",
                "/km/" + kind.section() + "/");
      }
    }
    assertThat(site.pages())
        .containsKeys("/vi/", "/en/", "/km/", "/vi/chu-de/", "/en/topics/", "/km/topics/");
    assertThat(Addresses.search(VIETNAMESE)).hasToString("/vi/tim-kiem/");
    assertThat(Addresses.search(KHMER)).hasToString("/km/search/");
  }

  @Test
  void aSectionMayChooseItsOwnSegment() {
    content.section("places", "segment: {vi: noi-den}").page("places/ao/vi.md", "title: Ao", PLACE);
    Site site = Sites.site(content);
    assertThat(site.pages()).containsKeys("/vi/noi-den/", "/vi/noi-den/ao/", "/en/places/");
    assertThat(site.pages()).doesNotContainKey("/vi/diem-den/");
  }

  @Test
  void theDateBeforeAFoldersNameIsNoPartOfTheAddress() {
    content
        .page("news/2025-10-26-timor-leste/vi.md", "title: T", "date: 2025-10-26", NEWS)
        .page("news/2026-10-hai/vi.md", "title: H", "date: 2026-10-01", NEWS)
        .page("news/2026-ba/vi.md", "title: B", "date: 2026-10-01", NEWS)
        .page("places/Chùa Âng/vi.md", "title: Chùa Âng", PLACE);
    assertThat(Sites.site(content).pages())
        .containsKeys(
            "/vi/tin-tuc/timor-leste/",
            "/vi/tin-tuc/hai/",
            "/vi/tin-tuc/ba/",
            "/vi/diem-den/chua-ang/");
  }

  @Test
  void plainPagesStandBelowTheLanguage() {
    content
        .page("pages/about/vi.md", "title: Giới thiệu", "slug: gioi-thieu")
        .page("pages/home/vi.md", "title: Trang chủ", "slug: trang-chu");
    Site site = Sites.site(content);
    assertThat(Sites.page(site, "/vi/gioi-thieu/").title()).isEqualTo("Giới thiệu");
    assertThat(Sites.page(site, "/vi/").title()).isEqualTo("Trang chủ");
    assertThat(site.pages()).doesNotContainKey("/vi/trang-chu/");
  }

  @Test
  void aMissingTranslationIsShownInVietnameseAtTheFoldersName() {
    content.page("places/ao-ba-om/vi.md", "title: Ao", "slug: ao-vuong", PLACE);
    Page fallback = Sites.page(Sites.site(content), "/en/places/ao-ba-om/");
    assertThat(fallback.isFallback()).isTrue();
    assertThat(fallback.language()).isEqualTo(ENGLISH);
    assertThat(fallback.contentLanguage()).isEqualTo(VIETNAMESE);
    assertThat(fallback.canonical()).hasToString("/vi/diem-den/ao-vuong/");
    assertThat(fallback.isOriginal()).isFalse();
    assertThat(fallback.breadcrumbs())
        .extracting(Crumb::path)
        .map(PagePath::value)
        .containsExactly("/en/", "/en/places/");
  }

  @Test
  void withoutVietnameseTheEnglishTextIsShownAndElseAny() {
    content
        .page("places/mot/en.md", "title: One", PLACE)
        .page("places/mot/km.md", "title: ១", PLACE)
        .page("places/hai/km.md", "title: ២", PLACE);
    Site site = Sites.site(content);
    assertThat(Sites.page(site, "/vi/diem-den/mot/").title()).isEqualTo("One");
    assertThat(Sites.page(site, "/vi/diem-den/hai/").title()).isEqualTo("២");
  }

  @Test
  void onceTranslatedTheFoldersNameLeadsToTheTranslation() {
    content
        .page("places/ao-ba-om/vi.md", "title: Ao", PLACE)
        .page("places/ao-ba-om/en.md", "title: Pond", "slug: square-pond", PLACE);
    Site site = Sites.site(content);
    assertThat(site.pages()).doesNotContainKey("/en/places/ao-ba-om/");
    assertThat(site.redirects()).containsEntry("/en/places/ao-ba-om/", "/en/places/square-pond/");
    assertThat(site.redirects()).doesNotContainKey("/vi/diem-den/ao-ba-om/");
  }

  @Test
  void ofTwoDocumentsWithOneAddressOneIsLeftOutAndBothAreNamed() {
    content
        .page("places/ao/vi.md", "title: Một", PLACE)
        .page("places/hai/vi.md", "title: Hai", "slug: ao", PLACE);
    String first = content.path("places/ao/vi.md").toString();
    assertThat(Sites.problems(content))
        .containsExactly(
            "places/hai/vi.md:1:1: error: the address /vi/diem-den/ao/ belongs to"
                + " places/ao/vi.md already (give one of the two another slug)");
    Site site = Sites.site(content);
    assertThat(Sites.page(site, "/vi/diem-den/ao/").document().orElseThrow().file())
        .isEqualTo(first);
    assertThat(site.pagesOf(Kind.PLACE, VIETNAMESE)).extracting(Page::title).containsExactly("Một");
    assertThat(site.byDocument()).doesNotContainKey(new DocumentId("places", "hai"));
  }

  @Test
  void twoMissingTranslationsNeverShareAnAddress() {
    content
        .page("news/2025-01-01-tet/vi.md", "title: Cũ", "slug: tet-cu", "date: 2025-01-01", NEWS)
        .page("news/2026-01-01-tet/vi.md", "title: Mới", "slug: tet-moi", "date: 2026-01-01", NEWS);
    Site site = Sites.site(content);
    assertThat(Sites.page(site, "/en/news/tet/").title()).isEqualTo("Cũ");
    assertThat(site.pagesOf(Kind.NEWS, ENGLISH)).extracting(Page::title).containsExactly("Cũ");
    assertThat(site.pageOf(DocumentId.parse("news/2026-01-01-tet"), ENGLISH)).isEmpty();
  }

  @Test
  void noRedirectHidesAPage() {
    content
        .page("news/2025-01-01-tet/vi.md", "title: Cũ", "slug: tet-cu", "date: 2025-01-01", NEWS)
        .page("news/2025-01-01-tet/en.md", "title: Old", "slug: old", "date: 2025-01-01", NEWS)
        .page("news/2026-01-01-tet/vi.md", "title: Mới", "slug: tet-moi", "date: 2026-01-01", NEWS);
    Site site = Sites.site(content);
    assertThat(Sites.page(site, "/en/news/tet/").title()).isEqualTo("Mới");
    assertThat(site.redirects().keySet()).doesNotContainAnyElementsOf(site.pages().keySet());
  }

  @Test
  void noDocumentTakesTheAddressOfAList() {
    content
        .page("pages/news/vi.md", "title: Tin", "slug: tin-tuc")
        .page("pages/search/vi.md", "title: Tìm", "slug: tim-kiem")
        .page("news/2025/vi.md", "title: Năm", "date: 2025-01-01", NEWS)
        .page("places/page/vi.md", "title: Trang", PLACE);
    assertThat(Sites.problems(content))
        .containsExactly(
            reserved("news/2025/vi.md", "/vi/tin-tuc/2025/"),
            reserved("pages/news/vi.md", "/vi/tin-tuc/"),
            reserved("pages/search/vi.md", "/vi/tim-kiem/"),
            reserved("places/page/vi.md", "/vi/diem-den/page/"));
    assertThat(Sites.page(Sites.site(content), "/vi/tin-tuc/").document()).isEmpty();
  }

  private static String reserved(String file, String path) {
    return file
        + ":1:1: error: the address "
        + path
        + " is kept for a list or the search page (give this page another slug)";
  }
}
