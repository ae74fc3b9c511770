package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.SiteSettings;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.text.Language;

/** The content that comes with the program gives files that every parser accepts. */
class ShippedContentTest {
  private static Site site;
  private static List<Feed> feeds;

  @BeforeAll
  static void build() {
    site = read();
    feeds = Feeds.of(site, BASE, List.of());
  }

  private static Site read() {
    return SiteBuilder.build(
            new ContentStore(Path.of("content"), new MarkdownReader()).read().value(),
            Media.NONE,
            SiteFolder.NOW)
        .value();
  }

  @Test
  void everyFileIsReadByItsParser() throws Exception {
    for (Feed feed : feeds) {
      if (feed.contentType().startsWith("application/atom+xml")) {
        new WireFeedInput().build(Xml.parse(feed.content()));
      } else if (feed.contentType().contains("xml")) {
        Xml.parse(feed.content());
      } else if (feed.contentType().contains("json")) {
        Json.MAPPER.readTree(feed.content());
      } else if (feed.contentType().startsWith("text/calendar")) {
        ICalendar calendar = Biweekly.parse(feed.text()).first();
        if (!calendar.getEvents().isEmpty()) {
          assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).as(feed.path()).isEmpty();
        }
        for (String line : feed.text().split("\r\n", -1)) {
          assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
      }
    }
  }

  @Test
  void noTwoFilesHaveTheSamePathAndNoneThatOfAPage() {
    Set<String> paths = new HashSet<>();
    for (Feed feed : feeds) {
      assertThat(paths.add(feed.path())).as(feed.path()).isTrue();
      assertThat(site.pageAt(feed.path())).isEmpty();
    }
    for (Language language : site.languages()) {
      assertThat(paths).contains("/" + language + "/feed.xml", "/" + language + "/events.ics");
    }
  }

  @Test
  void theSameContentGivesTheSameBytes() {
    Site again = read();
    assertThat(Feeds.of(again, BASE, List.of())).isEqualTo(feeds);
    for (Page page : site.pages().values()) {
      assertThat(StructuredData.of(again.page(page.path()), again, BASE))
          .isEqualTo(StructuredData.of(page, site, BASE));
    }
  }

  @Test
  void theSitemapsTranslationsNameEachOther() throws Exception {
    Map<String, Map<String, String>> all =
        SitemapTest.alternates(SiteFolder.find(feeds, "/sitemap.xml"));
    SitemapTest.assertReciprocal(all);
    assertThat(all.keySet())
        .allMatch(address -> site.pageAt(address.substring(BASE.length())).isPresent());
  }

  @Test
  void everyLinkWithinTheFilesLeadsToSomethingOnTheSite() {
    Set<String> known = new HashSet<>(site.pages().keySet());
    feeds.forEach(feed -> known.add(feed.path()));
    known.add("/");
    for (Page page : site.pages().values()) {
      Set<String> unknown = addresses(StructuredData.of(page, site, BASE));
      unknown.removeAll(known);
      assertThat(unknown).as(page.path().value()).isEmpty();
    }
  }

  /** Paths of this site among the values of a JSON text, without anchors and search templates. */
  private static Set<String> addresses(String json) {
    Set<String> paths = new HashSet<>();
    try {
      collect(Json.MAPPER.readTree(json), paths);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return paths;
  }

  private static void collect(JsonNode node, Set<String> paths) {
    if (node.isTextual() && node.asText().startsWith(BASE) && !node.asText().contains("{")) {
      paths.add(node.asText().substring(BASE.length()).replaceFirst("#.*$", ""));
    }
    node.forEach(child -> collect(child, paths));
  }

  @Test
  void noPlaceholderOfTheManagingBodyIsToldToMachines() {
    SiteSettings.Organisation organisation = site.settings().organisation();
    List<String> placeholders =
        Stream.of(
                organisation.managingBody(),
                organisation.governingBody(),
                organisation.address(),
                organisation.responsiblePerson())
            .flatMap(names -> names.byLanguage().values().stream())
            .filter(text -> text.startsWith("["))
            .toList();
    Stream.concat(
            feeds.stream().map(Feed::text),
            site.pages().values().stream().map(page -> StructuredData.of(page, site, BASE)))
        .forEach(text -> assertThat(placeholders).noneMatch(text::contains));
  }

  @Test
  void everyFeedOfASectionWithTextsHasEntries() {
    for (Page page : site.pages().values()) {
      page.document()
          .filter(document -> !page.isFallback() && page.breadcrumbs().size() > 1)
          .ifPresent(
              document ->
                  assertThat(
                          SiteFolder.find(
                                  feeds, page.breadcrumbs().get(1).path().value() + "feed.xml")
                              .text())
                      .contains("<entry>"));
    }
  }
}
