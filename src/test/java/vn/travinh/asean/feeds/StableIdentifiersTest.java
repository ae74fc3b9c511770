package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A feed reader or a calendar must not show everything twice because the site has moved. */
class StableIdentifiersTest {
  private SiteFolder site;

  @BeforeEach
  void startWithAnEventAndAFestival(@TempDir Path folder) {
    site =
        SiteFolder.in(folder)
            .section("events", "Sự kiện", "Events")
            .section("festivals", "Lễ hội", "Festivals")
            .page("events/e/vi.md", "title: E\nevent: {start: 2026-05-08}")
            .page("events/e/en.md", "title: E\nevent: {start: 2026-05-08}")
            .page(
                "festivals/f/vi.md",
                "title: F\nsummary: T.\nfestival: {calendar: gregorian, dates: [{start: 2026-01-01}]}");
  }

  private List<String> entryIds(String base, String path) throws Exception {
    Feed feed = SiteFolder.find(Feeds.of(site.build(), base, List.of()), path);
    return Xml.elements(Xml.parse(feed.content()).getDocumentElement(), "id").stream()
        .map(Element::getTextContent)
        .toList();
  }

  private List<String> eventIds(String base, String path) {
    Feed feed = SiteFolder.find(Feeds.of(site.build(), base, List.of()), path);
    return Biweekly.parse(feed.text()).first().getEvents().stream()
        .map(event -> event.getUid().getValue())
        .toList();
  }

  @Test
  void anotherHostOrAnotherSlugChangesNoIdentifier() throws Exception {
    List<String> entries = entryIds("https://a.example", "/vi/feed.xml");
    List<String> events = eventIds("https://a.example", "/vi/events.ics");
    assertThat(entries).hasSize(3).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:"));
    assertThat(events).hasSize(2).doesNotHaveDuplicates();

    site.section("events", "Hoạt động", "Activities")
        .file("events/section.yaml", "title: {vi: Hoạt động}\nsegment: {vi: hoat-dong}")
        .page("events/e/vi.md", "title: Tên khác\nslug: khac\nevent: {start: 2026-06-08}");
    assertThat(entryIds("http://b.example:8080/", "/vi/feed.xml")).isEqualTo(entries);
    assertThat(eventIds("http://b.example:8080/", "/vi/events.ics"))
        .containsExactlyInAnyOrderElementsOf(events);
  }

  @Test
  void eachLanguageHasItsOwn() throws Exception {
    assertThat(entryIds("https://a.example", "/vi/feed.xml"))
        .doesNotContainAnyElementsOf(entryIds("https://a.example", "/en/feed.xml"));
    assertThat(eventIds("https://a.example", "/vi/events.ics"))
        .doesNotContainAnyElementsOf(eventIds("https://a.example", "/en/events.ics"));
  }

  /** Written down, because a change of the rule would make every subscriber see doubles. */
  @Test
  void theRuleItselfStays() throws Exception {
    assertThat(entryIds("https://a.example", "/vi/su-kien/feed.xml"))
        .containsExactly(
            "urn:uuid:e4ea4ffc-6f6c-3379-a516-f0ff65d2ca16",
            "urn:uuid:0e3f3c01-9e0f-338d-a490-8f0ac6f25192");
    assertThat(eventIds("https://a.example", "/vi/le-hoi/f.ics"))
        .containsExactly("a71c6f98-18b2-3b5f-bc67-23b64ddb1f51");
  }
}
