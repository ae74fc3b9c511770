package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole site without a mouse. */
@BrowserTest
class KeyboardTest {
  /** Far more stops than any page has; whoever needs more is caught somewhere. */
  private static final int ENDLESS = 1_000;

  /**
   * Where the focus is: a number of the element, whether it can be seen where it is, and whether it
   * looks different from before.
   */
  private static final String FOCUS =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body || e === document.documentElement) {
          return null;
        }
        window.stops ??= new Map();
        if (!window.stops.has(e)) {
          window.stops.set(e, window.stops.size);
        }
        const box = e.getBoundingClientRect();
        // A card's link shows its ring around the whole card.
        const ring = ['', '::after'].map((part) => getComputedStyle(e, part))
          .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
        const inSight = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
          && box.right > 0 && box.left < innerWidth;
        const lines = [...e.getClientRects()];
        const uncovered = lines.some((line) => {
          const top = document.elementFromPoint(
            Math.min(Math.max(line.left + line.width / 2, 0), innerWidth - 1),
            Math.min(Math.max(line.top + line.height / 2, 0), innerHeight - 1));
          return top && (e.contains(top) || top.contains(e));
        });
        return {
          number: window.stops.get(e),
          name: `<${e.localName} class="${e.getAttribute('class') ?? ''}"> ${(e.innerText || e.getAttribute('aria-label') || '').trim().slice(0, 40)}`,
          inSight,
          uncovered,
          ring,
        };
      }
      """;

  /** All that one can come to: what is not hidden, not folded away and not switched off. */
  private static final String STOPS =
      """
      () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
        .filter((e) => !e.disabled && e.checkVisibility({visibilityProperty: true})
          && !e.closest('details:not([open]) > :not(summary)')).length
      """;

  static List<Sample> samples(ShippedSite site) {
    return Samples.of(site).stream()
        .filter(sample -> sample.language().equals("vi") || sample.kind().equals("untranslated"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everyStopIsReachedOnceAndSeenAndLeftAgain(Sample sample, Chrome chrome) {
    List<String> faults = new ArrayList<>();
    try (Tab tab = chrome.tab(Look.PHONE)) {
      Page page = tab.open(sample);
      int expected = ((Number) page.evaluate(STOPS)).intValue();
      Set<Object> reached = new HashSet<>();
      for (int i = 0; i < ENDLESS; i++) {
        page.keyboard().press("Tab");
        Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUS);
        if (focus == null || !reached.add(focus.get("number"))) {
          break;
        }
        for (String quality : List.of("inSight", "uncovered", "ring")) {
          if (!Boolean.TRUE.equals(focus.get(quality))) {
            faults.add(focus.get("name") + " is not " + quality);
          }
        }
      }
      if (reached.size() < expected) {
        faults.add("reached " + reached.size() + " of " + expected + " stops");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theFirstStopSkipsToTheText(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open("/vi/diem-den/ao-ba-om/");
      page.keyboard().press("Tab");
      Locator skip = page.locator("a[href='#main']");
      assertThat(skip).isFocused();
      assertThat(skip.boundingBox().height).isGreaterThan(20);
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
      page.keyboard().press("Tab");
      assertThat((Boolean) page.evaluate("() => !!document.activeElement.closest('main')"))
          .isTrue();
    }
  }

  @Test
  void theFoldedMenuOpensAndLeadsOn(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.PHONE)) {
      Page page = tab.open("/vi/");
      Locator menu = page.locator("header nav summary");
      tabTo(page, menu);
      page.keyboard().press("Enter");
      Locator places = page.locator("header nav details a[href='/vi/diem-den/']");
      assertThat(places).isVisible();
      tabTo(page, places);
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Điểm đến");
    }
  }

  @Test
  void aSearchIsTypedCompletedAndFollowed(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open("/vi/diem-den/");
      Locator box = page.locator("header input[type=search]");
      tabTo(page, box);
      page.keyboard().type("ao ba o");
      Locator first = page.getByRole(AriaRole.OPTION).first();
      assertThat(first).isVisible();
      page.keyboard().press("Escape");
      assertThat(first).isHidden();
      assertThat(box).isFocused();
      page.keyboard().type("m");
      assertThat(first).isVisible();
      page.keyboard().press("ArrowDown");
      assertThat(first).hasAttribute("aria-selected", "true");
      assertThat(box).hasAttribute("aria-activedescendant", first.getAttribute("id"));
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Ao Bà Om");
    }
  }

  @Test
  void aSearchIsSentWithEnterAndItsResultsAreNext(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open("/vi/diem-den/");
      tabTo(page, page.locator("header input[type=search]"));
      page.keyboard().type("ok om bok");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*/vi/tim-kiem/\\?q=ok.om.bok"));
      tabTo(page, page.locator("main .hits a").first());
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Ok Om Bok");
    }
  }

  @Test
  void theLanguageIsSwitched(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.PHONE)) {
      Page page = tab.open("/vi/diem-den/ao-ba-om/");
      tabTo(page, page.locator("header a[hreflang=en]"));
      page.keyboard().press("Enter");
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page).hasURL(Pattern.compile(".*/en/places/ao-ba-om/"));
    }
  }

  private static void tabTo(Page page, Locator target) {
    for (int i = 0; i < ENDLESS; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not come to " + target);
  }
}
