package vn.travinh.asean.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The accessibility rules that hold on every page: WCAG 2.0 to 2.2, A and AA, and best practice.
 *
 * <p>Runs axe's own script and asks for findings only: a full result, with a selector for every
 * element that is in order, takes many times longer. What axe cannot decide by itself is a finding
 * too; such a place is mended by making it measurable.
 */
final class Axe {
  private static final String SCRIPT =
      AxeBuilder.getAxeScript()
          + """

          const shown = (element) => {
            let {left, top, right, bottom} = element.getBoundingClientRect();
            for (let e = element; e; e = e.parentElement) {
              if (getComputedStyle(e).overflow !== 'visible') {
                const edge = e.getBoundingClientRect();
                [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
                [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
              }
            }
            return {left, top, right, bottom};
          };
          const hasGround = (element, drawing) => element && !element.contains(drawing)
            && (/^rgb\\(/.test(getComputedStyle(element).backgroundColor)
              || hasGround(element.parentElement, drawing));
          // Nobody could measure their contrast, so there must be none but on a ground of their own.
          const wordsOnDrawings = () => {
            const drawings = [...document.querySelectorAll('svg[aria-hidden="true"]')]
              .filter((drawing) => drawing.checkVisibility())
              .map((drawing) => ({drawing, box: shown(drawing)}));
            const found = [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            while (drawings.length > 0 && texts.nextNode()) {
              const text = texts.currentNode;
              if (text.data.trim() === '' || text.parentElement.closest('svg, script')) {
                continue;
              }
              const within = shown(text.parentElement);
              if (within.right - within.left < 2) {
                continue;
              }
              range.selectNodeContents(text);
              const lines = [...range.getClientRects()];
              for (const {drawing, box} of drawings) {
                if (lines.some((line) => line.left < box.right - 1 && line.right > box.left + 1
                    && line.top < box.bottom - 1 && line.bottom > box.top + 1)
                    && text.parentElement.checkVisibility() && !hasGround(text.parentElement, drawing)) {
                  found.push(`words on a drawing: ${text.data.trim().slice(0, 60)}`);
                }
              }
            }
            return found;
          };
          // Asks for nothing by itself, as some of its rules would that are not among these.
          const run = async (context, runOnly, rules) => {
            const result = await axe.run(context, {
              runOnly, rules, resultTypes: ['violations', 'incomplete'], preload: false,
            });
            const lines = (kind, found) => found.flatMap((rule) => rule.nodes.map((node) =>
              `${kind}${rule.id}: ${rule.help} at ${node.target} ${node.failureSummary}`.replace(/\\s+/g, ' ')));
            return [...lines('', result.violations), ...lines('needs review: ', result.incomplete)];
          };
          const ofColour = ['color-contrast', 'link-in-text-block'];
          const withoutDrawings = new CSSStyleSheet();
          withoutDrawings.replaceSync('svg[aria-hidden="true"] * { visibility: hidden !important; }');
          // To axe, what the edge of a drawing cuts off still lies across the words beside it, and words
          // that can be scrolled into view have no ground.
          const colourOf = async (context) => {
            const scrolled = [...document.querySelectorAll('main *')]
              .filter((e) => e.scrollWidth > e.clientWidth && /auto|scroll/.test(getComputedStyle(e).overflowX))
              .map((e) => e.scrollWidth - e.clientWidth);
            document.adoptedStyleSheets = [withoutDrawings];
            document.body.style.width = `${document.body.clientWidth + Math.max(0, ...scrolled)}px`;
            const found = await run(context, {type: 'rule', values: ofColour}, {});
            document.body.style.width = '';
            document.adoptedStyleSheets = [];
            return [...found, ...wordsOnDrawings()];
          };
          const colour = () => colourOf(document);
          const build = (known = []) => run(
            {include: [document.documentElement], exclude: known},
            {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
            {
              // Not run by its tag alone.
              'target-size': {enabled: true},
              ...Object.fromEntries(ofColour.map((rule) => [rule, {enabled: false}])),
            });
          const all = async () => [...await build(), ...await colour()];
          const look = (element) => {
            const {color, fontSize, fontWeight} = getComputedStyle(element);
            const look = [element.className, color, fontSize, fontWeight];
            for (let e = element; e; e = e.parentElement) {
              const {backgroundColor, backgroundImage, opacity, color: around} = getComputedStyle(e);
              look.push(backgroundColor, backgroundImage, opacity, around);
            }
            return look.join(' ');
          };
          const oneOfEachLook = (root, known) => {
            const words = [...root.querySelectorAll('*')].filter((element) =>
              (element.matches('input, select, textarea')
                || [...element.childNodes].some((e) => e.nodeType === Node.TEXT_NODE && e.data.trim() !== ''))
              && !known.some((part) => part.contains(element)));
            return [...new Map(words.map((element) => [look(element), element])).values()];
          };
          // Measuring contrast takes most of axe's time, and words of one look on one ground are alike.
          const own = async (known = []) => {
            const looks = oneOfEachLook(document.querySelector('main'), known);
            return [...await build(known), ...looks.length === 0 ? [] : await colourOf(looks)];
          };
          window.accessibility = {all, colour, own};
          """;

  /**
   * Begins by itself as soon as all that a page shows is there. Parts that an earlier page had,
   * letter for letter but for where their links lead, are not looked at again: head and foot, and
   * the text of a page that stands in for a missing translation.
   */
  private static final String ON_LOAD =
      "{"
          + SCRIPT
          + """
          const known = async () => {
            const parts = [...document.querySelectorAll('body > :not(main), main > * > *')];
            const isNew = await areNew(parts.map((part) => part.outerHTML.replace(/ href="[^"]*"/g, '')));
            return parts.filter((part, i) => !isNew[i]);
          };
          accessibility.onLoad = new Promise((resolve) => addEventListener('load', resolve))
            // A font that comes late moves lines under axe's eyes.
            .then(() => document.fonts.ready)
            .then(known)
            .then(accessibility.own);
          }
          """;

  /** What the parts of pages were that were looked at, as digests. */
  private final Set<UUID> parts = new HashSet<>();

  /** Brings axe into a page; it stays there until the page is left. */
  static void bring(Page page) {
    page.evaluate("() => {" + SCRIPT + "}");
  }

  /**
   * Lets axe look at every page that will be opened in this tab, as soon as it is there: at how it
   * is built, and at the colours of each look of words in what the page has for itself.
   */
  void lookAtAll(Page page) {
    page.exposeFunction(
        "areNew",
        arguments ->
            ((List<?>) arguments[0])
                .stream().map(part -> parts.add(digest(String.valueOf(part)))).toList());
    page.addInitScript(ON_LOAD);
  }

  private static UUID digest(String part) {
    return UUID.nameUUIDFromBytes(part.getBytes(StandardCharsets.UTF_8));
  }

  /** What breaks any rule on the page as it looks now, one line each. */
  static List<String> all(Page page) {
    return lines(page, "accessibility.all()");
  }

  /** What breaks a rule that has to do with colour, which is all that a theme changes. */
  static List<String> colour(Page page) {
    return lines(page, "accessibility.colour()");
  }

  /** The same that {@link #lookAtAll} does, of all of the page as it looks now. */
  static List<String> own(Page page) {
    return lines(page, "accessibility.own()");
  }

  /** What was found when the page had loaded; waits for it. */
  static List<String> onLoad(Page page) {
    return lines(page, "accessibility.onLoad");
  }

  private static List<String> lines(Page page, String expression) {
    return ((List<?>) page.evaluate(expression)).stream().map(String::valueOf).toList();
  }
}
