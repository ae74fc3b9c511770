package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.SearchCluster;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/** The shipped content answers alike, whether its index lies in a folder or on a cluster. */
@Tag("cluster")
@ExtendWith(OneSearchNode.class)
class ParityTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final int SIZE = 10;

  /** Every so many titles one is asked for, in each way of typing. */
  private static final int EVERY = 20;

  private static Site site;
  private static SiteSearch embedded;
  private static SiteSearch onCluster;

  @BeforeAll
  static void index(SearchCluster cluster, @TempDir Path folder) throws Exception {
    Content content = new ContentStore(Path.of("content"), new MarkdownReader()).read().value();
    site = SiteBuilder.build(content, Media.NONE, NOW).value();
    embedded = SiteSearch.open(new SearchSettings(folder.resolve("index"), null, Duration.ZERO));
    embedded.update(site);
    onCluster =
        SiteSearch.open(
            new SearchSettings(
                folder.resolve("unused"), ClusterSettings.parse(cluster.address()), Duration.ZERO));
    onCluster.rebuild(site);
  }

  @AfterAll
  static void close() {
    embedded.close();
    onCluster.close();
  }

  private static SoftAssertions compare(List<SearchQuery> queries) {
    SoftAssertions all = new SoftAssertions();
    for (SearchQuery query : queries) {
      SearchResults expected = embedded.search(query, site);
      SearchResults found = onCluster.search(query, site);
      all.assertThat(found.total()).as("total of %s", query).isEqualTo(expected.total());
      all.assertThat(found.facets()).as("facets of %s", query).isEqualTo(expected.facets());
      all.assertThat(shown(found.hits())).as("hits of %s", query).isEqualTo(shown(expected.hits()));
      all.assertThat(shown(found.otherLanguages()))
          .as("other languages of %s", query)
          .isEqualTo(shown(expected.otherLanguages()));
      all.assertThat(found.corrected())
          .as("correction of %s", query)
          .isEqualTo(expected.corrected());
    }
    return all;
  }

  private static List<String> shown(List<Hit> hits) {
    return hits.stream()
        .map(hit -> hit.url() + " " + hit.titleHtml() + " " + hit.snippetHtml())
        .toList();
  }

  private static List<SearchQuery> queries(Set<String> texts, Language language) {
    return texts.stream().map(text -> SearchQuery.of(text, language, SIZE)).toList();
  }

  private static Set<String> waysToType(String text) {
    Set<String> ways = new LinkedHashSet<>();
    ways.add(text);
    ways.add(text.toUpperCase(Locale.ROOT));
    ways.add(Normalizer.normalize(text, Normalizer.Form.NFD));
    ways.add(Folding.fold(text));
    if (text.length() > 6) {
      ways.add(text.substring(0, 3) + text.substring(4));
    }
    return ways;
  }

  private static List<Document> documents(Language language) {
    return site.originals()
        .filter(Entry::isFor)
        .flatMap(page -> page.document().stream())
        .filter(document -> document.language().equals(language))
        .sorted(Comparator.comparing(document -> document.id().toString()))
        .toList();
  }

  @Test
  void titlesInEveryWayOfTypingFindTheSameInTheSameOrder() {
    List<SearchQuery> queries = new ArrayList<>();
    for (Language language : List.of(SiteDraft.VI, SiteDraft.EN, SiteDraft.KM)) {
      List<Document> documents = documents(language);
      assertThat(documents).isNotEmpty();
      Set<String> texts = new LinkedHashSet<>();
      for (int i = 0; i < documents.size(); i += EVERY) {
        texts.addAll(waysToType(documents.get(i).title()));
      }
      queries.addAll(queries(texts, language));
    }
    compare(queries).assertAll();
  }

  @Test
  void questionsAsPeopleTypeThemFindTheSameInTheSameOrder() {
    Set<String> vietnamese =
        Set.of(
            "ao bà om",
            "ao ba om",
            "AO BA OM",
            "hoà bình",
            "hòa bình",
            "chuaf hang",
            "chua2 hang",
            "traf vinh",
            "tra2 vinh",
            "le hoi ok om bok",
            "lễ hội",
            "chùa khmer",
            "ASEAN",
            "cộng đồng asean",
            "ke hoach 1436",
            "1436/QĐ-UBND",
            "bún nước lèo",
            "bun nuoc leo",
            "dừa sáp",
            "du lich bien ba dong",
            "2026",
            "ngày 1 tháng 7",
            "việt nam",
            "Vĩnh Long",
            "hội nhập",
            "trà vnh",
            "không có chữ này đâu qqxxzz",
            "và",
            "a",
            "😀",
            "học bổng");
    Set<String> english =
        Set.of(
            "pagodas",
            "khmer pagoda",
            "ba om pond",
            "boat race",
            "tra vinh",
            "Trà Vinh",
            "scholarship",
            "scholarships for students",
            "coconut",
            "ASEAN community",
            "festivals",
            "decision 1436",
            "timor-leste",
            "invest",
            "qqxxzz");
    Set<String> khmer =
        Set.of(
            "ត្រាវិញ",
            "ព្រះត្រពាំង",
            "អាស៊ាន",
            "បុណ្យអុំទូក",
            "វត្ត",
            "ខេត្តត្រាវិញ",
            "ok om bok",
            "វៀតណាម",
            "ប្រាសាទ",
            "ស្រះ");
    List<SearchQuery> queries = new ArrayList<>(queries(vietnamese, SiteDraft.VI));
    queries.addAll(queries(english, SiteDraft.EN));
    queries.addAll(queries(khmer, SiteDraft.KM));
    compare(queries).assertAll();
    assertThat(embedded.search(SearchQuery.of("ao ba om", SiteDraft.VI, SIZE), site).total())
        .isPositive();
  }

  @Test
  void filtersAndFacetsAreTheSame() {
    List<SearchQuery> queries = new ArrayList<>();
    for (String text : List.of("trà vinh", "asean", "lễ hội", "khmer")) {
      SearchResults all = embedded.search(SearchQuery.of(text, SiteDraft.VI, SIZE), site);
      Set<String> sections = all.facets().section().keySet();
      Set<String> tags = all.facets().tag().keySet();
      Set<String> years = all.facets().year().keySet();
      assertThat(sections).as(text).isNotEmpty();
      for (String section : sections) {
        queries.add(query(text, Set.of(section), Set.of(), Set.of(), 1));
      }
      tags.stream()
          .limit(5)
          .forEach(tag -> queries.add(query(text, Set.of(), Set.of(tag), Set.of(), 1)));
      years.stream()
          .map(Integer::valueOf)
          .forEach(year -> queries.add(query(text, Set.of(), Set.of(), Set.of(year), 1)));
      queries.add(query(text, sections, tags, Set.of(), 1));
      queries.add(query(text, Set.of("news", "places"), Set.of(), Set.of(2025, 2026), 1));
    }
    compare(queries).assertAll();
  }

  private static SearchQuery query(
      String text, Set<String> sections, Set<String> tags, Set<Integer> years, int page) {
    return new SearchQuery(text, SiteDraft.VI, sections, tags, years, page, SIZE);
  }

  @Test
  void everyPageOfALongAnswerIsTheSame() {
    List<SearchQuery> queries = new ArrayList<>();
    long total = embedded.search(SearchQuery.of("trà vinh", SiteDraft.VI, SIZE), site).total();
    assertThat(total).as("more than is ranked again").isGreaterThan(100);
    for (int page = 1; page <= Math.min(total / SIZE + 2, 30); page++) {
      queries.add(query("trà vinh", Set.of(), Set.of(), Set.of(), page));
    }
    compare(queries).assertAll();
  }
}
