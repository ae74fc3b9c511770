package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.content.ContentDate;

/** The way of an article: written, commented on, mended, scheduled, read, restored, withdrawn. */
@BrowserTest
class FromDraftToReadersTest {
  /** Long enough before its moment to see that it is not there yet. */
  private static final Duration SHORTLY = Duration.ofMillis(2_500);

  @TempDir static Path folder;
  private static StaffSite site;

  @BeforeAll
  static void take(StaffSite ofEveryDay) {
    site = ofEveryDay;
  }

  static List<Look> looks() {
    return List.of(Look.DESKTOP, Look.PHONE.withoutJavaScript());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anArticleIsReviewedScheduledAndAppearsAtItsSecond(Look look) throws Exception {
    String title = look.javaScript() ? "Đua ghe ngo mở hội" : "Đêm thả đèn nước";
    String slug = look.javaScript() ? "dua-ghe-ngo-mo-hoi" : "dem-tha-den-nuoc";
    String address = "/vi/tin-tuc/" + slug + "/";
    try (Colleague lan = site.signedIn(look, "lan");
        Colleague hoa = site.signedIn(look, "hoa")) {
      lan.begin("Tin tức", title);
      String edit = lan.address();
      lan.field("Tóm tắt").fill("Người dân hai bờ sông về xem từ sáng sớm.");
      lan.field("Nội dung").fill("# Sáng sớm\n\nTiếng trống nổi lên ở bến.\n");
      lan.field("Tên nguồn").fill("Ghi chép của phóng viên (2026)");
      lan.save();
      Articles.addPicture(lan, folder, "Mặt trời lặn sau mặt nước phẳng lặng");
      // All was saved; nothing of it may be offered as left over.
      assertThat(lan.page().locator("main")).not().containsText("phần gõ dở");
      assertThat(lan.page().locator(".findings-summary")).containsText("một dấu #");
      lan.field("Nhắn người duyệt (không bắt buộc)").fill("Nhờ xem giúp phần mở đầu.");
      lan.press("Gửi duyệt");
      assertThat(lan.page().locator(".states")).containsText("Chờ duyệt");
      assertThat(lan.link("Duyệt và đăng…")).hasCount(0);

      hoa.open("/staff/");
      hoa.follow(title);
      assertThat(hoa.page().locator(".comments")).containsText("Nhờ xem giúp phần mở đầu.");
      hoa.field("Điều cần sửa").fill("Đề mục nên dùng hai dấu thăng.");
      hoa.press("Trả lại để sửa");
      assertThat(hoa.page().locator(".states")).containsText("Bản nháp");

      lan.open(edit);
      assertThat(lan.page().locator(".comments")).containsText("Đề mục nên dùng hai dấu thăng.");
      lan.field("Nội dung").fill("## Sáng sớm\n\nTiếng trống nổi lên ở bến.\n");
      lan.save();
      assertThat(lan.page().locator(".findings-summary")).hasCount(0);
      lan.press("Gửi duyệt");

      hoa.open(edit);
      hoa.follow("Duyệt và đăng…");
      assertThat(hoa.page().locator("main")).containsText("Không còn lỗi hay cảnh báo nào.");
      Instant moment =
          site.clock().instant().plus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
      LocalDateTime local = LocalDateTime.ofInstant(moment, ContentDate.ZONE);
      hoa.page().getByLabel("Hẹn giờ").check();
      hoa.field("Ngày").fill(local.toLocalDate().toString());
      hoa.field("Giờ").fill(local.format(DateTimeFormatter.ofPattern("HH:mm")));
      hoa.press("Đăng bài");
      assertThat(hoa.page().locator(".states")).containsText("Hẹn đăng");
    }

    TestPortal portal = site.portal();
    Instant moment = scheduled(portal, slug);
    site.clock().goTo(moment.minus(SHORTLY));
    portal.publish();
    assertThat(portal.get(address).statusCode()).isEqualTo(404);
    assertThat(portal.get("/vi/feed.xml").body()).doesNotContain(address);
    TestPortal.eventually(() -> portal.get(address).statusCode() == 200, address + " is public");
    assertThat(site.clock().instant()).isAfterOrEqualTo(moment);
    assertThat(Duration.between(moment, site.clock().instant())).isLessThan(Duration.ofSeconds(10));
    assertThat(portal.get(address).body())
        .contains("Tiếng trống nổi lên ở bến.")
        .contains("alt=\"Mặt trời lặn sau mặt nước phẳng lặng\"");
    assertThat(portal.get("/vi/tin-tuc/").body()).contains(address);
    assertThat(portal.get("/vi/feed.xml").body()).contains(address);
    assertThat(portal.get("/sitemap.xml").body()).contains(address);
    TestPortal.eventually(
        () -> portal.get("/api/search?q=tieng+trong+noi+len&lang=vi").body().contains(address),
        address + " is found");
  }

  /** When the only scheduled article of this slug is due, as its file says. */
  private static Instant scheduled(TestPortal portal, String slug) throws Exception {
    try (Stream<Path> files = Files.walk(portal.content().resolve("news"))) {
      Path file =
          files
              .filter(each -> each.toString().contains(slug) && each.endsWith("vi.md"))
              .findFirst()
              .orElseThrow();
      String line =
          Files.readAllLines(file).stream()
              .filter(each -> each.startsWith("publish_at:"))
              .findFirst()
              .orElseThrow();
      return OffsetDateTime.parse(line.replaceAll("publish_at:|[\"' ]", "")).toInstant();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anOlderRevisionIsBroughtBackAndReadersSeeItOnceItIsPublished(Look look) throws Exception {
    String title = "Bản cũ trở lại " + (look.javaScript() ? "một" : "hai");
    String address = "/vi/tin-tuc/ban-cu-tro-lai-" + (look.javaScript() ? "mot" : "hai") + "/";
    String edit = Articles.publish(site, look, title, "Có sáu mươi ghe.");
    try (Colleague lan = site.signedIn(look, "lan");
        Colleague hoa = site.signedIn(look, "hoa")) {
      lan.open(edit);
      lan.field("Nội dung").fill("Có sáu trăm ghe.");
      lan.save();
      lan.follow("Lịch sử và so sánh");
      lan.page().locator("input[name=from]").nth(1).check();
      lan.page().locator("input[name=to]").first().check();
      lan.press("So sánh");
      assertThat(lan.page().locator(".compared-fields")).containsText("[− bỏ: mươi−]");
      assertThat(lan.page().locator(".compared-fields")).containsText("[+ thêm: trăm+]");
      lan.press("Lấy lại bản cũ làm bản nháp");
      assertThat(lan.field("Nội dung")).hasValue(Pattern.compile("Có sáu mươi ghe\\.\\s*"));
      assertThat(site.portal().get(address).body()).contains("Có sáu mươi ghe.");

      hoa.open(lan.address());
      hoa.unfold("Việc khác với bài này");
      hoa.press("Bỏ bản nháp");
      hoa.open(lan.address());
      hoa.unfold("Việc khác với bài này");
      hoa.follow("Rút, chuyển hoặc gỡ bài");
      hoa.field("Thông báo cho người đọc (bắt buộc)").fill("Số liệu này đã được thay.");
      hoa.press("Rút bài");
      assertThat(hoa.page().locator(".states")).containsText("Đã rút");
    }
    TestPortal portal = site.portal();
    TestPortal.eventually(
        () -> portal.get(address).body().contains("Số liệu này đã được thay."),
        "the notice is shown");
    assertThat(portal.get("/vi/tin-tuc/").body()).doesNotContain(address);
    assertThat(portal.get("/vi/feed.xml").body()).doesNotContain(address);
  }
}
