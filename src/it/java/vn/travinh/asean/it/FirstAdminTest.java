package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        userAdd(site, "quan", "admin");
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

  /** As whoever runs the server does, while the portal runs. */
  private static void userAdd(StaffSite site, String name, String role) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.travinh.asean.Main",
                "user",
                "add",
                name,
                "--role",
                role,
                "--data",
                site.portal().data().toString())
            .redirectErrorStream(true)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((StaffSite.PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("can sign in at /staff/");
  }
}
