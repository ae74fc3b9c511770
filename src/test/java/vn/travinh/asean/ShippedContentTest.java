package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;

/** That what was promised of the shipped pages is there; what they must not say is tested apart. */
class ShippedContentTest {
  /** Hosts that repost, mirror or share documents; they may be named and not linked. */
  private static final List<String> NOT_LINKED =
      List.of(
          "123doc.top",
          "123docz.net",
          "aseanall.com",
          "av1.space",
          "blogspot.com",
          "bridgat.com",
          "defzone.net",
          "docslib.org",
          "dokumen.tips",
          "drishticuet.com",
          "exbulletin.com",
          "fdocuments.in",
          "grokipedia.com",
          "headtopics.com",
          "ilovetranslation.com",
          "jawawa.id",
          "jualumnisingapore.com",
          "lite.baomoi.com",
          "mexc.fm",
          "mienthithucvisa.com",
          "newlib.net",
          "nup.org.ph",
          "phuclocidc.com",
          "ramanacademy.in",
          "scribd.com",
          "skyqueen.vn",
          "slideshare.net",
          "tezzbuzz.com",
          "tinlaw.vn",
          "vietnam-evisa.org",
          "beta5.voh.com.vn",
          "web-standard.org",
          "worldjpn.net",
          "xe.today");

  private static final Pattern ADDRESS = Pattern.compile("https?://([^/\\s\")>]+)");

  /** The only page that states no fact of its own. */
  private static final Set<String> WITHOUT_SOURCES = Set.of("pages/sitemap");

  /** How many things each section has at least; each of them in Vietnamese and in English. */
  private static final Map<String, Integer> THINGS =
      Map.ofEntries(
          Map.entry("asean", 17),
          Map.entry("countries", 11),
          Map.entry("events", 28),
          Map.entry("festivals", 10),
          Map.entry("food", 20),
          Map.entry("heritage", 24),
          Map.entry("news", 60),
          Map.entry("opportunities", 26),
          Map.entry("pages", 16),
          Map.entry("places", 47),
          Map.entry("plan", 75),
          Map.entry("publications", 3));

  private static final int SHORTEST_NEWS = 120;
  private static final int LONGEST_NEWS = 350;

  /**
   * Where a place's point may come from: the source's own coordinates where one prints them, else
   * the project's table of points with its precision in metres. Chùa Ông Mẹt and chùa Vàm Ray have
   * none, since what is known of them differs by more than a kilometre.
   */
  private static final Map<String, Details.Position> POINTS =
      Map.ofEntries(
          point("ao-ba-om", 9.9176, 106.3041, 300),
          point("bao-tang-khmer", 9.9162, 106.305, 500),
          point("ben-con-tau", 9.6632, 106.5535, 6000),
          point("bien-ba-dong", 9.673, 106.57, 2000),
          point("bien-my-long-con-ngheu", 9.7986, 106.5058, 6000),
          point("bo-luy-chua-lo-gach", 9.9175, 106.2958, 1000),
          point("chua-ang", 9.916, 106.3035, 300),
          point("chua-co", 9.6266, 106.2725, 6000),
          point("chua-hang", 9.8699, 106.3494, 2000),
          point("con-chim", 9.9167, 106.4274, 1000),
          point("con-ho", 10.013, 106.288, 6000),
          point("cu-lao-tan-quy", 9.8561, 106.0289, 6000),
          point("den-tho-bac-ho", 9.9842, 106.3306, 1500),
          point("hai-dang-ba-dong", 9.6861, 106.5761, 100),
          point("khu-tuong-niem-nguyen-thi-ut", 9.9036, 106.0303, 6000),
          point("lang-banh-tet-tra-cuon", 9.8367, 106.4134, 6000),
          point("nha-co-huynh-ky", 9.8724, 106.055, 1000),
          point("rung-duoc-long-khanh", 9.602, 106.4415, 6000),
          point("thien-vien-truc-lam", 9.6632, 106.5535, 6000),
          point("van-nien-phong-cung", 9.8724, 106.055, 1000));

  private static Noted<Content> content;
  private static Noted<Site> site;

  private static Map.Entry<String, Details.Position> point(
      String place, double latitude, double longitude, int precision) {
    return Map.entry("places/" + place, new Details.Position(latitude, longitude, precision));
  }

  @BeforeAll
  static void read() {
    content = new ContentStore(Path.of("content"), new MarkdownReader()).read();
    site = SiteBuilder.build(content.value(), Media.NONE, Instant.now());
  }

  private static List<Document> documents() {
    return content.value().documents();
  }

  @Test
  void itHasNoError() {
    List<Problem> errors =
        Stream.concat(content.problems().stream(), site.problems().stream())
            .filter(problem -> problem.severity().isError())
            .toList();
    assertThat(errors).isEmpty();
  }

  @Test
  void nothingButTheUndeclaredIdentityIsWarnedOf() {
    List<Problem> warnings =
        Stream.concat(content.problems().stream(), site.problems().stream())
            .filter(problem -> problem.severity().label().equals("warning"))
            .filter(problem -> !problem.code().equals("identity-missing"))
            .toList();
    assertThat(warnings).isEmpty();
  }

  private static Stream<Document> in(String language) {
    return documents().stream().filter(each -> each.language().code().equals(language));
  }

  private static Set<String> ids(String language) {
    return in(language).map(each -> each.id().toString()).collect(Collectors.toSet());
  }

  @Test
  void everySectionIsCompleteInVietnameseAndEnglish() {
    assertThat(ids("en")).isEqualTo(ids("vi"));
    Map<String, Integer> counted = new TreeMap<>();
    in("vi").forEach(each -> counted.merge(each.id().section(), 1, Integer::sum));
    THINGS.forEach(
        (section, least) ->
            assertThat(counted.get(section)).as(section).isGreaterThanOrEqualTo(least));
  }

  @Test
  void everyMemberOfAseanHasItsPage() {
    assertThat(
            in("vi")
                .filter(each -> each.details() instanceof Details.Country)
                .map(each -> ((Details.Country) each.details()).iso2()))
        .containsExactlyInAnyOrder(
            "BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN");
  }

  @Test
  void everyGroupTaskAndBodyOfThePlanIsThereAndNoneTwice() {
    assertThat(numbers("group")).hasSize(8).doesNotHaveDuplicates().allMatch(isAfter("III."));
    assertThat(numbers("task")).hasSize(48).doesNotHaveDuplicates().allMatch(isAfter("III."));
    assertThat(numbers("body")).hasSize(14).doesNotHaveDuplicates().allMatch(isAfter("VI."));
  }

  private static Predicate<String> isAfter(String part) {
    return number -> number.startsWith(part);
  }

  private static List<String> numbers(String kind) {
    return in("vi")
        .map(Document::details)
        .filter(details -> details instanceof Details.Plan plan && plan.kind().equals(kind))
        .map(details -> ((Details.Plan) details).number())
        .toList();
  }

  @Test
  void everyPageOfferedInKhmerIsThereAndMarkedAsUnreviewed() {
    assertThat(ids("km"))
        .contains(
            "pages/home",
            "pages/about",
            "pages/tra-vinh",
            "pages/pagoda-manners",
            "asean/what-is-asean",
            "asean/three-pillars",
            "asean/ascc-2025",
            "festivals/ok-om-bok",
            "festivals/chol-chnam-thmay",
            "festivals/sene-dolta",
            "festivals/kathina");
    assertThat(ids("km").stream().filter(id -> id.startsWith("places/")))
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(ids("vi")).containsAll(ids("km"));
    assertThat(in("km"))
        .allMatch(
            each ->
                each.editorial().translation().equals("awaiting-review")
                    || !each.editorial().reviewedBy().isEmpty());
  }

  @Test
  void everyPageNamesItsSources() {
    for (Document document : documents()) {
      if (!WITHOUT_SOURCES.contains(document.id().toString())) {
        assertThat(document.sources()).as(document.file()).isNotEmpty();
      }
    }
  }

  @Test
  void noPageLinksToAHostThatRepostsOrShares() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher address = ADDRESS.matcher(Files.readString(file));
        while (address.find()) {
          String host = address.group(1).toLowerCase(Locale.ROOT);
          assertThat(NOT_LINKED)
              .as("%s: %s", file, address.group())
              .noneMatch(each -> host.equals(each) || host.endsWith("." + each));
        }
      }
    }
  }

  @Test
  void everyNewsItemIsDatedTaggedAndOfAReadableLength() {
    List<Document> news = documents().stream().filter(each -> each.kind() == Kind.NEWS).toList();
    assertThat(news.stream().filter(each -> each.language().code().equals("en")))
        .hasSizeGreaterThanOrEqualTo(40);
    for (Document item : news) {
      assertThat(item.date()).as(item.file()).isNotNull();
      assertThat(item.tags()).as(item.file()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(item.summary()).as(item.file()).isNotBlank();
      assertThat(item.body().plainText().strip().split("\\s+").length)
          .as(item.file())
          .isBetween(SHORTEST_NEWS, LONGEST_NEWS);
    }
  }

  @Test
  void aPlaceHasAPointOnlyWhereASourceGivesOne() {
    for (Document document : documents()) {
      if (document.details() instanceof Details.Place place) {
        assertThat(place.position())
            .as(document.file())
            .isEqualTo(POINTS.get(document.id().toString()));
      }
    }
  }

  @Test
  void translationsGiveTheSameDaysAndTheSameRanks() {
    Map<DocumentId, String> first = new HashMap<>();
    for (Document document : documents()) {
      String facts = sharedFacts(document);
      assertThat(facts)
          .as(document.file())
          .isEqualTo(first.computeIfAbsent(document.id(), id -> facts));
    }
  }

  /** What a translation cannot change. */
  private static String sharedFacts(Document document) {
    Details details = document.details();
    if (details instanceof Details.Festival festival) {
      return festival.calendar()
          + festival.dates().stream()
              .map(day -> List.of(day.start(), day.end(), "" + day.alternative(), day.expected()))
              .toList();
    }
    if (details instanceof Details.Event event) {
      return event.start() + " " + event.end();
    }
    if (details instanceof Details.Heritage heritage) {
      return heritage.kind() + " " + heritage.level() + " " + heritage.year();
    }
    if (details instanceof Details.Country country) {
      return country.iso2() + " " + country.accession();
    }
    if (details instanceof Details.Plan plan) {
      return plan.kind() + " " + plan.number() + " " + plan.bodies();
    }
    return "" + document.date();
  }
}
