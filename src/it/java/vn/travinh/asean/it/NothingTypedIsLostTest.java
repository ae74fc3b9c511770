package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.travinh.asean.data.Role;

/** Whatever happens while somebody writes: nothing is overwritten, and nothing typed goes away. */
@Tag("browser")
class NothingTypedIsLostTest {
  private static final Duration LONGER_THAN_A_SESSION = Duration.ofHours(13);

  @TempDir static Path folder;
  private static StaffSite site;

  @BeforeAll
  static void people() throws Exception {
    site =
        StaffSite.start(folder).with("lan", "Lan", Role.AUTHOR).with("minh", "Minh", Role.AUTHOR);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  static List<Look> looks() {
    return List.of(Look.DESKTOP, Look.PHONE.withoutJavaScript());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void twoWhoEditTheSamePageKeepBothTheirWords(Look look) {
    try (Colleague lan = site.signedIn(look, "lan");
        Colleague minh = site.signedIn(look, "minh")) {
      lan.begin("Tin tức", "Hội xuân " + look.javaScript());
      lan.field("Nội dung").fill("Đoạn đầu của Lan.\n\nĐoạn giữa.\n\nĐoạn cuối của Lan.");
      lan.save();
      minh.open(lan.address());
      minh.field("Nội dung").fill("Đoạn đầu của Minh.\n\nĐoạn giữa.\n\nĐoạn cuối của Lan.");
      minh.field("Tóm tắt").fill("Tóm tắt của Minh.");
      minh.save();

      lan.field("Nội dung").fill("Đoạn đầu của Lan.\n\nĐoạn giữa.\n\nĐoạn cuối, Lan sửa.");
      lan.press("Lưu");
      assertThat(lan.heading()).hasText("Bài này vừa được người khác lưu");
      assertThat(lan.field("Tóm tắt")).hasValue("Tóm tắt của Minh.");
      assertThat(lan.field("Nội dung").inputValue())
          .contains("Đoạn đầu của Minh.", "Đoạn cuối, Lan sửa.");
      lan.press("Lưu bản gộp");
      assertThat(lan.heading()).hasText("Hội xuân " + look.javaScript());
      assertThat(lan.field("Tóm tắt")).hasValue("Tóm tắt của Minh.");
      assertThat(lan.field("Nội dung"))
          .hasValue(Pattern.compile("Đoạn đầu của Minh\\.[\\s\\S]*Đoạn cuối, Lan sửa\\.\\s*"));
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereBothChangedTheSameLineBothAreShown(Look look) {
    try (Colleague lan = site.signedIn(look, "lan");
        Colleague minh = site.signedIn(look, "minh")) {
      lan.begin("Tin tức", "Hội thu " + look.javaScript());
      lan.field("Nội dung").fill("Có sáu mươi ghe.");
      lan.save();
      minh.open(lan.address());
      minh.field("Nội dung").fill("Có sáu mươi hai ghe.");
      minh.save();
      lan.field("Nội dung").fill("Có sáu mươi ghe ngo.");
      lan.press("Lưu");
      assertThat(lan.heading()).hasText("Bài này vừa được người khác lưu");
      assertThat(lan.page().locator("main")).containsText("Minh");
      assertThat(lan.page().locator("dl.both").first()).containsText("Có sáu mươi ghe ngo.");
      assertThat(lan.page().locator("dl.both").first()).containsText("Có sáu mươi hai ghe.");
      // Nothing was written meanwhile.
      minh.open(minh.address());
      assertThat(minh.field("Nội dung")).hasValue(Pattern.compile("Có sáu mươi hai ghe\\.\\s*"));
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatWasTypedIsStillThereWhenTheSessionHasEnded(Look look) {
    String text = "Câu viết rất lâu, “có dấu” & <dấu khác>.";
    try (Colleague lan = site.signedIn(look, "lan")) {
      lan.begin("Tin tức", "Hết phiên " + look.javaScript());
      lan.field("Nội dung").fill(text);
      site.clock().pass(LONGER_THAN_A_SESSION);
      lan.press("Lưu");
      assertThat(lan.heading()).hasText("Đăng nhập");
      assertThat(lan.page().locator("main")).containsText("Những gì bạn vừa gõ vẫn còn");
      lan.signIn("lan", StaffSite.PASSWORD);
      assertThat(lan.heading()).hasText("Nội dung bạn vừa gõ vẫn còn");
      assertThat(lan.page().locator("#typed")).hasValue(text);
      lan.press("Gửi lại những gì đã gõ");
      assertThat(lan.heading()).hasText("Hết phiên " + look.javaScript());
      assertThat(lan.page().locator(".staff-notice--done")).isVisible();
      assertThat(lan.field("Nội dung"))
          .hasValue(Pattern.compile(Pattern.quote(text).replaceAll("\\\\[QE]", "") + "\\s*"));
    }
  }
}
