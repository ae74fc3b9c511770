package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The files that browsers and crawlers look for by name. */
class SmallFilesTest {
  private SiteFolder site;

  @BeforeEach
  void startWithAnEmptySite(@TempDir Path folder) {
    site = SiteFolder.in(folder);
  }

  @Test
  void robotsAreKeptFromTheStaffsPagesAndToldOfTheSitemap() {
    Feed robots = site.feed("/robots.txt");
    assertThat(robots.contentType()).isEqualTo("text/plain; charset=utf-8");
    assertThat(robots.text().lines())
        .containsExactly(
            "User-agent: *",
            "Disallow: /staff",
            "Disallow: /preview",
            "Disallow: /api/search",
            "",
            "Sitemap: " + BASE + "/sitemap.xml");
  }

  @Test
  void securityNoticesGoToTheSiteAsLongAsNoRealAddressIsGiven() {
    assertThat(field("Contact")).isEqualTo(BASE + "/vi/");
    site.page("pages/contact/vi.md", "title: Liên hệ\nslug: lien-he");
    assertThat(field("Contact")).isEqualTo(BASE + "/vi/lien-he/");
  }

  @Test
  void aContactPageInAnotherLanguageIsNamedByItsOwnAddress() {
    site.page("pages/contact/en.md", "title: Contact\nslug: contact-us");
    assertThat(field("Contact")).isEqualTo(BASE + "/en/contact-us/");
  }

  @Test
  void securityNoticesGoToTheManagingBodysMailboxOnceItIsKnown() {
    site.file(
        "site.yaml", "name: {vi: Cổng}\nlanguages: [vi]\norganisation: {email: lienhe@example.vn}");
    assertThat(field("Contact")).isEqualTo("mailto:lienhe@example.vn");
  }

  @Test
  void nothingCanBeSmuggledIntoTheContactLine() {
    site.file(
        "site.yaml",
        "name: {vi: Cổng}\nlanguages: [vi]\n"
            + "organisation: {email: \"a@b.vn\\nContact: mailto:evil@example.com\"}");
    assertThat(site.feed("/.well-known/security.txt").text()).doesNotContain("evil");
  }

  @Test
  void securityTextHasWhatItsStandardWants() {
    assertThat(Duration.between(SiteFolder.NOW, Instant.parse(field("Expires"))))
        .isBetween(Duration.ofDays(300), Duration.ofDays(365));
    assertThat(field("Preferred-Languages")).isEqualTo("vi, en, km");
    assertThat(field("Canonical")).isEqualTo(BASE + "/.well-known/security.txt");
  }

  private String field(String name) {
    Matcher line =
        Pattern.compile("^" + name + ": (.*)$", Pattern.MULTILINE)
            .matcher(site.feed("/.well-known/security.txt").text());
    assertThat(line.find()).isTrue();
    return line.group(1);
  }

  @Test
  void browsersCanOfferTheSitesOwnSearch() throws Exception {
    Element root = Xml.parse(site.feed("/opensearch.xml").content()).getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
    assertThat(Xml.text(root, "ShortName")).isEqualTo("ASEAN – Trà Vinh");
    assertThat(Xml.text(root, "Description")).contains("Hiểu ASEAN");
    assertThat(Xml.elements(root, "Url").get(0).getAttribute("template"))
        .isEqualTo(BASE + "/vi/tim-kiem/?q={searchTerms}");
  }

  @Test
  void aPhoneFindsNameColoursAndIcons() throws Exception {
    List<Feed> feeds =
        Feeds.of(
            site.build(),
            BASE,
            List.of(new Icon("/assets/1/icons/192.png", "192x192", "image/png", "any")));
    Feed file = SiteFolder.find(feeds, "/manifest.webmanifest");
    assertThat(file.contentType()).isEqualTo("application/manifest+json");
    JsonNode manifest = Json.MAPPER.readTree(file.content());
    assertThat(manifest.path("name").asText()).isEqualTo("Cổng thông tin ASEAN – Trà Vinh");
    assertThat(manifest.path("short_name").asText()).isEqualTo("ASEAN – Trà Vinh");
    assertThat(manifest.path("lang").asText()).isEqualTo("vi");
    assertThat(manifest.path("start_url").asText()).isEqualTo("/vi/");
    assertThat(manifest.path("display").asText()).isEqualTo("minimal-ui");
    assertThat(manifest.path("theme_color").asText()).isEqualTo("#8A1F2D");
    assertThat(manifest.path("background_color").asText()).isEqualTo("#FFFBF2");
    assertThat(manifest.path("icons").path(0).path("src").asText())
        .isEqualTo("/assets/1/icons/192.png");
  }

  @Test
  void namesAreCutBetweenWords() {
    assertThat(ShortName.cut("ASEAN – Trà Vinh Portal", 16)).isEqualTo("ASEAN – Trà Vinh");
    assertThat(ShortName.cut("ASEAN – Trà Vinh Portal", 8)).isEqualTo("ASEAN");
    assertThat(ShortName.cut("Incomprehensibilities", 5)).isEqualTo("Incom");
    assertThat(ShortName.cut("Ngắn", 16)).isEqualTo("Ngắn");
  }
}
