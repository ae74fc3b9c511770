package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readers choose text size and contrast; the choice stays with them and nowhere else. */
@BrowserTest
class DisplayChoiceTest {
  private static final String ROOT_SIZE =
      "() => parseFloat(getComputedStyle(document.documentElement).fontSize)";
  private static final String MUTED =
      "() => getComputedStyle(document.querySelector('.brand__tagline')).color";

  /** What is painted around the first link that matches, whatever its words look like. */
  private static final String PAINTED =
      "selector => {"
          + " const style = getComputedStyle(document.querySelector(selector));"
          + " const seen = style.backgroundColor.endsWith(', 0)') ? 'none' : style.backgroundColor;"
          + " const ground = getComputedStyle(document.body).backgroundColor;"
          + " return [seen === ground ? 'none' : seen, style.borderBottomWidth].join(' '); }";

  @Test
  void largeTextIsRememberedOnTheNextPage(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open("/vi/");
      page.locator(".display summary").click();
      page.locator("#text-larger").check();
      assertThat(size(page)).isEqualTo(23.2);
      tab.open("/en/");
      assertThat(size(page)).isEqualTo(23.2);
      assertThat(page.locator("#text-larger").isChecked()).isTrue();
      page.locator(".display summary").click();
      page.locator("#text-normal").check();
      assertThat(size(page)).isEqualTo(16);
    }
  }

  @Test
  void theChoiceWorksWithoutJavaScriptForThePage(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP.withoutJavaScript())) {
      Page page = tab.open("/vi/");
      page.locator(".display summary").click();
      page.locator("#text-large").check();
      assertThat(size(page)).isEqualTo(19.2);
    }
  }

  @Test
  void moreContrastTurnsMutedTextBlack(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open("/vi/");
      assertThat(page.evaluate(MUTED)).isNotEqualTo("rgb(0, 0, 0)");
      page.locator(".display summary").click();
      page.locator("#contrast-more").check();
      assertThat(page.evaluate(MUTED)).isEqualTo("rgb(0, 0, 0)");
    }
  }

  @Test
  void escapeClosesTheChoiceAndReturnsToItsButton(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.PHONE)) {
      Page page = tab.open("/vi/");
      page.locator(".display summary").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".display__panel").isVisible()).isTrue();
      page.keyboard().press("Tab");
      page.keyboard().press("Escape");
      assertThat(page.locator(".display__panel").isVisible()).isFalse();
      assertThat(page.evaluate("() => document.activeElement.localName")).isEqualTo("summary");
    }
  }

  /** Windows's contrast themes replace every colour, and with them every ground of a button. */
  @Test
  void whatIsCurrentIsToldApartInTheSystemsOwnColoursToo(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      tab.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      Page page = tab.open("/en/news/2025/");
      for (String list : List.of(".languages", ".menu__row", ".years", ".pager")) {
        assertThat(page.evaluate(PAINTED, list + " a[aria-current]"))
            .as(list)
            .isNotEqualTo(page.evaluate(PAINTED, list + " a:not([aria-current])"));
      }
    }
  }

  private static double size(Page page) {
    return ((Number) page.evaluate(ROOT_SIZE)).doubleValue();
  }
}
