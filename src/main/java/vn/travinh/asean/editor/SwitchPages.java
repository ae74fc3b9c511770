package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.Switches;
import vn.travinh.asean.data.Switches.Switch;

/** Switches, turned by admins. */
final class SwitchPages implements StaffRoutes {
  private static final String PATH = "/staff/switches";

  private final Office office;

  SwitchPages(Office office) {
    this.office = office;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(PATH, Role.ADMIN, this::show),
        StaffRoute.action(PATH, Role.ADMIN, BodyLimit.FORM, this::save));
  }

  private void show(Context ctx, Actor actor) {
    Switches switches = office.database().switches();
    List<SwitchesPage.Choice> choices =
        Arrays.stream(Switch.values())
            .map(
                each ->
                    new SwitchesPage.Choice(
                        field(each), label(each), hint(each), switches.isOn(each)))
            .toList();
    office.renderer().send(ctx, "Quy định chung", "switches", new SwitchesPage(choices));
  }

  private void save(Context ctx, Actor actor) throws IOException {
    Form form = Form.of(ctx);
    Switches switches = office.database().switches();
    for (Switch each : Switch.values()) {
      boolean on = form.has(field(each));
      if (on != switches.isOn(each)) {
        switches.set(each, on);
        office.audit().add(actor.name(), "switch", field(each), on ? "on" : "off");
      }
    }
    Redirect.to(ctx, PATH, Notice.SWITCHES_SAVED);
  }

  private static String field(Switch which) {
    return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String label(Switch which) {
    return switch (which) {
      case EDITORS_APPROVE_THEIR_OWN -> "Biên tập viên được tự duyệt bài mình viết";
      case PASSWORD_ALONE -> "Cho phép đăng nhập chỉ bằng mật khẩu";
      case CHECK_OUTSIDE_LINKS -> "Kiểm tra liên kết ra trang khác";
    };
  }

  private static String hint(Switch which) {
    return switch (which) {
      case EDITORS_APPROVE_THEIR_OWN ->
          "Nếu tắt, mỗi bài cần một người khác duyệt trước khi đăng. Chỉ nên bật khi phòng có một người.";
      case PASSWORD_ALONE ->
          "Nếu tắt, biên tập viên và quản trị viên phải dùng thêm mã từ điện thoại. Chỉ nên bật khi máy chủ không ra được mạng ngoài.";
      case CHECK_OUTSIDE_LINKS ->
          "Nếu bật, máy chủ lần lượt mở các trang mà bài viết dẫn tới, mỗi trang khoảng một tuần một lần, và báo trên bàn làm việc khi trang đó không còn.";
    };
  }
}
