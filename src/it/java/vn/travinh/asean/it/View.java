package vn.travinh.asean.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One look at a page, for a picture that people look at.
 *
 * @param width of the window in CSS pixels
 */
record View(int width, ColorScheme theme) {
  private static final int HEIGHT = 1000;

  /** Longer pages go on as they began, and few programs show a picture of sixty thousand pixels. */
  private static final int LONGEST = 12_000;

  /**
   * {@code -Dscreenshots=all} takes each page in three widths by day and night, which needs
   * minutes; otherwise each is taken on a phone by day and on a desk by night.
   */
  private static final List<View> WANTED =
      "all".equals(System.getProperty("screenshots"))
          ? Stream.of(1440, 768, 360)
              .flatMap(
                  width ->
                      Stream.of(
                          new View(width, ColorScheme.LIGHT), new View(width, ColorScheme.DARK)))
              .toList()
          : List.of(new View(360, ColorScheme.LIGHT), new View(1440, ColorScheme.DARK));

  static List<View> wanted() {
    return WANTED;
  }

  void see(Page page) {
    page.setViewportSize(width, HEIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
  }

  /**
   * Of the whole page, unless that is very long, with the pictures that come only when they are
   * scrolled to.
   */
  void take(Page page, Path folder, String name) {
    page.evaluate(
        """
        () => Promise.all([...document.images].map((image) => {
          image.loading = 'eager';
          return image.decode().catch(() => {});
        }))
        """);
    String file = "%s-%d-%s.jpg".formatted(name, width, theme.name().toLowerCase(Locale.ROOT));
    int height = (int) page.evaluate("document.documentElement.scrollHeight");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setClip(0, 0, width, Math.min(height, LONGEST))
            .setType(ScreenshotType.JPEG)
            .setQuality(70)
            .setPath(folder.resolve(file)));
  }
}
