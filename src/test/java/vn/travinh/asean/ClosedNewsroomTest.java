package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.TestClock;

/** Whatever becomes of accounts and drafts, visitors have their pages. */
class ClosedNewsroomTest {

  @Test
  void aDatabaseThatCannotBeOpenedClosesTheNewsroomAlone(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/portal.db"), "đây không phải là một cơ sở dữ liệu");
    try (TestPortal portal =
        TestPortal.plan().file("news/mot/vi.md", news("Một", "2026-01-02", "Chữ.")).start(folder)) {
      assertThat(portal.get("/vi/").statusCode()).isEqualTo(200);
      assertThat(portal.get("/readyz").statusCode()).isEqualTo(200);
      for (String path : new String[] {"/staff/sign-in", "/staff/sign-in?next=%2Fstaff%2F"}) {
        HttpResponse<String> answer = portal.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.body())
            .contains("Phòng biên tập chưa mở cửa", "Các trang công khai vẫn hoạt động");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      }
    }
  }

  @Test
  void whereThereIsNoAccountItIsSaidHowToMakeOne(@TempDir Path folder) throws Exception {
    TestClock clock = new TestClock();
    try (TestPortal portal =
        TestPortal.plan()
            .file("news/mot/vi.md", news("Một", "2026-01-02", "Chữ."))
            .clock(clock)
            .start(folder)) {
      portal.waitForNewsroom();
      assertThat(portal.get("/staff/sign-in").body())
          .contains("Chưa có tài khoản nào", "user add TÊN --role admin");
      StaffBrowser.addAccount(portal, clock, "hoa", Role.ADMIN);
      assertThat(portal.get("/staff/sign-in").body()).doesNotContain("Chưa có tài khoản nào");
    }
  }
}
