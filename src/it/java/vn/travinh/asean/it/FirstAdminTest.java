package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.travinh.asean.data.Role;

/** The first person in the newsroom gets in, with a second factor, and brings in the next one. */
@Tag("browser")
class FirstAdminTest {
  @TempDir Path folder;

  static List<Look> looks() {
    return List.of(Look.PHONE, Look.DESKTOP.withoutJavaScript());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void signsInSetsUpASecondFactorAndAddsAnAuthor(Look look) throws Exception {
    try (StaffSite site = StaffSite.start(folder)) {
      try (Colleague admin = site.visitor(look)) {
        admin.open("/staff/sign-in");
        assertThat(admin.page().locator("main")).containsText("user add");
        site.database().accounts().add("quan", "Quân", Role.ADMIN, StaffSite.PASSWORD);
        admin.signIn("quan", "sai mật khẩu rồi");
        assertThat(admin.page().getByRole(AriaRole.ALERT)).isVisible();
        admin.signIn("quan", StaffSite.PASSWORD);

        assertThat(admin.heading()).hasText("Bật xác thực hai bước");
        Page page = admin.page();
        page.navigate("/staff/accounts");
        // Nothing else opens before.
        assertThat(admin.heading()).hasText("Bật xác thực hai bước");
        String secret = page.locator(".secret").innerText();
        admin.field("Mã 6 chữ số").fill(site.codeOf(secret));
        admin.press("Bật xác thực hai bước");
        Locator codes = page.locator(".codes code");
        assertThat(admin.heading()).hasText("Mã dự phòng của bạn");
        String recovery = codes.first().innerText();
        admin.follow("Tôi đã cất mã, tiếp tục");

        admin.open("/staff/accounts");
        admin.follow("Thêm tài khoản");
        admin.field("Tên đăng nhập").fill("lan");
        admin.field("Tên hiển thị").fill("Lan");
        page.locator("input[type=password]").first().fill("áo dài phơi bên sông");
        admin.press("Thêm tài khoản");
        assertThat(page.locator("main")).containsText("Lan");

        admin.press("Đăng xuất");
        admin.signIn("quan", StaffSite.PASSWORD);
        assertThat(admin.heading()).hasText("Xác thực hai bước");
        admin.giveCode(recovery);
        admin.press("Đăng xuất");
        admin.signIn("quan", StaffSite.PASSWORD);
        admin.field("Mã xác thực").fill(recovery);
        admin.press("Tiếp tục");
        // It counts once.
        assertThat(admin.heading()).hasText("Xác thực hai bước");
      }
      try (Colleague author = site.visitor(look)) {
        author.signIn("lan", "áo dài phơi bên sông");
        assertThat(author.heading()).hasText("Bàn làm việc");
        assertThat(author.link("Tài khoản")).hasCount(0);
      }
    }
  }
}
