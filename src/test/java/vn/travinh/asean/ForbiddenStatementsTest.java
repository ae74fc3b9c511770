package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.markdown.MarkdownReader;

/**
 * What no shipped page may say, because the sources contradict it, do not support it, or because it
 * changes too quickly to be printed. Each rule comes with a sentence that it must catch.
 */
class ForbiddenStatementsTest {
  /** The citizen protection hotline is the only telephone number that a page may print. */
  private static final Pattern HOTLINE = Pattern.compile("\\+84 (981 84 84 84|965 41 11 18)");

  private static final LocalDate UNIVERSITY_RENAMED = LocalDate.of(2026, 1, 12);

  /**
   * @param example a sentence the pattern must find
   * @param exceptions pages that name the statement in order to deny it
   */
  private record Rule(String what, Pattern pattern, String example, Set<String> exceptions) {}

  private static final List<Rule> RULES =
      List.of(
          // Trà Vinh
          rule(
              "300 ha for Ao Bà Om",
              "(\\b300|៣០០)\\s*(ha|hecta|héc-ta|hectares?|ហិកតា)\\b",
              "Ao rộng hơn 300 ha."),
          rule(
              "the oldest, largest or longest",
              "(ngôi )?chùa (Khmer )?(cổ|lâu đời|lớn) nhất|(oldest|largest|biggest) (Khmer )?(pagoda|temple)"
                  + "|tượng Phật nằm [^.]{0,15}(dài|lớn) nhất|(longest|largest) [^.]{0,15}reclining Buddha",
              "Đây là tượng Phật nằm ngoài trời dài nhất Việt Nam.",
              "places/chua-vam-ray"),
          rule(
              "a UNESCO rank for a site here",
              "UNESCO[^.]{0,40}(Ok Om Bok|chùa Âng|Âng Pagoda|Ao Bà Om|Bà Om Pond|Rô băm|ghe ngo)"
                  + "|(Ok Om Bok|chùa Âng|Âng Pagoda|Ao Bà Om|Bà Om Pond|Rô băm|ghe ngo)[^.]{0,40}UNESCO",
              "Lễ hội Ok Om Bok được UNESCO ghi danh."),
          rule(
              "a special national rank",
              "quốc gia đặc biệt|special national (monument|relic|site)",
              "Cồn Tàu là di tích quốc gia đặc biệt."),
          rule(
              "heritage titles of Sóc Trăng, An Giang or Tây Ninh as Trà Vinh's",
              "Rô băm[^.]{0,80}2019|2019[^.]{0,80}Rô băm|(ngũ âm|Rom vong)[^.]{0,80}2020"
                  + "|chhay-dăm[^.]{0,60}(di sản (văn hóa phi vật thể )?quốc gia|national heritage)",
              "Rô băm được ghi danh năm 2019.",
              "heritage/ro-bam",
              "heritage/ngu-am",
              "heritage/rom-vong"),
          rule(
              "an ordinal for a national heritage listing",
              "di sản (văn hóa phi vật thể )?(cấp )?quốc gia thứ \\p{L}+"
                  + "|(fourth|fifth|sixth|seventh|eighth|ninth) (national )?(listing|item of intangible heritage|national heritage)",
              "Đây là di sản văn hóa phi vật thể quốc gia thứ bảy của tỉnh."),
          rule(
              "Ok Om Bok of 2025 by the Vietnamese lunar calendar",
              "\\b4/12/2025|\\b4 December\\b|ថ្ងៃទី៤ ខែធ្នូ",
              "Lễ diễn ra ngày 4/12/2025.",
              "festivals/ok-om-bok"),
          rule(
              "June 2014 for the listing of Ok Om Bok",
              "Ok Om Bok[^.]{0,100}([/ ]6/2014|June 2014)",
              "Ok Om Bok vào danh mục tháng 6/2014."),
          rule(
              "Trà Vinh as a province of today",
              "\\btỉnh Trà Vinh (hiện|ngày nay|đang|nằm|giáp|có (diện tích|dân số|hơn|khoảng))"
                  + "|Trà Vinh (is|remains) (now )?a (coastal )?province"
                  + "|(?<!former )\\bTrà Vinh province (is(?! re-established)|has|lies|borders|offers)\\b",
              "Tỉnh Trà Vinh nằm giữa hai con sông."),
          rule(
              "the resolution on provinces by a number that was not seen",
              "202/2025/QH15",
              "Nghị quyết 202/2025/QH15."),
          rule(
              "another population of Vĩnh Long than that of the merger",
              "3[.,]3 (triệu (dân|người)|million people)|hơn 4,1 triệu|over 4\\.1 million",
              "Tỉnh Vĩnh Long có hơn 3,3 triệu dân."),
          rule(
              "a share of the Khmer that rests on another population",
              "Khmer[^.]{0,60}(trên|hơn|over|more than) 10\\s?(%|per cent)",
              "Người Khmer chiếm hơn 10% dân số."),
          rule(
              "the national treasures in the Khmer museum",
              "Bảo tàng Văn hóa dân tộc Khmer[^.]{0,60}(Linga|vàng lá|bảo vật)"
                  + "|(Linga|gold leaf|national treasures?)[^.]{0,60}Khmer (Ethnic )?(Culture )?Museum",
              "Bảo tàng Văn hóa dân tộc Khmer giữ bộ Linga – Yoni."),
          rule(
              "Đại Ngãi 2 as finished",
              "Đại Ngãi 2[^.]{0,40}(đã (hoàn thành|khánh thành)|was completed|is complete)",
              "Cầu Đại Ngãi 2 đã hoàn thành."),
          rule(
              "a geographical indication that was only planned",
              "(tôm khô|dưa hấu|đậu phộng|cua biển|dried shrimp|watermelon|peanuts?|sea crab)[^.]{0,60}"
                  + "(được bảo hộ|đã có|mang|carr(y|ies)|ha(s|ve)|protected by) (a |the )?(chỉ dẫn địa lý|geographical indication)",
              "Tôm khô Vinh Kim được bảo hộ chỉ dẫn địa lý."),
          rule(
              "the local claim of 48 moulds and 35 yeasts",
              "48 (khuôn|loại mốc|moulds)|35 (loại men|yeasts)",
              "Men rượu gồm 35 loại men."),
          rule(
              "a climb up the lighthouse",
              "(leo|trèo) lên (đỉnh |ngọn )?hải đăng|climb (up )?the (lighthouse|tower)",
              "Bạn có thể leo lên hải đăng."),
          rule(
              "casualty figures",
              "\\d+ (người|dân thường) (chết|thiệt mạng|tử vong|hy sinh)|\\b\\d+ (deaths|people (were )?killed)|death toll",
              "62 người thiệt mạng."),
          // What changes too quickly
          rule(
              "telephone numbers",
              "(\\+84[ .-]?|\\b0)[1-9]\\d{1,2}([ .-]?\\d{2,4}){2,3}\\b|\\b1[89]00[ .]\\d{4}\\b|844 ?844",
              "Gọi 0294 3851 234 để đặt chỗ."),
          rule("e-mail addresses", "[\\w.+-]+@[\\w-]+\\.\\w+", "Viết về lienhe@example.vn."),
          rule(
              "fees and prices",
              "giá vé[^.]{0,20}\\d|vé vào (cổng|cửa)[^.]{0,30}\\d|miễn (phí )?vé"
                  + "|(entrance|admission) (fee|ticket)[^.]{0,30}\\d|free (entrance|admission)"
                  + "|\\d\\s?(đồng|VND|₫)(?! (chủ|thời))",
              "Vé tham quan 20.000 đồng."),
          rule(
              "opening hours and timetables",
              "(mở cửa|giờ mở|open(s|ing hours)?)[^.]{0,25}\\b\\d{1,2}\\s?(giờ|h\\d{0,2}\\b|am\\b|pm\\b|:\\d{2})"
                  + "|\\b\\d{1,2}(h|:)\\d{2}\\s?[–-]\\s?\\d{1,2}(h|:)\\d{2}|chuyến cuối|last (bus|ferry)|every \\d+ minutes",
              "Chùa mở cửa từ 7 giờ."),
          rule(
              "hotels by name or stars",
              "(?-i:(khách sạn|Khách sạn) \\p{Lu}|\\p{Lu}\\p{L}+ Hotel\\b)|khách sạn \\d sao|\\d[- ]star hotel",
              "Nghỉ ở khách sạn Cửu Long."),
          rule(
              "leaders, signers, donors",
              "Tô Lâm|Lương Cường|Phạm Minh Chính|Nguyễn Phú Trọng|Nguyễn Xuân Phúc|Võ Văn Thưởng|Trần Thanh Mẫn"
                  + "|Lê Văn Hẳn|Bùi Thanh Sơn|Trầm Bê|Hun (Sen|Manet)|Sihamoni|Joko Widodo|Prabowo|Thongloun|Sonexay"
                  + "|Anwar Ibrahim|Ismail Sabri|Min Aung Hlaing|Duterte|\\bMarcos\\b|Lee Hsien Loong|Lawrence Wong|Tharman"
                  + "|Prayut|Srettha|Paetongtarn|Anutin|Vajiralongkorn|Xanana|Gusmão|Ramos-Horta|Bolkiah|Kao Kim Hourn",
              "Người ký là ông Lê Văn Hẳn."),
          // The plan
          rule(
              "the plan as if it were in force",
              "(Quyết định|Kế hoạch) 1436[^.]{0,60}(đang|còn|vẫn) (có hiệu lực|hiệu lực|được thực hiện)"
                  + "|(Decision|plan) 1436[^.]{0,60}((is|remains) (still )?in force|still applies)",
              "Quyết định 1436 đang có hiệu lực.",
              "asean/for-officials"),
          rule(
              "a successor of the plan in Vĩnh Long",
              "Vĩnh Long (đã )?(thay thế|bãi bỏ|ban hành kế hoạch (mới|thay))|Vĩnh Long (has )?(replaced|repealed) (the plan|Decision 1436)",
              "Vĩnh Long đã thay thế kế hoạch này."),
          // ASEAN
          rule(
              "ten members today",
              "(hiện nay|hiện có|ngày nay|currently|today|now)[^.]{0,25}\\b(10|mười|ten) (nước|quốc gia|thành viên|members?|member states)\\b"
                  + "|\\b(10|mười) (nước|quốc gia) thành viên( hiện nay| của ASEAN)|\\bten (member states|members) (today|now)|ASEAN has ten",
              "ASEAN hiện nay có 10 thành viên."),
          rule(
              "an emblem of eleven stalks",
              "(11|mười một|eleven) (nhánh|bông|cọng|thân) ?lúa|eleven (rice )?stalks",
              "Biểu trưng có mười một nhánh lúa."),
          rule(
              "results of the 49th Summit",
              "(Cấp cao )?lần thứ 49 đã|49th (ASEAN )?Summit (has )?(adopted|agreed|issued|concluded|ended)",
              "Hội nghị Cấp cao lần thứ 49 đã thông qua tuyên bố."),
          rule(
              "sixty days as the Thai visa rule",
              "\\b60 ngày|\\b60[- ]days?\\b|\\bsixty[- ]days?\\b",
              "Thái Lan miễn thị thực 60 ngày."),
          rule(
              "visa days for Timor-Leste",
              "Timor-Leste[^.|\\n]{0,60}\\b\\d+ (ngày|days)\\b",
              "Timor-Leste miễn thị thực 30 ngày."),
          rule(
              "a count of World Heritage sites of a country",
              "\\b(\\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) di sản thế giới\\b"
                  + "|\\b(\\d+|two|three|four|five|six|seven|eight|nine|ten) World Heritage sites\\b",
              "Việt Nam có chín di sản thế giới."),
          rule(
              "recognition of a profession as a right to work",
              "MRA[^.]{0,60}(cho phép hành nghề|cho quyền làm việc)|(MRA|recognition arrangement)[^.]{0,40}gives? (you )?the right to (practise|work)",
              "MRA cho phép hành nghề ở mọi nước."),
          rule(
              "an agreement that removes every tariff",
              "(ATIGA|RCEP)[^.]{0,80}xóa bỏ (hoàn toàn|toàn bộ|mọi|tất cả)|(ATIGA|RCEP)[^.]{0,80}(removes?|removed|abolish(es|ed)) (all|every) ",
              "RCEP xóa bỏ toàn bộ thuế nhập khẩu."),
          rule(
              "a third ASEAN Future Forum",
              "Diễn đàn Tương lai ASEAN (năm )?(2026|lần (thứ )?ba)|(third|2026|3rd) ASEAN Future Forum",
              "Diễn đàn Tương lai ASEAN 2026 họp ở Hà Nội."),
          rule(
              "a year for the ASEAN anthem",
              "The ASEAN Way[^.]{0,60}\\b(19|20)\\d\\d\\b",
              "Bài The ASEAN Way được chọn năm 2008."),
          rule(
              "the green ranking of an earlier edition",
              "133\\s?/\\s?1[.,]?477|133rd|hạng 133",
              "Trường xếp hạng 133/1.477."),
          rule(
              "another name for the East Sea",
              "Biển Nam Trung (Hoa|Quốc)|South China Sea",
              "Tàu ra Biển Nam Trung Hoa."),
          // Style
          rule(
              "machine tone",
              "không thể bỏ qua|không chỉ[^.]{0,60}mà còn|vibrant tapestry|\\bnestled\\b|hidden gem|must-see|whether you('|’)re|điểm đến lý tưởng"
                  + "|not only[^.]{0,60}but also|đóng vai trò quan trọng|plays? an? (vital|key|crucial|important) role",
              "Đây là điểm đến không thể bỏ qua."),
          rule("exclamation marks", "!", "Hãy đến ngay!"));

  private static List<Document> documents = List.of();

  private static Rule rule(String what, String pattern, String example, String... exceptions) {
    return new Rule(
        what,
        Pattern.compile(
            pattern,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
        example,
        Set.of(exceptions));
  }

  @BeforeAll
  static void read() {
    documents =
        new ContentStore(Path.of("content"), new MarkdownReader()).read().value().documents();
  }

  /** All that a reader of the page is told, the titles of sources left out. */
  private static String told(Document document) {
    String text =
        String.join(
            "\n",
            document.title(),
            document.summary(),
            String.join("\n", document.otherNames()),
            document.details().toString(),
            document.body().plainText());
    return HOTLINE.matcher(text.replace("\u200b", "")).replaceAll("");
  }

  @TestFactory
  Stream<DynamicTest> noPageSaysWhatTheSourcesForbid() {
    return RULES.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.what(),
                    () -> {
                      assertThat(rule.example()).containsPattern(rule.pattern());
                      List<String> found = new ArrayList<>();
                      for (Document document : documents) {
                        if (!rule.exceptions().contains(document.id().toString())) {
                          found.addAll(matches(rule.pattern(), document));
                        }
                      }
                      assertThat(found).isEmpty();
                    }));
  }

  private static List<String> matches(Pattern pattern, Document document) {
    String text = told(document);
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int from = Math.max(0, matcher.start() - 40);
      int until = Math.min(text.length(), matcher.end() + 40);
      found.add(document.file() + ": " + text.substring(from, until).replace('\n', ' '));
    }
    return found;
  }

  @Test
  void everyExceptionIsAPageThatStillNamesTheStatement() {
    for (Rule rule : RULES) {
      for (String id : rule.exceptions()) {
        assertThat(
                documents.stream()
                    .filter(each -> each.id().toString().equals(id))
                    .flatMap(each -> matches(rule.pattern(), each).stream()))
            .as("%s: %s", rule.what(), id)
            .isNotEmpty();
      }
    }
  }

  @Test
  void thePopulationOfVinhLongIsGivenWithTheMergerItWasPublishedFor() {
    for (Document document : documents) {
      String text = told(document);
      if (text.matches("(?s).*(4[.,]257[.,]581|៤\\.២៥៧\\.៥៨១).*")) {
        assertThat(text).as(document.file()).containsPattern("sáp nhập|hợp nhất|merger|រួមខេត្ត");
      }
    }
  }

  @Test
  void whatHappenedSince12January2026CallsTheUniversityByItsNewName() {
    for (Document document : documents) {
      LocalDate day = day(document);
      if (day != null && !day.isBefore(UNIVERSITY_RENAMED)) {
        assertThat(told(document)).as(document.file()).doesNotContain("Trường Đại học Trà Vinh");
      }
    }
  }

  private static LocalDate day(Document document) {
    if (document.details() instanceof Details.Event event) {
      return event.start().day();
    }
    return document.date() == null ? null : document.date().day();
  }
}
