package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Visitors get where they want to: on a phone and on a desktop, and just so where scripts do not
 * run.
 */
@BrowserTest
class JourneysTest {
  static List<Look> looks() {
    return List.of(
        Look.PHONE, Look.PHONE.withoutJavaScript(), Look.DESKTOP, Look.DESKTOP.withoutJavaScript());
  }

  static List<Look> scriptsOnAndOff() {
    return List.of(Look.PHONE, Look.PHONE.withoutJavaScript());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aPlaceIsFoundFromTheFrontPage(Look look, Chrome chrome) {
    try (Tab tab = chrome.tab(look)) {
      Page page = tab.open("/vi/");
      chooseInMenu(page, look, "/vi/diem-den/");
      assertThat(page.locator("h1")).hasText("Điểm đến");
      assertThat(page.locator("figure.map").first()).isVisible();
      Locator place = page.locator("main a[href='/vi/diem-den/ao-ba-om/']").first();
      if (place.count() == 0) {
        page.locator("main a[rel=next]").click();
      }
      shown(page.locator(".card a[href='/vi/diem-den/ao-ba-om/']")).click();
      assertThat(page.locator("h1")).hasText("Ao Bà Om");
      assertThat(page.locator("main .map svg")).isVisible();
      // Where it is, for those who cannot see the map, and the way there.
      assertThat(page.locator("main dl").first()).isVisible();
      assertThat(page.locator("main a[href*='openstreetmap.org']").first()).isVisible();
      shown(page.locator("nav ol a[href='/vi/diem-den/']")).click();
      assertThat(page).hasURL(Pattern.compile(".*/vi/diem-den/"));
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void newsIsReadToItsSources(Look look, Chrome chrome) {
    try (Tab tab = chrome.tab(look)) {
      Page page = tab.open("/en/");
      chooseInMenu(page, look, "/en/news/");
      Locator newest = page.locator("main .card a").first();
      String title = newest.innerText();
      newest.click();
      assertThat(page.locator("h1")).hasText(title);
      assertThat(page.locator("main header time").first()).isVisible();
      assertThat(page.locator("main .text").first()).isVisible();
      assertThat(page.locator("main .sources li").first()).isVisible();
      assertThat(page.locator("footer a[href='/en/feed.xml']")).isVisible();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void changingTheLanguageStaysOnTheSamePage(Look look, Chrome chrome) {
    try (Tab tab = chrome.tab(look)) {
      Page page = tab.open("/vi/diem-den/ao-ba-om/");
      switchTo(page, "en");
      assertThat(page).hasURL(Pattern.compile(".*/en/places/ao-ba-om/"));
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator("h1")).containsText("Ao Bà Om");
      switchTo(page, "km");
      assertThat(page).hasURL(Pattern.compile(".*/km/places/ao-ba-om/"));
      assertThat(page.locator("html")).hasAttribute("lang", "km");
      switchTo(page, "vi");
      assertThat(page).hasURL(Pattern.compile(".*/vi/diem-den/ao-ba-om/"));
      assertThat(page.locator("nav.languages [aria-current]")).hasAttribute("hreflang", "vi");
    }
  }

  /** Nobody meets a page in an unexpected language without being told. */
  @ParameterizedTest
  @MethodSource("scriptsOnAndOff")
  void whatIsNotTranslatedSaysSoAndReadsInItsOwnLanguage(
      Look look, ShippedSite site, Chrome chrome) {
    Sample untranslated =
        Samples.of(site).stream()
            .filter(sample -> sample.kind().equals("untranslated"))
            .findFirst()
            .orElseThrow();
    try (Tab tab = chrome.tab(look)) {
      Page page = tab.open(untranslated);
      assertThat(page.locator("html")).hasAttribute("lang", untranslated.language());
      assertThat(page.locator("main")).hasAttribute("lang", Pattern.compile("vi|en"));
      assertThat(page.locator("main .notice").first()).isVisible();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSearchWithoutMarksAndWithErrorsFindsThePage(Look look, Chrome chrome) {
    try (Tab tab = chrome.tab(look)) {
      Page page = tab.open("/vi/");
      search(page, "ao ba om");
      assertThat(page.locator("main .hits a[href='/vi/diem-den/ao-ba-om/']").first()).isVisible();
      search(page, "le hoi ok om bokk");
      assertThat(page.locator("main .hits a[href='/vi/le-hoi/ok-om-bok/']").first()).isVisible();
      assertThat(page.locator("main input[type=search]")).hasValue("le hoi ok om bokk");
      search(page, "qqxxzz");
      assertThat(page.locator("main p[role=status]")).isVisible();
      // Not a dead end.
      page.locator("main a[href='/vi/diem-den/']").first().click();
      assertThat(page.locator("h1")).hasText("Điểm đến");
    }
  }

  /** What was searched for stays searched for in another language. */
  @ParameterizedTest
  @MethodSource("scriptsOnAndOff")
  void aSearchGoesOnInAnotherLanguage(Look look, Chrome chrome) {
    try (Tab tab = chrome.tab(look)) {
      Page page = tab.open("/vi/tim-kiem/?q=ao+ba+om");
      switchTo(page, "en");
      assertThat(page).hasURL(Pattern.compile(".*/en/search/\\?q=ao.ba.om"));
      assertThat(page.locator("main .hits a[href='/en/places/ao-ba-om/']").first()).isVisible();
    }
  }

  @Test
  void suggestionsLeadToAPageWithTheMouseAlone(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open("/vi/diem-den/");
      page.locator("header input[type=search]").pressSequentially("ao ba o");
      Locator option = page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION).first();
      assertThat(option).containsText("Ao Bà Om");
      option.click();
      assertThat(page.locator("h1")).containsText("Ao Bà Om");
    }
  }

  @ParameterizedTest
  @MethodSource("scriptsOnAndOff")
  void aWrongAddressLeadsBack(Look look, Chrome chrome) {
    try (Tab tab = chrome.tab(look)) {
      Page page = tab.open(new Sample("not-found", "vi", "/vi/khong-co-trang-nay/", 404));
      assertThat(page.locator("h1")).isVisible();
      page.locator("main a[href='/vi/diem-den/']").first().click();
      assertThat(page.locator("h1")).hasText("Điểm đến");
    }
  }

  private static void chooseInMenu(Page page, Look look, String address) {
    if (look.width() < 1024) {
      page.locator("header summary").click();
    }
    shown(page.locator("header nav a[href='" + address + "']")).click();
    assertThat(page).hasURL(Pattern.compile(".*" + address));
    assertThat(shownOrFolded(page, address)).isEqualTo("true");
  }

  /** The menu says where one is, also while it is folded away. */
  private static String shownOrFolded(Page page, String address) {
    return page.locator("header nav a[href='" + address + "']")
        .first()
        .getAttribute("aria-current");
  }

  private static void search(Page page, String query) {
    Locator box = shown(page.locator("input[type=search]"));
    box.fill(query);
    box.press("Enter");
    page.waitForURL(Pattern.compile(".*/tim-kiem/\\?q=.*"));
  }

  private static void switchTo(Page page, String language) {
    shown(page.locator("header nav a[hreflang=" + language + "]")).click();
  }

  private static Locator shown(Locator all) {
    return all.filter(new Locator.FilterOptions().setVisible(true)).first();
  }
}
