package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of page fits its window, from the smallest phone to a wide screen, and enlarged. */
@BrowserTest
class LayoutTest {
  /** Width and height of the window; the last is a screen of 1280 × 1024 enlarged to 400 %. */
  private static final int[][] WINDOWS = {
    {1440, 900}, {768, 1024}, {360, 740}, {320, 568}, {320, 256}
  };

  /** Names what stands out of the window, unless it lies in a box that scrolls by itself. */
  private static final String STANDS_OUT =
      """
      () => {
        const root = document.scrollingElement;
        if (root.scrollWidth <= root.clientWidth) {
          return [];
        }
        const scrolls = (e) => e && e !== root && e !== document.body
          && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
        const out = [...document.body.querySelectorAll('*')]
          .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(e))
          .map((e) => `<${e.localName} class="${e.getAttribute('class') ?? ''}"> to ${Math.round(e.getBoundingClientRect().right)} px`);
        return [`the page is ${root.scrollWidth} px wide`, ...out.slice(0, 5)];
      }
      """;

  /** Names text that is cut off by a box too small for it, where that box cannot be scrolled. */
  private static final String IS_CUT_OFF =
      """
      () => [...document.body.querySelectorAll('*')]
        .filter((e) => {
          const style = getComputedStyle(e);
          const hidden = style.clipPath !== 'none' || e.closest('svg');
          const cutX = /hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
          const cutY = /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
          return !hidden && (cutX || cutY) && e.innerText?.trim();
        })
        .map((e) => `<${e.localName} class="${e.getAttribute('class') ?? ''}"> cuts off ${e.innerText.slice(0, 60)}`)
      """;

  /** Names numbers that stand alone in a table and are broken into several lines. */
  private static final String IS_DIVIDED =
      """
      () => [...document.querySelectorAll('th, td')]
        .filter((e) => /^\\p{N}+$/u.test(e.innerText.replaceAll('\\u200b', '').trim()))
        .filter((e) => {
          const range = document.createRange();
          range.selectNodeContents(e);
          return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1;
        })
        .map((e) => `<${e.localName}> divides ${e.innerText}`)
      """;

  /** Names words of a title or a table that are broken, though nobody asked for larger text. */
  private static final String IS_BROKEN =
      """
      () => {
        const out = [];
        for (const box of document.querySelectorAll('main :is(h1, h2, h3, th, td:not(:has(code)))')) {
          const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            for (const word of texts.currentNode.data.matchAll(/[\\p{Script=Latin}\\p{M}]{2,}/gu)) {
              const range = document.createRange();
              range.setStart(texts.currentNode, word.index);
              range.setEnd(texts.currentNode, word.index + word[0].length);
              const lines = [...range.getClientRects()].filter((line) => line.width > 0);
              if (new Set(lines.map((line) => Math.round(line.top))).size > 1) {
                out.push(`<${box.localName} class="${box.className}"> breaks ${word[0]}`);
              }
            }
          }
        }
        return out;
      }
      """;

  /** What WCAG 1.4.12 lets a reader set. */
  private static final String SPACE_OUT =
      """
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
          word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
        document.adoptedStyleSheets = [sheet];
      }
      """;

  @Test
  void nothingStandsOutOrIsCutOffOrDivided(ShippedSite site, Chrome chrome) {
    List<String> faults = new ArrayList<>();
    SideBySide.visit(
        chrome,
        Look.DESKTOP,
        Samples.of(site),
        page -> {},
        (page, sample) -> {
          page.waitForLoadState();
          for (int[] window : WINDOWS) {
            page.setViewportSize(window[0], window[1]);
            faults.addAll(measure(page, sample + " at " + window[0] + " px"));
          }
          faults.addAll(measure(page, sample + " at 320 px", List.of(IS_BROKEN)));
          page.evaluate(SPACE_OUT);
          faults.addAll(measure(page, sample + " at 320 px with spaced text"));
        });
    assertThat(faults).isEmpty();
  }

  private static List<String> measure(Page page, String look) {
    return measure(page, look, List.of(STANDS_OUT, IS_CUT_OFF, IS_DIVIDED));
  }

  private static List<String> measure(Page page, String look, List<String> scripts) {
    List<String> faults = new ArrayList<>();
    for (String script : scripts) {
      ((List<?>) page.evaluate(script)).forEach(fault -> faults.add(look + ": " + fault));
    }
    return faults;
  }
}
