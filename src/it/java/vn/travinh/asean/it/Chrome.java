package vn.travinh.asean.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.travinh.asean.Chromium;

/** A Chromium without a window. Playwright binds it to the thread that started it. */
final class Chrome implements AutoCloseable {
  /** It talks to nobody but the site, and may run as root, as it does in a container. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-quic",
          // So that fields for dates in Vietnamese pages show them as in Vietnam; Debian's Chromium
          // speaks English alone, and would go by that.
          "--enable-blink-features=LangAttributeAwareFormControlUI",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final String SESSION_COOKIE = "staff";

  private final Playwright playwright;
  private final Browser browser;
  private final String host;

  private Chrome(Playwright playwright, Browser browser, String host) {
    this.playwright = playwright;
    this.browser = browser;
    this.host = host;
  }

  static Chrome start(String host) {
    Path chromium =
        Chromium.find()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no Chromium was found (on Debian: apt-get install -y chromium)"));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
    return new Chrome(playwright, browser, host);
  }

  /** A new visit: no cookies, nothing cached. */
  Tab tab(Look look) {
    return new Tab(browser.newContext(look.options(host)), host, Set.of());
  }

  /** A new visit to the newsroom, from Trà Vinh; it keeps one cookie. */
  Tab staffTab(Look look) {
    return new Tab(
        browser.newContext(look.options(host).setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh")),
        host,
        Set.of(SESSION_COOKIE));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
