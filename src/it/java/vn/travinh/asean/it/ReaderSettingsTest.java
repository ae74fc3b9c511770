package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads with colours, letters or without motion of their own choice, or on paper, can read. */
@BrowserTest
class ReaderSettingsTest {
  /**
   * Names what a reader could not tell from its surroundings once colours are not ours: controls
   * without an edge, what stands out by colour alone, and what refuses the reader's colours.
   */
  private static final String WITHOUT_COLOURS =
      """
      () => {
        const all = [...document.body.querySelectorAll('*')].filter((e) => e.checkVisibility());
        const name = (e) => `<${e.localName} class="${e.getAttribute('class') ?? ''}">`;
        const looks = (e) => {
          const s = getComputedStyle(e);
          return [s.fontWeight, s.textDecorationLine, s.outlineStyle, s.borderStyle, s.borderWidth].join();
        };
        return [
          ...all.filter((e) => e.matches('button, input:not([type=hidden])'))
            .filter((e) => parseFloat(getComputedStyle(e).borderTopWidth) < 1)
            .map((e) => `${name(e)} has no edge`),
          ...all.filter((e) => e.matches('header nav [aria-current]'))
            .filter((e) => [...e.closest('ul').querySelectorAll('a:not([aria-current])')]
              .some((other) => looks(other) === looks(e)))
            .map((e) => `${name(e)} is current by its colour alone`),
          ...all.filter((e) => !(e instanceof SVGElement) && getComputedStyle(e).forcedColorAdjust === 'none')
            .map((e) => `${name(e)} keeps its own colours`),
        ];
      }
      """;

  /** Names what moves or could begin to. */
  private static final String MOVES =
      """
      () => [document.documentElement, ...document.body.querySelectorAll('*')]
        .filter((e) => {
          const style = getComputedStyle(e);
          const seconds = (list) => Math.max(...list.split(',').map(parseFloat));
          return style.scrollBehavior === 'smooth' || seconds(style.transitionDuration) > 0.01
            || style.animationName !== 'none' && seconds(style.animationDuration) > 0.01;
        })
        .map((e) => `<${e.localName} class="${e.getAttribute('class') ?? ''}"> moves`)
      """;

  /** Names main controls that a finger would miss. Words around a button belong to it. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('header a, header button, header input, header summary, [role=search] input, [role=search] button, nav.pager a, .button')]
        .filter((e) => e.checkVisibility() && e.type !== 'hidden')
        .map((e) => ({e, box: (e.closest('label') ?? e).getBoundingClientRect()}))
        .filter(({box}) => box.height < 43.5 || box.width < 43.5)
        .map(({e, box}) => `<${e.localName} class="${e.className}"> ${e.innerText.slice(0, 20)} is ${Math.round(box.width)} × ${Math.round(box.height)} px`)
      """;

  private static final List<String> MOVING = new ArrayList<>();
  private static final List<String> TOO_SMALL = new ArrayList<>();
  private static final List<String> LOST_WITHOUT_COLOURS = new ArrayList<>();

  /** Each page is opened once and looked at in all three ways. */
  @BeforeAll
  static void lookAtEveryKindOfPage(ShippedSite site, Chrome chrome) {
    SideBySide.visit(
        chrome,
        Look.PHONE,
        Samples.of(site),
        page -> {},
        (page, sample) -> {
          page.waitForLoadState();
          note(MOVING, sample, page, MOVES);
          page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
          note(LOST_WITHOUT_COLOURS, sample, page, WITHOUT_COLOURS);
          page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
          page.evaluate(
              "() => document.querySelectorAll('header details').forEach((e) => e.open = true)");
          note(TOO_SMALL, sample, page, SMALL);
        });
  }

  private static void note(List<String> faults, Sample sample, Page page, String script) {
    all(page, script).forEach(fault -> faults.add(sample + ": " + fault));
  }

  @Test
  void inForcedColoursControlsHaveEdgesAndNothingIsToldByColourAlone() {
    assertThat(LOST_WITHOUT_COLOURS).isEmpty();
  }

  @Test
  void nothingMovesForThoseWhoWantNoMotion() {
    assertThat(MOVING).isEmpty();
  }

  @Test
  void aFingerHitsEveryMainControl() {
    assertThat(TOO_SMALL).isEmpty();
  }

  /** A guide, an article and the plan on paper: the text alone, dark on white, and its address. */
  @ParameterizedTest
  @ValueSource(strings = {"/vi/diem-den/ao-ba-om/", "/en/plan/", "/km/places/ao-ba-om/"})
  void onPaperThereIsTheTextAndNothingThatCannotBePressed(String address, Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open(address);
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
      assertThat(page.locator("h1")).isVisible();
      for (String useless :
          List.of(
              "header nav.menu", "nav.languages", "[role=search]", "a[href='#main']", "nav ol")) {
        for (Locator each : page.locator(useless).all()) {
          assertThat(each).isHidden();
        }
      }
      assertThat(
              (String)
                  page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(
              (String)
                  page.evaluate("() => getComputedStyle(document.querySelector('main')).color"))
          .isEqualTo("rgb(0, 0, 0)");
      byte[] sheets = page.pdf(new Page.PdfOptions().setFormat("A4"));
      assertThat(new String(sheets, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }

  private static List<String> all(Page page, String script) {
    return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
  }
}
