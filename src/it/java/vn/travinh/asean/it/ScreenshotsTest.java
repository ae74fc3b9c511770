package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Leaves pictures of every kind of page in {@code target/screenshots}, for people to look at. */
@BrowserTest
class ScreenshotsTest {
  private static final Path FOLDER = Path.of("target", "screenshots");

  /**
   * {@code -Dscreenshots=all} takes each page in three widths by day and night, which needs
   * minutes; otherwise each is taken on a phone by day and on a desk by night.
   */
  private static final boolean EVERY_VIEW = "all".equals(System.getProperty("screenshots"));

  @Test
  void areTaken(ShippedSite site, Chrome chrome) {
    SideBySide.visit(
        chrome,
        Look.DESKTOP,
        Samples.of(site),
        page -> {},
        (page, sample) -> {
          page.waitForLoadState();
          for (View view : EVERY_VIEW ? View.all() : View.FEWEST) {
            page.setViewportSize(view.width(), 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.theme()));
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setType(ScreenshotType.JPEG)
                    .setQuality(70)
                    .setPath(view.file(sample)));
          }
        });
    assertThat(FOLDER).isNotEmptyDirectory();
  }

  /** One look at a page. */
  private record View(int width, ColorScheme theme) {
    private static final List<View> FEWEST =
        List.of(new View(360, ColorScheme.LIGHT), new View(1440, ColorScheme.DARK));

    static List<View> all() {
      return Stream.of(1440, 768, 360)
          .flatMap(
              width ->
                  Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                      .map(theme -> new View(width, theme)))
          .toList();
    }

    Path file(Sample sample) {
      return FOLDER.resolve(
          "%s-%d-%s.jpg"
              .formatted(sample.fileName(), width, theme.name().toLowerCase(Locale.ROOT)));
    }
  }
}
