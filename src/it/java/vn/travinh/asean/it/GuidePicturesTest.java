package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.data.Role;

/**
 * Takes the pictures of the guide for staff, over a copy of the shipped content, and leaves them in
 * {@code target/guide-pictures}. Whoever changes what they show copies them to {@code
 * src/main/resources/help/pictures}.
 */
@Tag("browser")
class GuidePicturesTest {
  private static final Path TAKEN = Path.of("target", "guide-pictures");
  private static final Path SHIPPED = Path.of("src/main/resources/help/pictures");

  /** Wide enough for two columns, and still to be read where a page shows it half as wide. */
  private static final Look WINDOW = new Look(1000, 640, false, true);

  private static final String TITLE = "Ghe ngo về bến sông Long Bình";

  @TempDir Path folder;

  @Test
  void areTakenAndTheGuideHasThemAll() throws Exception {
    Files.createDirectories(TAKEN);
    copy(Path.of("content"), folder.resolve("content"));
    try (StaffSite site =
        StaffSite.start(
            TestPortal.plan().file("site.yaml", Files.readString(Path.of("content/site.yaml"))),
            folder)) {
      take(site);
    }
    assertThat(names(SHIPPED)).isEqualTo(names(TAKEN));
  }

  private static java.util.List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void take(StaffSite site) throws Exception {
    site.with("lan", "Lan", Role.AUTHOR)
        .with("minh", "Minh", Role.AUTHOR)
        .with("hoa", "Hoa", Role.EDITOR);
    try (Colleague somebody = site.visitor(WINDOW)) {
      somebody.open("/staff/sign-in");
      picture(somebody.page(), "dang-nhap", 560);
    }
    try (Colleague lan = site.signedIn(WINDOW, "lan")) {
      lan.open("/staff/second-factor/set-up");
      picture(lan.page(), "xac-thuc-hai-buoc", 1100);
      write(lan);
    }
  }

  private static void write(Colleague lan) {
    lan.begin("Tin tức", TITLE);
    lan.field("Tóm tắt").fill("Các đội về bến sau một ngày đua; tiếng trống còn vang đến tối.");
    lan.field("Nội dung")
        .fill(
            "Tiếng trống nổi lên từ sáng sớm ở bến.\n\n## Về đích\n\nHai đội chèo ngang nhau đến nhịp cuối.");
    lan.save();
    picture(lan.page(), "trang-sua", 900);
  }

  private static void picture(Page page, String name, int height) {
    page.setViewportSize(WINDOW.width(), height);
    page.evaluate("() => { scrollTo(0, 0); document.activeElement?.blur(); }");
    SmallPng.write(page.screenshot(), TAKEN.resolve(name + ".png"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
