package vn.travinh.asean.site;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.site.Sites.NEWS;
import static vn.travinh.asean.site.Sites.PLACE;
import static vn.travinh.asean.text.Language.VIETNAMESE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.ContentFolder;
import vn.travinh.asean.content.Kind;

/** What happens at addresses that once led somewhere. */
class OldAddressesTest {
  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSite() {
    content = Sites.folder(folder).page("places/ao/vi.md", "title: Ao", PLACE);
  }

  @Test
  void anAliasLeadsToItsPage() {
    content.page("places/ao/vi.md", "title: Ao", "aliases: [/vi/cu/, /ao-vuong]", PLACE);
    assertThat(Sites.site(content).redirects())
        .containsEntry("/vi/cu/", "/vi/diem-den/ao/")
        .containsEntry("/ao-vuong/", "/vi/diem-den/ao/");
    assertThat(Sites.problems(content)).isEmpty();
  }

  @Test
  void anAliasMayBeWrittenAsABrowserCopiesIt() {
    content.page(
        "places/ao/vi.md", "title: Ao", "aliases: [/vi/h%E1%BB%93/, /vi/a+b.aspx, /hồ/]", PLACE);
    assertThat(Sites.site(content).redirects())
        .containsEntry("/vi/hồ/", "/vi/diem-den/ao/")
        .containsEntry("/vi/a+b.aspx/", "/vi/diem-den/ao/")
        .containsEntry("/hồ/", "/vi/diem-den/ao/");
    assertThat(Sites.problems(content)).isEmpty();
  }

  @Test
  void anAliasThatNoRequestCanAskForIsWarned() {
    for (String alias :
        new String[] {
          "/a?id=5", "/a#b", "/../a/", "/a/./b", "//host/a", "/a%00", "/%ff/", "/%zz/"
        }) {
      content.page("places/ao/vi.md", "title: Ao", "aliases: [\"" + alias + "\"]", PLACE);
      assertThat(Sites.problems(content))
          .as(alias)
          .singleElement()
          .asString()
          .contains("the alias " + alias + " is no address of this site");
      assertThat(Sites.site(content).redirects()).as(alias).isEmpty();
    }
  }

  @Test
  void aliasesThatCannotWorkAreWarned() {
    content
        .page("places/ao/vi.md", "title: Ao", "aliases: [cu, /vi/diem-den/hai/, /vi/cu/]", PLACE)
        .page("places/hai/vi.md", "title: Hai", "aliases: [/vi/cu/]", PLACE);
    assertThat(Sites.problems(content))
        .containsExactly(
            "places/ao/vi.md:1:1: warning: the alias cu is no address of this site (write it from"
                + " the root, without what follows a ?, as in /vi/diem-den/ao-vuong/)",
            "places/ao/vi.md:1:1: warning: the alias /vi/diem-den/hai/ is the address of a page"
                + " (remove the alias: that page would never be seen)",
            "places/hai/vi.md:1:1: warning: the old address /vi/cu/ is claimed by places/ao/vi.md"
                + " too (remove it from one of the two)");
    assertThat(Sites.site(content).redirects()).containsEntry("/vi/cu/", "/vi/diem-den/ao/");
  }

  @Test
  void aMovedPageLeadsToAnotherInOneStepHoweverLongTheHistory() {
    content
        .page("places/mot/vi.md", "title: 1", "status: moved", "moved_to: places/hai", PLACE)
        .page("places/hai/vi.md", "title: 2", "status: moved", "moved_to: /vi/cu/", PLACE)
        .page("places/ao/vi.md", "title: Ao", "aliases: [/vi/cu/]", PLACE);
    Site site = Sites.site(content);
    assertThat(site.redirects())
        .containsEntry("/vi/diem-den/mot/", "/vi/diem-den/ao/")
        .containsEntry("/vi/diem-den/hai/", "/vi/diem-den/ao/");
    assertThat(site.pagesOf(Kind.PLACE, VIETNAMESE)).extracting(Page::title).containsExactly("Ao");
  }

  @Test
  void aPageMayMoveToAnotherSite() {
    content.page(
        "places/mot/vi.md",
        "title: 1",
        "status: moved",
        "moved_to: \"https://asean.org/x\"",
        PLACE);
    assertThat(Sites.site(content).redirects())
        .containsEntry("/vi/diem-den/mot/", "https://asean.org/x");
  }

  @Test
  void aMoveToNowhereIsWarned() {
    content.page("places/mot/vi.md", "title: 1", "status: moved", "moved_to: places/o", PLACE);
    assertThat(Sites.problems(content))
        .containsExactly(
            "places/mot/vi.md:1:1: warning: \"moved_to\" is places/o, which does not exist (name a"
                + " page's id, as in places/ao-ba-om, or an address)");
    assertThat(Sites.site(content).redirects()).isEmpty();
  }

  @Test
  void aCircleIsReportedAndLeadsNobodyRound() {
    content
        .page("places/mot/vi.md", "title: 1", "status: moved", "moved_to: places/hai", PLACE)
        .page("places/hai/vi.md", "title: 2", "status: moved", "moved_to: places/mot", PLACE);
    assertThat(Sites.problems(content))
        .containsExactly(
            "places/hai/vi.md:1:1: warning: the old address /vi/diem-den/hai/ leads in a circle:"
                + " /vi/diem-den/hai/ → /vi/diem-den/mot/ → /vi/diem-den/hai/ (let the last of them"
                + " lead to a page that exists)",
            "places/mot/vi.md:1:1: warning: the old address /vi/diem-den/mot/ leads in a circle:"
                + " /vi/diem-den/mot/ → /vi/diem-den/hai/ → /vi/diem-den/mot/ (let the last of them"
                + " lead to a page that exists)");
    assertThat(Sites.site(content).redirects()).isEmpty();
  }

  @Test
  void whatIsGoneHasNoPageButIsRemembered() {
    content.page("places/mot/vi.md", "title: 1", "status: gone", PLACE);
    Site site = Sites.site(content);
    assertThat(site.gone()).containsEntry("/vi/diem-den/mot/", VIETNAMESE);
    assertThat(site.pages()).doesNotContainKeys("/vi/diem-den/mot/", "/en/places/mot/");
  }

  @Test
  void draftsHaveNoAddressAtAll() {
    content
        .page("places/mot/vi.md", "title: 1", "status: draft", PLACE)
        .page("places/hai/vi.md", "title: 2", "status: review", PLACE);
    Site site = Sites.site(content);
    assertThat(site.pages().keySet()).noneMatch(path -> path.matches(".*/(mot|hai)/"));
    assertThat(site.gone()).isEmpty();
  }

  @Test
  void aWithdrawnPageCanBeReadAndIsInNoList() {
    content.page(
        "news/mot/vi.md",
        "title: 1",
        "date: 2026-01-01",
        "status: withdrawn",
        "status_note: Đã thay",
        "tags: [le-hoi]",
        NEWS);
    Site site = Sites.site(content);
    assertThat(Sites.page(site, "/vi/tin-tuc/mot/").title()).isEqualTo("1");
    assertThat(site.pagesOf(Kind.NEWS, VIETNAMESE)).isEmpty();
    assertThat(site.pages()).doesNotContainKeys("/vi/chu-de/le-hoi/", "/vi/tin-tuc/2026/");
  }
}
