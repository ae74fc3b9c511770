package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** As shipped, but for what nobody may make up and the desk would ask for. */
  private static final String SITE =
      """
      name: {vi: "ASEAN – Trà Vinh", en: "ASEAN – Trà Vinh", km: "ASEAN – Trà Vinh"}
      languages: [vi, en, km]
      organisation:
        managing_body: {vi: Cơ quan quản lý}
        governing_body: {vi: Cơ quan chủ quản}
        address: {vi: Địa chỉ}
        email: hop-thu@example.vn
        phone: "0000"
        responsible_person: {vi: Người chịu trách nhiệm}
      """;

  /** Where what belongs to a text stands beside it. */
  private static final int WIDE = 1280;

  private static final String TITLE = "Ghe ngo về bến sông Long Bình";

  @TempDir Path folder;

  @Test
  void areTakenAndTheGuideHasThemAll() throws Exception {
    Files.createDirectories(TAKEN);
    copy(Path.of("content"), folder.resolve("content"));
    try (StaffSite site = StaffSite.start(TestPortal.plan().file("site.yaml", SITE), folder)) {
      take(site);
    }
    assertThat(names(SHIPPED)).isEqualTo(names(TAKEN));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void take(StaffSite site) throws Exception {
    site.with("lan", "Lan", Role.AUTHOR)
        .with("minh", "Minh", Role.AUTHOR)
        .with("hoa", "Hoa", Role.EDITOR);
    try (Colleague somebody = site.visitor(WINDOW)) {
      somebody.open("/staff/sign-in");
      picture(somebody, "dang-nhap", 520);
    }
    try (Colleague lan = site.signedIn(WINDOW, "lan")) {
      lan.open("/staff/second-factor/set-up");
      picture(lan, "xac-thuc-hai-buoc", 860);
      write(lan);
    }
    try (Colleague minh = site.signedIn(WINDOW, "minh");
        Colleague hoa = site.signedIn(WINDOW, "hoa")) {
      hoa.begin("Sự kiện", "Đêm hội Ok Om Bok");
      hoa.open("/staff/");
      picture(hoa, "ban-lam-viec", 520);
      hoa.follow(TITLE);
      String edit = hoa.address();
      minh.open(edit);
      hoa.field("Tóm tắt").fill("Các đội về bến sau một ngày đua, trong tiếng trống.");
      hoa.save();
      minh.field("Tóm tắt").fill("Các đội về bến; tiếng trống còn vang đến tối muộn.");
      minh.press("Lưu");
      picture(minh, "hai-nguoi-cung-sua", 900);
    }
    try (Colleague quan = site.with("quan", "Quân", Role.ADMIN).signedIn(WINDOW, "quan")) {
      publish(quan);
    }
  }

  private void write(Colleague lan) {
    lan.begin("Tin tức", TITLE);
    lan.field("Tóm tắt").fill("Các đội về bến sau một ngày đua; tiếng trống còn vang đến tối.");
    lan.field("Nội dung")
        .fill(
            "Tiếng trống nổi lên từ sáng sớm ở bến.\n\n## Về đích\n\n"
                + "Hai đội chèo ngang nhau đến nhịp cuối.\n");
    lan.field("Tên nguồn").fill("Ghi chép tại bến (2026)");
    lan.save();
    lan.follow("Ảnh và tệp của bài");
    picture(lan, "tai-anh", 900);
    lan.follow("Về trang sửa");
    Articles.addPicture(lan, folder, "Mặt trời lặn sau mặt nước phẳng lặng");
    lan.page().setViewportSize(WIDE, 1000);
    picture(lan, "trang-sua", 900);
    lan.press("Gửi duyệt");
  }

  private static void publish(Colleague quan) {
    quan.open("/staff/");
    quan.follow(TITLE);
    String edit = quan.address();
    quan.follow("Duyệt và đăng…");
    picture(quan, "duyet-va-dang", 900);
    quan.press("Đăng bài");
    quan.follow("Lịch sử và so sánh");
    picture(quan, "lich-su", 760);
    quan.open(edit);
    quan.follow("Dịch sang tiếng Anh, song song");
    quan.page().setViewportSize(WIDE, 900);
    picture(quan, "ban-dich", 900);
  }

  private static void picture(Colleague colleague, String name, int height) {
    Page page = colleague.page();
    page.setViewportSize(page.viewportSize().width, height);
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
