package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.TestPortal;

/**
 * What editors do with articles that readers have: another address, a correction, another article
 * in its place, gone, into the bin and back; and what guests see of a draft.
 */
@BrowserTest
class WhatIsPublicIsChangedTest {
  private static final Look PHONE = Look.PHONE.withoutJavaScript();

  private static StaffSite site;

  @BeforeAll
  static void take(StaffSite ofEveryDay) {
    site = ofEveryDay;
  }

  private static void assertThatLeadsTo(String old, String other) {
    TestPortal portal = site.portal();
    TestPortal.eventually(
        () -> {
          HttpResponse<String> answer = portal.get(old);
          return answer.statusCode() == 301
              && answer.headers().firstValue("Location").orElse("").endsWith(other);
        },
        old + " leads to " + other);
    assertThat(portal.get(other).statusCode()).isEqualTo(200);
    assertThat(portal.get("/sitemap.xml").body()).doesNotContain(old);
  }

  /** Goes to one of the things that are seldom done with an article. */
  private static void goTo(Colleague hoa, String edit, String what) {
    hoa.open(edit);
    hoa.unfold("Việc khác với bài này");
    hoa.follow(what);
  }

  @Test
  void anArticleGetsAnotherAddressAndACorrection() {
    String old = "/vi/tin-tuc/ben-pha-cu/";
    String edit = Articles.publish(site, PHONE, "Bến phà cũ", "Phà chạy từ năm giờ sáng.");
    try (Colleague hoa = site.signedIn(PHONE, "hoa")) {
      goTo(hoa, edit, "Đổi địa chỉ");
      hoa.field("Phần cuối của địa chỉ mới").fill("Bến phà");
      hoa.press("Đổi địa chỉ");
      assertThat(hoa.page().locator("#slug-error")).containsText("Có thể viết: ben-pha.");
      hoa.field("Phần cuối của địa chỉ mới").fill("ben-pha");
      hoa.press("Đổi địa chỉ");
      assertThat(hoa.page().locator(".states")).containsText("Đang đăng");
      assertThatLeadsTo(old, "/vi/tin-tuc/ben-pha/");

      goTo(hoa, edit, "Thêm đính chính");
      hoa.field("Trước đây ghi gì, nay sửa thành gì")
          .fill("Bài trước ghi phà chạy từ năm giờ; đúng là từ bốn giờ rưỡi.");
      hoa.press("Đăng đính chính");
      hoa.follow("Xem trang đang đăng");
      assertThat(hoa.page().locator("main"))
          .containsText("Bài trước ghi phà chạy từ năm giờ; đúng là từ bốn giờ rưỡi.");
    }
    assertThatLeadsTo(old, "/vi/tin-tuc/ben-pha/");
  }

  @Test
  void anArticleLeadsToTheOneThatTakesItsPlace() {
    String edit = Articles.publish(site, Look.DESKTOP, "Tin bị thay", "Tin này đã có bài khác.");
    try (Colleague hoa = site.signedIn(Look.DESKTOP, "hoa")) {
      goTo(hoa, edit, "Rút, chuyển hoặc gỡ bài");
      hoa.field("Bài thay thế (chọn, hoặc dán địa chỉ trang)")
          .fill(site.portal().url() + "/vi/tin-tuc/da-co/");
      hoa.press("Chuyển");
      assertThat(hoa.page().locator(".states")).containsText("Đã chuyển sang trang khác");
      assertThatLeadsTo("/vi/tin-tuc/tin-bi-thay/", "/vi/tin-tuc/da-co/");
      hoa.page().navigate("/vi/tin-tuc/tin-bi-thay/");
      assertThat(hoa.heading()).hasText(StaffSite.READ);
    }
  }

  @Test
  void anArticleIsTakenAwayPutIntoTheBinAndBroughtBack() {
    String address = "/vi/tin-tuc/tin-khong-nen-co/";
    TestPortal portal = site.portal();
    String edit = Articles.publish(site, PHONE, "Tin không nên có", "Chữ cần giữ lại.");
    try (Colleague hoa = site.signedIn(PHONE, "hoa")) {
      hoa.open(edit);
      hoa.unfold("Việc khác với bài này");
      assertThat(hoa.button("Xóa vào thùng rác")).hasCount(0);
      hoa.follow("Rút, chuyển hoặc gỡ bài");
      hoa.field("Lý do, để trong lịch sử (không bắt buộc)").fill("Người trong ảnh không đồng ý");
      hoa.press("Gỡ bài");
      assertThat(hoa.page().locator(".states")).containsText("Đã gỡ");
      TestPortal.eventually(() -> portal.get(address).statusCode() == 410, address + " is gone");
      assertThat(portal.get("/vi/tin-tuc/").body()).doesNotContain(address);

      hoa.unfold("Việc khác với bài này");
      hoa.press("Xóa vào thùng rác");
      assertThat(hoa.heading()).hasText("Thùng rác");
      TestPortal.eventually(() -> portal.get(address).statusCode() == 404, address + " is deleted");
      String file = edit.replace("/staff/edit/", "") + ".md";
      hoa.press("Lấy lại " + file);
      assertThat(hoa.page().locator(".states")).containsText("Bản nháp");
      assertThat(hoa.field("Nội dung")).hasValue(Pattern.compile("Chữ cần giữ lại\\.\\s*"));
      hoa.open("/staff/bin");
      assertThat(hoa.page().locator("main")).not().containsText(file);
    }
    assertThat(portal.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void aGuestSeesADraftUntilItsLinkExpires() {
    String link;
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan")) {
      lan.begin("Tin tức", "Cho khách xem");
      lan.field("Nội dung").fill("Chữ chưa đăng.");
      lan.save();
      lan.field("Dùng được trong (ngày)").fill("3");
      lan.press("Tạo liên kết");
      link = lan.field("Chép và gửi liên kết này").inputValue().replace(site.portal().url(), "");
    }
    try (Colleague guest = site.visitor(PHONE)) {
      guest.open(link);
      assertThat(guest.heading().first()).hasText("Cho khách xem");
      assertThat(guest.page().locator("article")).containsText("Chữ chưa đăng.");
    }
    site.clock().pass(Duration.ofDays(3).plusMinutes(1));
    assertThat(site.portal().get(link).statusCode()).isEqualTo(404);
  }
}
