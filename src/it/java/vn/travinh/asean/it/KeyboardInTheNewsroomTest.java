package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.data.Role;

/** From signing in to the published article without a mouse. */
@Tag("browser")
class KeyboardInTheNewsroomTest {
  private static final String TITLE = "Viết bằng bàn phím";

  @TempDir Path folder;

  @Test
  void anArticleIsWrittenReviewedAndPublishedByKeysAlone() throws Exception {
    try (StaffSite site =
        StaffSite.start(folder).with("lan", "Lan", Role.AUTHOR).with("hoa", "Hoa", Role.EDITOR)) {
      String edit = write(site);
      review(site, edit);
      TestPortal.eventually(
          () ->
              site.portal()
                  .get("/vi/tin-tuc/viet-bang-ban-phim/")
                  .body()
                  .contains("Không chạm vào chuột."),
          "the article is public");
    }
  }

  private static String write(StaffSite site) {
    try (Colleague lan = site.visitor(Look.DESKTOP)) {
      Keys keys = signIn(lan, "lan");
      assertThat(lan.heading()).hasText("Bàn làm việc");
      keys.to(lan.page().locator("main").getByText("Viết bài mới")).enter();
      keys.to(lan.page().locator("main a[href='/staff/new/news']")).enter();
      keys.to(lan.field("Tiêu đề")).type(TITLE);
      keys.to(lan.button("Bắt đầu viết")).enter();
      assertThat(lan.heading()).hasText(TITLE);
      keys.to(lan.field("Tóm tắt")).type("Một bài viết không cần chuột.");
      keys.to(lan.field("Nội dung")).type("Không chạm vào chuột.");
      keys.to(lan.field("Tên nguồn")).type("Nguồn thử (2026)");
      keys.to(lan.button("Lưu")).enter();
      assertThat(lan.page().locator(".staff-notice--done")).isVisible();
      keys.to(lan.button("Gửi duyệt")).enter();
      assertThat(lan.page().locator(".states")).containsText("Chờ duyệt");
      return lan.address();
    }
  }

  private static void review(StaffSite site, String edit) {
    try (Colleague hoa = site.visitor(Look.DESKTOP)) {
      Keys keys = signIn(hoa, "hoa");
      keys.to(hoa.field("Mã xác thực")).type(site.code("hoa")).enter();
      assertThat(hoa.heading()).hasText("Bàn làm việc");
      keys.to(hoa.page().locator("main a[href='" + edit + "']")).enter();
      keys.to(hoa.link("Duyệt và đăng…")).enter();
      assertThat(hoa.heading()).hasText("Duyệt và đăng");
      keys.to(hoa.button("Đăng bài")).enter();
      assertThat(hoa.page()).hasURL(Pattern.compile(".*/staff/edit/.*"));
      assertThat(hoa.page().locator(".states")).containsText("Đang đăng");
    }
  }

  private static Keys signIn(Colleague colleague, String name) {
    Keys keys = new Keys(colleague.page());
    colleague.open("/staff/sign-in");
    keys.to(colleague.field("Tên đăng nhập")).type(name);
    keys.to(colleague.page().locator("#password")).type(StaffSite.PASSWORD).enter();
    return keys;
  }
}
