package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A text made to keep the parser busy is read quickly or refused with a reason. */
class PathologicalMarkdownTest {
  /**
   * Each of these takes minutes, or the stack, of a parser without limits; the bound leaves room
   * for a slow machine.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TestFactory
  Stream<DynamicTest> noTextKeepsTheSiteWaiting() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("brackets", "[".repeat(100_000));
    texts.put("closed brackets", "[a](".repeat(50_000));
    texts.put("quotations", "> ".repeat(20_000) + "a");
    texts.put("backticks", "`".repeat(40_000));
    texts.put("backticks of growing length", growing());
    texts.put("lists on one line", "- ".repeat(20_000) + "a");
    texts.put("numbered lists on one line", "1. ".repeat(20_000) + "a");
    texts.put("emphasis", "*a _b ".repeat(50_000));
    texts.put("nested emphasis", "*".repeat(50_000) + "a" + "*".repeat(50_000));
    texts.put("open tags", "<div>".repeat(100_000));
    texts.put("open comments", "<!--".repeat(50_000));
    texts.put("exclamation marks", "![".repeat(50_000));
    texts.put("entities", "&amp;".repeat(100_000));
    texts.put("backslashes", "\\".repeat(100_000));
    texts.put("a wide table", "| a ".repeat(5_000) + "|\n" + "| - ".repeat(5_000) + "|\n");
    texts.put("a long table", "| a | b |\n| - | - |\n" + "| c | d |\n".repeat(20_000));
    texts.put("footnotes", footnotes());
    texts.put("references", "[a]: x\n".repeat(20_000));
    texts.put("one long line", "chữ ".repeat(200_000));
    texts.put("deep indentation", " ".repeat(50_000) + "a");
    return texts.entrySet().stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            PATIENCE,
                            () -> {
                              Rendered rendered = Rendered.of(text.getValue());
                              assertThat(rendered.problems())
                                  .allMatch(problem -> !problem.fix().isBlank());
                            })));
  }

  private static String growing() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 400; i++) {
      text.append("`".repeat(i)).append(' ');
    }
    return text.toString();
  }

  private static String footnotes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append("a[^").append(i).append("]\n\n[^").append(i).append("]: b\n\n");
    }
    return text.toString();
  }
}
