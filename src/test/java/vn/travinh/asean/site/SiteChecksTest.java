package vn.travinh.asean.site;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.site.Sites.PLACE;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.ContentFolder;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;

/** What only shows when all documents are seen together. */
class SiteChecksTest {
  private static final String FILE = "pages/about/vi.md";

  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSiteWithAPlace() {
    content =
        Sites.folder(folder)
            .file(
                "places/ao-ba-om/vi.md",
                "---\ntitle: Ao Bà Om\n" + PLACE + "\n---\n\n## Lịch sử\n\nVăn bản.\n");
  }

  /** Problems of a page whose text begins in line 5. */
  private List<String> text(String text) {
    content.file(FILE, "---\ntitle: Giới thiệu\n---\n\n" + text + "\n");
    return Sites.problems(content);
  }

  private List<String> fields(String... fields) {
    content.page(FILE, "title: Giới thiệu", String.join("\n", fields));
    return Sites.problems(content);
  }

  @Test
  void goodLinksAreNoProblem() {
    assertThat(
            text(
                """
                ## Một

                [Ao](../../places/ao-ba-om/vi.md), [sử](../../places/ao-ba-om/vi.md#lich-su),
                [tiếng Anh](en.md), [trên](#mot), [mục](/vi/diem-den/), [tìm](/vi/tim-kiem/?q=ao),
                [nguồn tin](/vi/feed.xml), [ASEAN](https://asean.org/), [thư](mailto:a@example.vn)
                """))
        .isEmpty();
  }

  @Test
  void aLinkToAPageThatIsNotThereNamesTheNearest() {
    assertThat(text("Xem [ao](../../places/ao-ba-on/vi.md)."))
        .containsExactly(
            FILE
                + ":5:5: warning: there is no page places/ao-ba-on (did you mean places/ao-ba-om?)");
  }

  @Test
  void aLinkToAnAddressThatIsNotThereIsWarnedWithOrWithoutItsLastSlash() {
    for (String path : List.of("/vi/khong-co/", "/vi/khong-co")) {
      assertThat(text("Xem [trang](" + path + ")."))
          .containsExactly(
              FILE
                  + ":5:5: warning: there is no page at /vi/khong-co/ (link to its file instead, as"
                  + " in ../../places/ao-ba-om/vi.md: such links follow renames)");
    }
  }

  @Test
  void linksThatLeaveTheContentLeadNowhere() {
    assertThat(text("Xem [mật](../../../../etc/passwd)."))
        .containsExactly(
            FILE
                + ":5:5: warning: the link ../../../../etc/passwd leads nowhere (write it relative to"
                + " this file, as in ../../places/ao-ba-om/vi.md)");
  }

  @Test
  void aMissingFileIsWarned() {
    assertThat(text("Xem [bản in](ke-hoach.pdf)."))
        .containsExactly(
            FILE
                + ":5:5: warning: there is no file ke-hoach.pdf (put the file beside the page or"
                + " correct its name)");
  }

  @Test
  void aMissingAnchorNamesTheNearest() {
    assertThat(text("Xem [sử](../../places/ao-ba-om/vi.md#lich-xu)."))
        .singleElement()
        .asString()
        .startsWith(FILE + ":5:5: warning: there is no heading #lich-xu in ")
        .endsWith("places/ao-ba-om/vi.md (did you mean #lich-su?)");
    assertThat(text("## Một\n\nXem [hai](#khong-he-co)."))
        .singleElement()
        .asString()
        .startsWith(FILE + ":7:5: warning: there is no heading #khong-he-co in ")
        .endsWith("(known are: mot)");
  }

  @Test
  void aLinkToAPageNotYetPublishedIsWarned() {
    content.page("places/mai/vi.md", "title: Mai", "publish_at: 2027-01-01T00:00", PLACE);
    assertThat(text("Xem [mai](../../places/mai/vi.md)."))
        .containsExactly(
            FILE
                + ":5:5: warning: the page places/mai cannot be seen by visitors yet (until it can,"
                + " the link's text stands without a link)");
  }

  @Test
  void missingPicturesAreWarned() {
    assertThat(text("![Hàng sao soi bóng](ao.jpg)"))
        .containsExactly(
            FILE
                + ":5:1: warning: there is no picture ao.jpg (put the file beside the page and write"
                + " its name alone; pictures from elsewhere are not shown)");
    assertThat(fields("image: ao.jpg", "image_alt: Hàng sao soi bóng", "image_credit: Tổ"))
        .containsExactly(
            FILE
                + ":1:1: warning: the image ao.jpg is not beside the page (put the file into"
                + " pages/about or correct its name)");
  }

  @Test
  void unknownIdsNameTheNearest() {
    assertThat(fields("related: [places/ao-ba-o]"))
        .containsExactly(
            FILE
                + ":1:1: warning: \"related\" names places/ao-ba-o, which does not exist (did you"
                + " mean places/ao-ba-om?)");
    content.file("best-bets.yaml", "- {queries: [ao], pages: [places/xyz]}\n");
    assertThat(fields())
        .containsExactly(
            "best-bets.yaml:1:1: warning: the query \"ao\" is pinned to places/xyz, which does not"
                + " exist (correct it or remove it)");
  }

  @Test
  void tagsWithoutNamesAreToldOnce() {
    content
        .file("tags.yaml", "le-hoi: {vi: Lễ hội}\n")
        .page("pages/contact/vi.md", "title: Liên hệ", "tags: [le-hoj, Chùa]");
    assertThat(fields("tags: [le-hoj, le-hoi]"))
        .containsExactly(
            FILE
                + ":1:1: warning: the tag \"le-hoj\" has no name in tags.yaml (did you mean le-hoi?"
                + " else add it there)",
            "pages/contact/vi.md:1:1: warning: the tag \"Chùa\" cannot be part of an address (write"
                + " chua)",
            "pages/contact/vi.md:1:1: warning: the tag \"Chùa\" has no name in tags.yaml (add it"
                + " there as Chùa: {vi: …, en: …})");
  }

  @Test
  void numbersThatThePlanDoesNotHaveAreWarned() {
    content
        .section("plan")
        .page("plan/iii-8-e/vi.md", "title: Việc", "plan: {kind: task, number: III.8-e}");
    assertThat(fields("plan_tasks: [III.8-f]"))
        .containsExactly(
            FILE
                + ":1:1: warning: \"plan_tasks\" names III.8-f, which no page of the plan has (did"
                + " you mean III.8-e?)");
  }

  @Test
  void embeddedBlocksAreKnownByNameAndParameters() {
    assertThat(text("{{list section=places limit=3}}")).isEmpty();
    assertThat(text("{{lst section=places}}"))
        .containsExactly(
            FILE
                + ":5:1: warning: {{lst}} is not known (one of: glossary, list, map, plan, sitemap)");
    assertThat(text("{{list sektion=places}}"))
        .containsExactly(
            FILE
                + ":5:1: warning: {{list}} does not know sektion (one of: country, kind, limit,"
                + " order, section, tag, year)");
    assertThat(text("{{list section=place limit=many}}"))
        .containsExactly(
            FILE
                + ":5:1: warning: there is no section place (one of: news, places, festivals,"
                + " heritage, food, asean, countries, opportunities, plan, events, publications,"
                + " pages)",
            FILE + ":5:1: warning: limit is many, which is not a number (write it in digits)");
  }

  @Test
  void aMenuThatLeadsNowhereIsWarned() {
    content.file(
        "site.yaml",
        "name: {vi: Cổng}\nlanguages: [vi]\nmenus: {main: [places, food, pages/o, pages/about]}\n");
    assertThat(fields())
        .containsExactly(
            "site.yaml:1:1: warning: the menu \"main\" names food, which does not exist (write a"
                + " section such as places or a page such as pages/about)",
            "site.yaml:1:1: warning: the menu \"main\" names pages/o, which does not exist (write a"
                + " section such as places or a page such as pages/about)");
  }

  @Test
  void whatEveryPublicSiteOwesIsWarned() {
    fields();
    assertThat(content.printed(withCode("page-missing")))
        .hasSize(4)
        .first()
        .isEqualTo(
            "site.yaml:1:1: warning: the page pages/contact is missing in Tiếng Việt (every public"
                + " site owes it: add pages/contact/vi.md)");
  }

  @Test
  void aMissingTranslationIsANotice() {
    content.page("pages/about/en.md", "title: About");
    fields();
    List<Problem> notices = withCode("translation-missing");
    assertThat(notices).extracting(Problem::severity).containsOnly(Severity.NOTICE);
    assertThat(content.printed(notices))
        .containsExactly(
            "pages/about/en.md:1:1: notice: this page is not translated into km (until it is,"
                + " readers get it in another language with a note)",
            "places/ao-ba-om/vi.md:1:1: notice: this page is not translated into en, km (until it"
                + " is, readers get it in another language with a note)");
  }

  private List<Problem> withCode(String code) {
    return Sites.build(content, Sites.NOW).problems().stream()
        .filter(problem -> problem.code().equals(code))
        .toList();
  }
}
