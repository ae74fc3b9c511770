package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;

/** What Lan, who writes, and Hoa, who publishes, do every day. */
final class Articles {
  private Articles() {}

  /**
   * Writes, reviews and publishes an article in as few steps as can be.
   *
   * @return where it is written
   */
  static String publish(StaffSite site, Look look, String title, String text) {
    try (Colleague lan = site.signedIn(look, "lan")) {
      lan.begin("Tin tức", title);
      lan.field("Tóm tắt").fill("Tóm tắt của bài.");
      lan.field("Nội dung").fill(text);
      lan.field("Tên nguồn").fill("Nguồn thử (2026)");
      lan.save();
      lan.press("Gửi duyệt");
      approve(site, look, lan.address());
      return lan.address();
    }
  }

  /** Publishes what waits for review. */
  static void approve(StaffSite site, Look look, String edit) {
    try (Colleague hoa = site.signedIn(look, "hoa")) {
      hoa.open(edit);
      hoa.follow("Duyệt và đăng…");
      hoa.press("Đăng bài");
      assertThat(hoa.page().locator(".states")).containsText("Đang đăng");
    }
  }

  /** Uploads a picture as the article's cover and comes back to where it is written. */
  static void addPicture(Colleague colleague, Path folder, String alternative) {
    colleague.follow("Ảnh và tệp của bài");
    colleague
        .page()
        .locator("#file")
        .setInputFiles(StaffSite.picture(folder.resolve("mat-troi.jpg")));
    colleague.field("Ảnh cho thấy gì").fill(alternative);
    colleague.field("Tác giả và giấy phép").fill("Ảnh: Lan, CC BY 4.0");
    colleague.page().getByLabel("Làm ảnh chính").first().check();
    colleague.press("Tải lên");
    colleague.follow("Về trang sửa");
  }
}
