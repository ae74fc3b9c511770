package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class SitemapTest {
  private SiteFolder site;

  @BeforeEach
  void startWithTwoSections(@TempDir Path folder) {
    site =
        SiteFolder.in(folder)
            .section("news", "Tin tức", "News")
            .section("places", "Điểm đến", "Places")
            .page(
                "places/a/vi.md",
                "title: A\nsummary: T.\nupdated: 2026-11-20\ntags: [le-hoi]\n"
                    + "place: {kind: beach}")
            .page("places/a/en.md", "title: A\nsummary: T.\nslug: beach\nplace: {kind: beach}")
            .page("news/2026-10-02-n/vi.md", "title: N\nsummary: T.\ndate: 2026-10-02T08:30");
  }

  /** Addresses with their alternates by {@code hreflang}. */
  static Map<String, Map<String, String>> alternates(Feed sitemap) throws Exception {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    Element root = Xml.parse(sitemap.content()).getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    for (Element url : Xml.elements(root, "url")) {
      Map<String, String> links = new LinkedHashMap<>();
      for (Element link : Xml.elements(url, "link")) {
        assertThat(link.getNamespaceURI()).isEqualTo("http://www.w3.org/1999/xhtml");
        assertThat(link.getAttribute("rel")).isEqualTo("alternate");
        assertThat(links.put(link.getAttribute("hreflang"), link.getAttribute("href"))).isNull();
      }
      assertThat(all.put(Xml.text(url, "loc"), links)).isNull();
    }
    return all;
  }

  static void assertReciprocal(Map<String, Map<String, String>> all) {
    all.forEach(
        (address, links) -> {
          assertThat(links).containsValue(address).containsKey("x-default");
          links.forEach(
              (language, other) -> {
                if (!language.equals("x-default")) {
                  assertThat(all.get(other)).as(address + " → " + other).isEqualTo(links);
                }
              });
        });
  }

  @Test
  void everyPageNamesItsTranslationsAndIsNamedByThem() throws Exception {
    Map<String, Map<String, String>> all = alternates(site.feed("/sitemap.xml"));
    assertReciprocal(all);
    assertThat(all.get(BASE + "/vi/diem-den/a/"))
        .containsExactly(
            Map.entry("vi", BASE + "/vi/diem-den/a/"),
            Map.entry("en", BASE + "/en/places/beach/"),
            Map.entry("x-default", BASE + "/vi/diem-den/a/"));
  }

  @Test
  void frontPagesLeadOthersToTheAddressThatAsksTheBrowser() throws Exception {
    assertThat(alternates(site.feed("/sitemap.xml")).get(BASE + "/en/"))
        .containsEntry("x-default", BASE + "/")
        .containsEntry("km", BASE + "/km/");
  }

  @Test
  void fallbacksAndWithdrawnPagesAreLeftOutAlsoAsTranslations() throws Exception {
    site.page(
        "places/a/en.md",
        "title: A\nsummary: T.\nslug: beach\nplace: {kind: beach}\n"
            + "status: withdrawn\nstatus_note: Wrong.");
    Map<String, Map<String, String>> all = alternates(site.feed("/sitemap.xml"));
    assertReciprocal(all);
    assertThat(all)
        .containsKey(BASE + "/vi/diem-den/a/")
        .doesNotContainKeys(BASE + "/en/places/beach/", BASE + "/km/places/a/");
    assertThat(all.get(BASE + "/vi/diem-den/a/")).doesNotContainKey("en");
  }

  @Test
  void pagesTellWhenTheyChangedAndListsWhenTheirPagesDid() throws Exception {
    Element root = Xml.parse(site.feed("/sitemap.xml").content()).getDocumentElement();
    Map<String, String> changed = new LinkedHashMap<>();
    for (Element url : Xml.elements(root, "url")) {
      Xml.elements(url, "lastmod")
          .forEach(date -> changed.put(Xml.text(url, "loc"), date.getTextContent()));
    }
    assertThat(changed)
        .containsEntry(BASE + "/vi/diem-den/a/", "2026-11-20")
        .containsEntry(BASE + "/vi/diem-den/", "2026-11-20")
        .containsEntry(BASE + "/vi/tin-tuc/n/", "2026-10-02T08:30:00+07:00")
        .containsEntry(BASE + "/vi/", "2026-11-20")
        .doesNotContainKey(BASE + "/en/places/beach/");
  }

  @Test
  void whatIsTooMuchForOneFileIsCutAndListed() throws Exception {
    BaseAddress base = new BaseAddress(BASE);
    Map<String, Map<String, String>> whole = alternates(site.feed("/sitemap.xml"));
    for (List<Feed> files :
        List.of(
            Sitemap.of(site.build(), base, 5, Sitemap.MOST_BYTES).files(),
            Sitemap.of(site.build(), base, Sitemap.MOST_ADDRESSES, 2_000).files())) {
      Element index = Xml.parse(files.get(0).content()).getDocumentElement();
      assertThat(index.getLocalName()).isEqualTo("sitemapindex");
      assertThat(files.get(0).path()).isEqualTo("/sitemap.xml");
      assertThat(Xml.elements(index, "loc"))
          .extracting(Element::getTextContent)
          .containsExactlyElementsOf(
              files.stream().skip(1).map(file -> BASE + file.path()).toList());
      Map<String, Map<String, String>> together = new LinkedHashMap<>();
      for (Feed part : files.subList(1, files.size())) {
        together.putAll(alternates(part));
      }
      assertThat(together).isEqualTo(whole);
    }
    assertThat(Sitemap.of(site.build(), base, 5, Sitemap.MOST_BYTES).files().stream().skip(1))
        .allSatisfy(part -> assertThat(alternates(part)).hasSizeLessThanOrEqualTo(5));
    assertThat(
            Sitemap.of(site.build(), base, Sitemap.MOST_ADDRESSES, 2_000).files().stream().skip(1))
        .allSatisfy(part -> assertThat(part.content()).hasSizeLessThanOrEqualTo(2_000));
  }
}
