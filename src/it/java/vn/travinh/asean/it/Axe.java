package vn.travinh.asean.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * The accessibility rules that hold on every page: WCAG 2.0 to 2.2, A and AA, and best practice.
 *
 * <p>Runs axe's own script, asking for nothing but violations: a full result, with a selector for
 * every element that is in order, takes many times longer.
 */
final class Axe {
  private static final String SCRIPT = AxeBuilder.getAxeScript();

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What a change of colours can break. */
  private static final List<String> RULES_OF_COLOUR =
      List.of("color-contrast", "link-in-text-block");

  private static final String RUN =
      """
      async ({type, values}) => {
        const result = await axe.run(document, {
          runOnly: {type, values},
          resultTypes: ['violations'],
          // Not run by its tag alone.
          rules: type === 'tag' ? {'target-size': {enabled: true}} : {},
        });
        return result.violations.flatMap((rule) => rule.nodes.map((node) =>
          `${rule.id}: ${rule.help} at ${node.target} ${node.failureSummary}`.replace(/\\s+/g, ' ')));
      }
      """;

  private final Page page;

  private Axe(Page page) {
    this.page = page;
  }

  /** Brings axe into a page; it stays there until the page is left. */
  static Axe in(Page page) {
    page.evaluate(SCRIPT);
    return new Axe(page);
  }

  /** What breaks any rule on the page as it looks now, one line each. */
  List<String> violations() {
    return run("tag", TAGS);
  }

  /** What breaks a rule that has to do with colour. */
  List<String> violationsOfColour() {
    return run("rule", RULES_OF_COLOUR);
  }

  private List<String> run(String type, List<String> values) {
    Object lines = page.evaluate(RUN, Map.of("type", type, "values", values));
    return ((List<?>) lines).stream().map(String::valueOf).toList();
  }
}
