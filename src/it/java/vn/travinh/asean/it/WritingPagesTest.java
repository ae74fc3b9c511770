package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.data.Role;

/** The pages on which documents are written and published, as {@link StaffPagesTest} looks. */
@Tag("browser")
class WritingPagesTest {
  @TempDir static Path folder;
  private static StaffSite site;

  @BeforeAll
  static void people() throws Exception {
    site =
        StaffSite.start(folder)
            .with("lan", "Thạch Thị Lan", Role.AUTHOR)
            .with("minh", "Minh", Role.AUTHOR)
            .with("hoa", "Hoa", Role.EDITOR);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void beginningAndWriting() {
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan");
        Colleague minh = site.signedIn(Look.DESKTOP, "minh")) {
      lan.open("/staff/new");
      look(lan, "new-sections");
      lan.open("/staff/new/places");
      look(lan, "new");
      lan.begin("Điểm đến", "Bến đò cũ");
      look(lan, "edit-new");
      lan.field("Nội dung").fill("# Một\n\n[tại đây](../nowhere.md) ![](khong-co.jpg)\n");
      lan.save();
      look(lan, "edit-with-findings");
      lan.open(lan.address() + "?whole=1");
      look(lan, "edit-whole");
      String edit = lan.address();
      lan.open(edit);
      minh.open(edit);
      lan.field("Nội dung").fill("Đò đi lúc sáu giờ.");
      lan.save();
      minh.field("Nội dung").fill("Đò đi lúc bảy giờ.");
      minh.press("Lưu");
      assertThat(minh.heading()).hasText("Bài này vừa được người khác lưu");
      look(minh, "conflict");
      lan.follow("Ảnh và tệp của bài");
      lan.press("Tải lên");
      look(lan, "files-wrong");
      lan.open(edit);
      Articles.addPicture(lan, folder, "Mặt trời lặn sau mặt nước phẳng lặng");
      lan.follow("Ảnh và tệp của bài");
      look(lan, "files");
      lan.open(edit);
      lan.press("Tạo liên kết");
      look(lan, "preview-link");
    }
  }

  @Test
  void reviewingPublishingAndTakingAway() {
    String edit = Articles.publish(site, Look.DESKTOP, "Tin để xem", "Đoạn một.\n\nĐoạn hai.");
    String path = edit.replace("/staff/edit/", "");
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan");
        Colleague hoa = site.signedIn(Look.DESKTOP, "hoa")) {
      Map<String, String> pages =
          Map.of(
              "unpublish", "/staff/unpublish/" + path,
              "correct", "/staff/correct/" + path,
              "rename", "/staff/rename/" + path,
              "history", "/staff/history/" + path);
      pages.forEach(
          (name, address) -> {
            hoa.open(address);
            look(hoa, name);
          });
      lan.open(edit);
      lan.field("Nội dung").fill("Đoạn một.\n\nĐoạn hai, sửa rồi.");
      lan.save();
      lan.follow("Lịch sử và so sánh");
      lan.press("So sánh");
      look(lan, "compare");
      lan.open(edit);
      lan.follow("Dịch sang tiếng Anh, song song");
      look(lan, "translate");
      lan.open(edit);
      lan.press("Gửi duyệt");
      hoa.open(edit);
      look(hoa, "edit-under-review");
      hoa.follow("Duyệt và đăng…");
      look(hoa, "publish");
      hoa.open(edit);
      hoa.unfold("Việc khác với bài này");
      hoa.press("Bỏ bản nháp");
      hoa.open("/staff/bin");
      look(hoa, "bin");
    }
  }

  @Test
  void everyPageOfTheGuide() throws Exception {
    List<String> pages =
        java.nio.file.Files.readAllLines(Path.of("src/main/resources/help/vi/contents.txt"));
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan")) {
      for (String page : pages) {
        lan.open("/staff/help/" + page);
        look(lan, "help-" + page);
      }
    }
  }

  private static void look(Colleague colleague, String name) {
    StaffPagesTest.look(colleague.page(), name);
  }
}
