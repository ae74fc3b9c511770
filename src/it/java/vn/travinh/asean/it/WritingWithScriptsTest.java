package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.data.Role;

/** What scripts add for those who write. */
@Tag("browser")
class WritingWithScriptsTest {
  @TempDir static Path folder;
  private static StaffSite site;

  @BeforeAll
  static void start() throws Exception {
    site =
        StaffSite.start(
                TestPortal.plan()
                    .file(
                        "news/section.yaml",
                        "title: {vi: Tin tức, en: News, km: ព័ត៌មាន}\norder: date\n")
                    .file(
                        "news/2026-01-05-hoi/vi.md",
                        TestPortal.news("Hội đua ghe", "2026-01-05", "Chữ.")),
                folder)
            .with("lan", "Lan", Role.AUTHOR);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void marksHeadingsAndLinksAreSetByButtonsAndKeys() {
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan")) {
      lan.begin("Tin tức", "Thanh công cụ");
      Locator text = lan.field("Nội dung");
      text.fill("một hai");
      text.press("Control+A");
      text.press("Control+B");
      assertThat(text).hasValue("**một hai**");
      text.fill("Cách đi");
      lan.press("Đề mục");
      assertThat(text).hasValue("## Cách đi");
      lan.unfold("Dàn bài");
      assertThat(lan.page().locator(".outline li")).hasText("Cách đi");
      text.fill("");
      lan.press("Liên kết");
      lan.page().locator("#link-search").fill("hoi dua ghe");
      lan.page().locator(".link-picker li button").first().click();
      assertThat(text).hasValue("[Hội đua ghe](../../news/2026-01-05-hoi/vi.md)");
      text.fill("bốn từ ở đây");
      assertThat(lan.page().locator("[data-words]")).hasText("4");
      lan.save();
    }
  }

  @Test
  void theLivePreviewFollowsWhatIsTypedAndABrowserMayDie() {
    String address;
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan")) {
      lan.begin("Tin tức", "Xem ngay");
      address = lan.address();
      lan.field("Nội dung").fill("Chữ đầu tiên.");
      assertThat(lan.page().locator("[data-saved]")).containsText("Đã giữ phần gõ dở");
      lan.press("Xem thử trực tiếp: Điện thoại");
      FrameLocator frame = lan.page().frameLocator(".live iframe");
      assertThat(frame.locator("article")).containsText("Chữ đầu tiên.");
      assertThat(frame.locator(".preview-banner")).containsText("Bản xem thử.");
      lan.field("Nội dung").fill("Chữ thứ *hai*.");
      assertThat(frame.locator("article em")).hasText("hai");
    }
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan")) {
      lan.open(address);
      lan.follow("Xem và gõ tiếp phần đó");
      assertThat(lan.field("Nội dung")).hasValue(Pattern.compile("Chữ thứ \\*hai\\*\\.\\s*"));
    }
  }

  /** On a slow line a page is there before its scripts. */
  @Test
  void whatIsTypedBeforeTheScriptsAreThereIsKeptAsWell() {
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan")) {
      lan.begin("Tin tức", "Gõ sớm");
      String scripts = "**/js/staff/edit.js";
      List<Route> held = new ArrayList<>();
      lan.page().route(scripts, held::add);
      lan.page()
          .navigate(lan.address(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      lan.field("Nội dung").fill("Chữ gõ sớm.");
      lan.page().waitForCondition(() -> !held.isEmpty());
      assertThat(lan.field("Nội dung")).hasValue("Chữ gõ sớm.");
      held.forEach(Route::resume);
      assertThat(lan.page().locator("[data-saved]")).containsText("Đã giữ phần gõ dở");
    }
  }

  @Test
  void aPastedPictureIsSentAndPutWhereTheCursorIs() throws Exception {
    String picture =
        Base64.getEncoder()
            .encodeToString(Files.readAllBytes(StaffSite.picture(folder.resolve("chup.jpg"))));
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan")) {
      lan.begin("Tin tức", "Dán ảnh");
      Locator text = lan.field("Nội dung");
      text.fill("Trước ");
      text.evaluate(
          """
          (text, {picture}) => {
            const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
            const data = new DataTransfer();
            data.items.add(new File([bytes], 'Ảnh chụp.jpg', {type: 'image/jpeg'}));
            text.focus();
            text.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
          }
          """,
          Map.of("picture", picture));
      assertThat(text).hasValue(Pattern.compile("Trước !\\[\\]\\(anh-chup\\.jpg\\)"));
      lan.page().keyboard().type("Thuyền trên sông lúc chiều");
      assertThat(text).hasValue("Trước ![Thuyền trên sông lúc chiều](anh-chup.jpg)");
      lan.save();
      lan.page().navigate("/staff/preview/" + lan.address().replace("/staff/edit/", ""));
      assertThat(lan.page().locator("article img[alt='Thuyền trên sông lúc chiều']")).isVisible();
    }
  }

  @Test
  void leavingWithUnsavedWordsIsAsked() {
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan")) {
      lan.begin("Tin tức", "Rời trang");
      lan.field("Nội dung").pressSequentially("chưa lưu");
      boolean[] asked = {false};
      lan.page()
          .onDialog(
              dialog -> {
                asked[0] = dialog.type().equals("beforeunload");
                dialog.accept();
              });
      lan.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
      lan.page().waitForClose(() -> {});
      assertThat(asked[0]).isTrue();
    }
  }
}
