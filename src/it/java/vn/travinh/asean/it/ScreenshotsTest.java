package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves pictures of every kind of page in {@code target/screenshots}, for people to look at. */
@BrowserTest
class ScreenshotsTest {
  private static final Path FOLDER = Path.of("target", "screenshots");

  @Test
  void areTaken(ShippedSite site, Chrome chrome) {
    SideBySide.visit(
        chrome,
        Look.DESKTOP,
        Samples.of(site),
        page -> {},
        (page, sample) -> {
          page.waitForLoadState();
          for (View view : View.wanted()) {
            view.see(page);
            view.take(page, FOLDER, sample.fileName());
          }
        });
    assertThat(FOLDER).isNotEmptyDirectory();
  }
}
