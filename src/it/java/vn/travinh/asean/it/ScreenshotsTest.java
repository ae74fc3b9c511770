package vn.travinh.asean.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaves pictures of every kind of page in {@code target/screenshots}, for people to look at. */
@BrowserTest
class ScreenshotsTest {
  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final int[] WIDTHS = {1440, 768, 360};

  static List<Sample> samples(ShippedSite site) {
    return Samples.of(site);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void areTaken(Sample sample, Chrome chrome) {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open(sample);
      for (int width : WIDTHS) {
        page.setViewportSize(width, 1000);
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setType(ScreenshotType.JPEG)
                  .setQuality(70)
                  .setPath(file(sample, width, theme)));
        }
      }
    }
  }

  private static Path file(Sample sample, int width, ColorScheme theme) {
    return FOLDER.resolve(
        "%s-%d-%s.jpg".formatted(sample.fileName(), width, theme.name().toLowerCase(Locale.ROOT)));
  }
}
