package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class AtomFeedsTest {
  private SiteFolder site;

  @BeforeEach
  void startWithTwoSections(@TempDir Path folder) {
    site =
        SiteFolder.in(folder)
            .section("news", "Tin tức", "News")
            .section("places", "Điểm đến", "Places");
  }

  private Feed atom(String path) throws Exception {
    Feed feed = (Feed) new WireFeedInput().build(Xml.parse(site.feed(path).content()));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    return feed;
  }

  private Entry onlyEntry(String path) throws Exception {
    assertThat(atom(path).getEntries()).hasSize(1);
    return atom(path).getEntries().get(0);
  }

  @Test
  void everyLanguageAndSectionHasAFeedThatNamesItself() throws Exception {
    for (String path :
        List.of(
            "/vi/feed.xml",
            "/en/feed.xml",
            "/km/feed.xml",
            "/vi/tin-tuc/feed.xml",
            "/en/news/feed.xml",
            "/km/places/feed.xml")) {
      Feed feed = atom(path);
      String directory = path.substring(0, path.length() - "feed.xml".length());
      assertThat(hrefs(feed.getOtherLinks(), "self")).containsExactly(BASE + path);
      assertThat(hrefs(feed.getAlternateLinks(), "alternate")).containsExactly(BASE + directory);
      assertThat(feed.getRights()).contains("CC BY 4.0");
      assertThat(feed.getAuthors()).isNotEmpty();
      assertThat(Xml.parse(site.feed(path).content()).getDocumentElement().getAttribute("xml:lang"))
          .isEqualTo(path.substring(1, 3));
      assertThat(site.feed(path).contentType()).isEqualTo("application/atom+xml; charset=utf-8");
    }
  }

  @Test
  void anEntryTellsWhenItCameOutAndWhenItChanged() throws Exception {
    site.page(
        "news/2026-10-02-a/vi.md",
        """
        title: Tin
        summary: Tóm tắt.
        date: 2026-10-02T08:30
        updated: 2026-10-05
        corrections: [{date: 2026-10-07, text: Sửa tên.}]
        """);
    Entry entry = onlyEntry("/vi/feed.xml");
    assertThat(entry.getPublished().toInstant()).isEqualTo(Instant.parse("2026-10-02T01:30:00Z"));
    assertThat(entry.getUpdated().toInstant()).isEqualTo(Instant.parse("2026-10-06T17:00:00Z"));
    assertThat(atom("/vi/feed.xml").getUpdated()).isEqualTo(entry.getUpdated());
  }

  @Test
  void aDocumentWithoutADateOfItsOwnHasAnUpdateOnly() throws Exception {
    site.page(
        "places/a/vi.md", "title: A\nsummary: Hồ.\nupdated: 2026-11-20\nplace: {kind: landscape}");
    Entry entry = onlyEntry("/vi/diem-den/feed.xml");
    assertThat(entry.getPublished()).isNull();
    assertThat(entry.getUpdated().toInstant()).isEqualTo(Instant.parse("2026-11-19T17:00:00Z"));
  }

  @Test
  void theWholeTextIsThereWithLinksThatWorkInAFeedReader() throws Exception {
    site.page("places/b/vi.md", "title: B\nsummary: Chùa.\nplace: {kind: khmer-pagoda}")
        .file(
            "news/2026-10-02-a/vi.md",
            """
            ---
            title: Tin
            summary: Tóm tắt.
            date: 2026-10-02
            ---

            ## Mục

            Đi [đến B](../../places/b/vi.md), [lên trên](#muc), [ra ngoài](https://asean.org/).

            {{list section=places}}
            """);
    Content content = atom("/vi/tin-tuc/feed.xml").getEntries().get(0).getContents().get(0);
    assertThat(content.getType()).isEqualTo("html");
    assertThat(content.getValue())
        .contains("href=\"" + BASE + "/vi/diem-den/b/\"")
        .contains("href=\"" + BASE + "/vi/tin-tuc/a/#muc\"")
        .contains("href=\"https://asean.org/\"")
        .contains("<a href=\"" + BASE + "/vi/tin-tuc/a/\">Xem phần này trên trang</a>")
        .doesNotContain("href=\"/");
  }

  @Test
  void thePageItselfIsTheFirstLinkAndItsTranslationsFollow() throws Exception {
    site.page("news/2026-10-02-a/vi.md", "title: Tin\nsummary: T.\ndate: 2026-10-02")
        .page("news/2026-10-02-a/en.md", "title: News\nsummary: N.\ndate: 2026-10-02\nslug: n");
    assertThat(hrefs(onlyEntry("/en/feed.xml").getAlternateLinks(), "alternate"))
        .containsExactly(BASE + "/en/news/n/", BASE + "/vi/tin-tuc/a/");
  }

  @Test
  void fallbacksWithdrawnPagesAndTheFrontPageAreLeftOut() throws Exception {
    site.page("news/2026-10-02-a/vi.md", "title: Tin\nsummary: T.\ndate: 2026-10-02")
        .page(
            "news/2026-10-03-b/vi.md",
            "title: Cũ\nsummary: T.\ndate: 2026-10-03\nstatus: withdrawn\nstatus_note: Sai.")
        .page("pages/home/vi.md", "title: Trang chủ\nupdated: 2026-11-22");
    assertThat(onlyEntry("/vi/feed.xml").getTitle()).isEqualTo("Tin");
    assertThat(atom("/km/feed.xml").getEntries()).isEmpty();
    assertThat(atom("/en/news/feed.xml").getEntries()).isEmpty();
  }

  @Test
  void onlyTheThirtyNewestAreListedTheNewestFirst() throws Exception {
    for (int day = 1; day <= 31; day++) {
      site.page(
          "news/n" + day + "/vi.md",
          String.format(Locale.ROOT, "title: Tin %d\nsummary: T.\ndate: 2026-10-%02d", day, day));
    }
    List<Entry> entries = atom("/vi/tin-tuc/feed.xml").getEntries();
    assertThat(entries).hasSize(30);
    assertThat(entries.get(0).getTitle()).isEqualTo("Tin 31");
    assertThat(entries.get(29).getTitle()).isEqualTo("Tin 2");
  }

  @Test
  void aDaysWorkOnManyPagesLeavesRoomForTheNewsBeforeIt() throws Exception {
    for (int number = 10; number < 50; number++) {
      site.page(
              "places/p" + number + "/vi.md",
              "title: Điểm "
                  + number
                  + "\nsummary: T.\nupdated: 2026-11-20\n"
                  + "place: {kind: beach}")
          .page(
              "news/n" + number + "/vi.md",
              "title: Tin " + number + "\nsummary: T.\ndate: 2026-10-02");
    }
    assertThat(atom("/vi/feed.xml").getEntries())
        .hasSize(30)
        .filteredOn(entry -> entry.getTitle().startsWith("Tin"))
        .hasSize(20);
    assertThat(atom("/vi/diem-den/feed.xml").getEntries()).hasSize(30);
  }

  @Test
  void whereThereIsLittleElseUndatedPagesFillTheFeed() throws Exception {
    site.page("news/n/vi.md", "title: Tin\nsummary: T.\ndate: 2026-10-02");
    for (int number = 10; number < 50; number++) {
      site.page(
          "places/p" + number + "/vi.md",
          "title: Điểm\nsummary: T.\nupdated: 2026-11-20\nplace: {kind: beach}");
    }
    assertThat(atom("/vi/feed.xml").getEntries()).hasSize(30);
    assertThat(atom("/vi/feed.xml").getEntries().get(29).getTitle()).isEqualTo("Tin");
  }

  @Test
  void anArticleTakenFromOthersStaysTheirs() throws Exception {
    site.page(
        "news/2026-10-02-a/vi.md",
        """
        title: Tin
        summary: T.
        date: 2026-10-02T12:00
        quoted: {source: Báo Vĩnh Long, url: "https://baovinhlong.com.vn/a", published: 2026-10-02T08:00, agreement: "Văn bản 1"}
        """);
    assertThat(onlyEntry("/vi/feed.xml").getRights()).isEqualTo("© Báo Vĩnh Long");
  }

  @Test
  void tagsAreCategoriesWithTheirNames() throws Exception {
    site.page(
        "news/2026-10-02-a/vi.md", "title: Tin\nsummary: T.\ndate: 2026-10-02\ntags: [le-hoi]");
    Element category =
        (Element)
            Xml.parse(site.feed("/vi/feed.xml").content()).getElementsByTagName("category").item(0);
    assertThat(category.getAttribute("term")).isEqualTo("le-hoi");
    assertThat(category.getAttribute("label")).isEqualTo("Lễ hội");
  }

  private static List<String> hrefs(List<Link> links, String relation) {
    return links.stream()
        .filter(link -> link.getRel().equals(relation))
        .map(Link::getHref)
        .toList();
  }
}
