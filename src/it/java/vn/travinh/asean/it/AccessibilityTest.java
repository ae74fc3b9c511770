package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nobody is shut out: axe finds nothing wrong with any kind of page, by day or night, wide or
 * narrow.
 */
@BrowserTest
class AccessibilityTest {
  private static final int[] WIDTHS = {360, 1280};

  static List<Sample> samples(ShippedSite site) {
    return Samples.of(site);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void noRuleIsBroken(Sample sample, Chrome chrome) {
    List<String> violations = new ArrayList<>();
    try (Tab tab = chrome.tab(Look.PHONE)) {
      Page page = tab.open(sample);
      Axe axe = Axe.in(page);
      for (int width : WIDTHS) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (String violation : axe.violations()) {
          violations.add("light, " + width + " px: " + violation);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (String violation : axe.violationsOfColour()) {
          violations.add("dark, " + width + " px: " + violation);
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void whatIsWrongWouldBeFound(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.PHONE)) {
      Page page = tab.page();
      page.setContent(
          """
          <html lang="vi"><title>A</title><main><h1>A</h1>
          <p style="color: #bbb; background: #fff">Chữ quá nhạt</p><img src="data:,">
          <button style="width: 9px; height: 9px; padding: 0">x</button><button style="width: 9px; height: 9px; padding: 0">y</button></main>
          """);
      Axe axe = Axe.in(page);
      assertThat(axe.violations())
          .anyMatch(line -> line.startsWith("color-contrast"))
          .anyMatch(line -> line.startsWith("image-alt"))
          .anyMatch(line -> line.startsWith("target-size"));
      assertThat(axe.violationsOfColour()).allMatch(line -> line.startsWith("color-contrast"));
    }
  }
}
