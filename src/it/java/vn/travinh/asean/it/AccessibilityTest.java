package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Nobody is shut out: axe finds nothing wrong, and nothing that it cannot decide, on every page of
 * every language on a phone, and on one page of each kind by day and night, narrow and wide.
 */
@BrowserTest
class AccessibilityTest {
  private static final int WIDE = 1280;

  @Test
  void noPageOfAnyLanguageBreaksARule(ShippedSite site, Chrome chrome) {
    Findings findings = new Findings();
    Axe axe = new Axe();
    SideBySide.visit(
        chrome,
        Look.PHONE,
        Samples.everyPage(site),
        axe::lookAtAll,
        (page, sample) -> findings.add(sample, Axe.onLoad(page)));
    assertThat(findings.lines()).isEmpty();
  }

  @Test
  void noKindOfPageBreaksARuleByDayOrNightNarrowOrWide(ShippedSite site, Chrome chrome) {
    Findings findings = new Findings();
    SideBySide.visit(
        chrome,
        Look.PHONE,
        Samples.of(site),
        page -> {},
        (page, sample) -> {
          page.waitForLoadState();
          Axe.bring(page);
          findings.add(sample, Axe.all(page));
          see(page, ColorScheme.DARK);
          findings.add(sample, Axe.colour(page));
          page.setViewportSize(WIDE, 800);
          findings.add(sample, Axe.colour(page));
          see(page, ColorScheme.LIGHT);
          findings.add(sample, Axe.all(page));
          page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
        });
    assertThat(findings.lines()).isEmpty();
  }

  private static void see(Page page, ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
  }

  @Test
  void whatIsWrongWouldBeFound(Chrome chrome) {
    try (Tab tab = chrome.tab(Look.PHONE)) {
      Page page = tab.page();
      page.setContent(
          """
          <html lang="vi"><title>A</title><main><h1>A</h1>
          <p style="color: #bbb; background: #fff">Chữ quá nhạt</p><img src="data:,">
          <p style="background: linear-gradient(#fff, #000)">Chữ trên nền không đo được</p>
          <button style="width: 9px; height: 9px; padding: 0">x</button><button style="width: 9px; height: 9px; padding: 0">y</button></main>
          """);
      Axe.bring(page);
      assertThat(Axe.all(page))
          .anyMatch(line -> line.startsWith("color-contrast"))
          .anyMatch(line -> line.startsWith("needs review: color-contrast"))
          .anyMatch(line -> line.startsWith("image-alt"))
          .anyMatch(line -> line.startsWith("target-size"));
      assertThat(Axe.colour(page)).isNotEmpty().allMatch(line -> line.contains("color-contrast"));
      assertThat(Axe.own(page))
          .anyMatch(line -> line.startsWith("color-contrast"))
          .anyMatch(line -> line.startsWith("needs review: color-contrast"))
          .anyMatch(line -> line.startsWith("image-alt"));
    }
  }

  @Test
  void whatPagesShareIsLookedAtOnceAndAllElseOnEachPage(Chrome chrome) {
    String page =
        """
        <html lang="vi"><title>A</title><main><article><h1>A</h1>
        <p><a href="/%s"><img id="shared" src="data:,"></a></p><p><img id="%s" src="data:,"></p></article></main>
        """;
    try (Tab tab = chrome.tab(Look.PHONE)) {
      tab.page().route("**/first", route -> fulfil(route, page.formatted("a", "one")));
      tab.page().route("**/second", route -> fulfil(route, page.formatted("b", "two")));
      new Axe().lookAtAll(tab.page());
      tab.page().navigate("/first");
      assertThat(Axe.onLoad(tab.page()))
          .anyMatch(line -> line.contains("#shared"))
          .anyMatch(line -> line.contains("#one"));
      tab.page().navigate("/second");
      assertThat(Axe.onLoad(tab.page()))
          .noneMatch(line -> line.contains("#shared"))
          .anyMatch(line -> line.contains("#two"));
    }
  }

  private static void fulfil(Route route, String html) {
    route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html));
  }

  /** The same finding on a thousand pages is one line. */
  private static final class Findings {
    private final Map<String, List<Sample>> samples = new TreeMap<>();

    void add(Sample sample, List<String> found) {
      found.forEach(line -> samples.computeIfAbsent(line, key -> new ArrayList<>()).add(sample));
    }

    List<String> lines() {
      return samples.entrySet().stream()
          .map(
              entry ->
                  "%s (on %d pages, first %s)"
                      .formatted(entry.getKey(), entry.getValue().size(), entry.getValue().get(0)))
          .toList();
    }
  }
}
