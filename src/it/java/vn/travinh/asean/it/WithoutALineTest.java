package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;

/** What a reader sees on the way, where there is no line. */
@BrowserTest
class WithoutALineTest {
  private static final String PLACE =
      """
      ---
      title: Ao Bà Om
      summary: Hồ nước cổ.
      place: {kind: landscape}
      ---
      Bản %s.
      """;

  @TempDir Path folder;

  @Test
  void aKeptGuideIsReadAndSaysOfWhenItIsAndNewsIsNeverOldWhereThereIsALine() throws Exception {
    TestPortal portal =
        TestPortal.plan()
            .file("places/ao/vi.md", PLACE.formatted("một"))
            .file("places/bien/vi.md", PLACE.formatted("biển"))
            .file("news/tin/vi.md", TestPortal.news("Tin", "2026-01-02", "Tin một."))
            .start(folder);
    try (portal;
        Chrome chrome = Chrome.start(portal.url());
        Tab tab = chrome.tab(Look.PHONE)) {
      Page page = tab.open("/vi/diem-den/ao/");
      BrowserContext context = page.context();
      page.waitForFunction("() => navigator.serviceWorker.controller !== null");
      page.getByRole(AriaRole.BUTTON, named("Lưu trang này để đọc khi không có mạng")).click();
      page.getByRole(AriaRole.BUTTON, named("Đã lưu để đọc khi không có mạng – bấm để bỏ"))
          .waitFor();

      tab.open("/vi/tin-tuc/tin/");
      assertThat(page.locator("main").innerText()).contains("Tin một.");
      portal.save("news/tin/vi.md", TestPortal.news("Tin", "2026-01-02", "Tin hai."));
      portal.publish();
      tab.open("/vi/tin-tuc/tin/");
      assertThat(page.locator("main").innerText()).contains("Tin hai.");
      assertThat(page.locator(".notice--copy").count()).isZero();
      page.waitForFunction(
          "async () => (await (await caches.match(location.pathname, {ignoreVary: true})).text()).includes('Tin hai.')");
      page.waitForFunction(
          "async () => Boolean(await caches.match('/vi/offline/', {ignoreVary: true}))");

      context.setOffline(true);
      page.navigate("/vi/diem-den/ao/");
      assertThat(page.locator("h1").innerText()).isEqualTo("Ao Bà Om");
      assertThat(page.locator(".notice--copy").innerText())
          .startsWith("Bạn đang xem bản lưu trên máy này, lấy lúc ")
          .contains("20");
      assertThat(page.evaluate("() => document.styleSheets[0].cssRules.length > 0"))
          .as("with its style sheet")
          .isEqualTo(true);
      page.navigate("/vi/tin-tuc/tin/");
      assertThat(page.locator("main").innerText()).contains("Tin hai.");
      assertThat(page.locator(".notice--copy").count()).as("old news says so").isEqualTo(1);

      page.navigate("/vi/diem-den/bien/");
      assertThat(page.locator("h1").innerText()).isEqualTo("Trang đã lưu trên máy này");
      page.locator("[data-pages=kept] a").first().waitFor();
      assertThat(page.locator("[data-pages=kept] a").first().getAttribute("href"))
          .isEqualTo("/vi/diem-den/ao/");
      assertThat(page.locator("[data-pages=visited]").innerText()).contains("Tin");

      context.setOffline(false);
      tab.open("/vi/diem-den/bien/");
      assertThat(page.locator("main").innerText()).contains("Bản biển.");
      assertThat(page.locator(".notice--copy").count()).isZero();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
