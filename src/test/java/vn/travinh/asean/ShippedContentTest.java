package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Source;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;

/** What the shipped pages say, and above all what they must not say. */
class ShippedContentTest {
  /** Hosts that repost, mirror or share documents; they may be named and not linked. */
  private static final Pattern NOT_LINKED =
      Pattern.compile(
          "https?://[^/]*(app\\.defzone\\.net|mexc\\.fm|grokipedia\\.com|fdocuments\\.in|exbulletin\\.com|headtopics\\.com|xe\\.today|tezzbuzz\\.com"
              + "|123doc|newlib\\.net|ilovetranslation\\.com|scribd\\.com|skyqueen\\.vn|blogspot\\.com|aseanall\\.com|worldjpn\\.net|ramanacademy\\.in"
              + "|c\\.web-standard\\.org|jualumnisingapore\\.com|mienthithucvisa\\.com|docslib\\.org|dokumen\\.tips|slideshare\\.net|jawawa\\.id"
              + "|phuclocidc\\.com|wiki\\.av1\\.space|countries\\.bridgat\\.com|drishticuet\\.com|nup\\.org\\.ph|vietnam-evisa\\.org|tinlaw\\.vn"
              + "|beta5\\.voh\\.com\\.vn|lite\\.baomoi\\.com)(/|$)");

  /** Statements that the sources contradict or do not support. */
  private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();

  static {
    forbid("300 ha for Ao Bà Om", "\\b300\\s*(ha|hecta|héc-ta|hectares?)\\b");
    forbid(
        "ten members today",
        "\\b(10|mười) (nước|quốc gia) thành viên( hiện nay| của ASEAN hiện)|\\bten (member states|members) (today|now)");
    forbid("the oldest pagoda", "ngôi chùa (cổ|lâu đời) nhất|\\b(is|as) the oldest pagoda");
    forbid(
        "the longest reclining Buddha",
        "tượng Phật nằm (dài|lớn) nhất|(longest|largest) reclining Buddha");
    forbid("sixty days as the Thai rule", "miễn thị thực 60 ngày|60[- ]day visa[- ]free");
    forbid(
        "telephone numbers",
        "(?<![\\d/.-])(\\+84|0)(2\\d{2}|[35789]\\d)[ .-]?\\d{3}[ .-]?\\d{3,4}(?![\\d/-])");
    forbid(
        "entrance fees and prices",
        "giá vé[^.]{0,20}\\d|vé vào (cổng|cửa)[^.]{0,30}\\d|(entrance|admission) (fee|ticket)[^.]{0,30}\\d|\\d[\\d.]*\\s?(đồng|VND)\\s?(/|một|mỗi)\\s?(người|vé|suất|phần|ly|tô|kg)");
    forbid(
        "opening hours",
        "(mở cửa|giờ mở|open(s|ing hours)?)[^.]{0,25}\\b\\d{1,2}\\s?(giờ|h\\d{0,2}\\b|am\\b|pm\\b|:\\d{2})");
    forbid(
        "UNESCO sites of the province",
        "UNESCO (công nhận|ghi danh)[^.]{0,40}(Ok Om Bok|chùa Âng|Ao Bà Om|Rô băm)");
    forbid("a special national rank", "di tích (cấp )?quốc gia đặc biệt");
    forbid("the name of the university after 2025", "Trường Đại học Trà Vinh (hiện nay|ngày nay)");
    forbid(
        "the plan as if it were in force",
        "Quyết định 1436[^.]{0,60}(đang|còn) (có hiệu lực|được thực hiện)");
    forbid(
        "results of the 49th Summit",
        "Cấp cao ASEAN lần thứ 49 đã|49th (ASEAN )?Summit (adopted|agreed|issued|concluded)");
    forbid(
        "Trà Vinh as a present province",
        "\\btỉnh Trà Vinh (hiện nay|ngày nay|đang có|hiện có)|Trà Vinh (is|remains) a province\\b");
    forbid(
        "machine tone",
        "không thể bỏ qua|vibrant tapestry|\\bnestled\\b|hidden gem|must-see|Whether you('|’)re|điểm đến lý tưởng");
  }

  private static Noted<Content> content;
  private static Noted<Site> site;

  private static void forbid(String what, String pattern) {
    FORBIDDEN.put(
        what,
        Pattern.compile(
            pattern,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
  }

  @BeforeAll
  static void read() {
    content = new ContentStore(Path.of("content"), new MarkdownReader()).read();
    site = SiteBuilder.build(content.value(), Media.NONE, java.time.Instant.now());
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

  @TestFactory
  Stream<DynamicTest> noPageSaysWhatTheSourcesForbid() {
    return FORBIDDEN.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> {
                      List<String> found = new ArrayList<>();
                      for (Document document : documents()) {
                        String text =
                            document.title()
                                + "\n"
                                + document.summary()
                                + "\n"
                                + document.body().plainText();
                        Matcher matcher = rule.getValue().matcher(text);
                        while (matcher.find()) {
                          found.add(document.file() + ": " + around(text, matcher));
                        }
                      }
                      assertThat(found).isEmpty();
                    }));
  }

  private static String around(String text, Matcher matcher) {
    int from = Math.max(0, matcher.start() - 40);
    int until = Math.min(text.length(), matcher.end() + 40);
    return text.substring(from, until).replace('\n', ' ');
  }

  @Test
  void everyPageNamesItsSourcesAndLinksOnlyToThoseThatMayBeLinked() {
    for (Document document : documents()) {
      boolean owes = document.kind() != Kind.PAGE && document.kind() != Kind.PUBLICATION;
      if (owes) {
        assertThat(document.sources()).as(document.file()).isNotEmpty();
      }
      for (Source source : document.sources()) {
        if (source.url() != null) {
          assertThat(source.url()).as(document.file()).doesNotContainPattern(NOT_LINKED);
        }
      }
    }
  }

  @Test
  void everyThingIsThereInVietnameseAndEnglishAndKhmerIsMarkedAsUnreviewed() {
    long vietnamese =
        documents().stream().filter(each -> each.language().code().equals("vi")).count();
    long english = documents().stream().filter(each -> each.language().code().equals("en")).count();
    List<Document> khmer =
        documents().stream().filter(each -> each.language().code().equals("km")).toList();
    assertThat(vietnamese).isGreaterThanOrEqualTo(200);
    assertThat(english).isEqualTo(vietnamese);
    assertThat(khmer).hasSizeGreaterThanOrEqualTo(25);
    assertThat(khmer).allMatch(each -> each.editorial().translation().equals("awaiting-review"));
  }

  @Test
  void thePlanHasItsEightGroupsFortyEightTasksAndFourteenBodies() {
    assertThat(count("group")).isEqualTo(8);
    assertThat(count("task")).isEqualTo(48);
    assertThat(count("body")).isEqualTo(14);
  }

  private static long count(String kind) {
    return documents().stream()
        .filter(each -> each.language().code().equals("vi"))
        .filter(
            each ->
                each.details() instanceof vn.travinh.asean.content.Details.Plan plan
                    && plan.kind().equals(kind))
        .count();
  }
}
