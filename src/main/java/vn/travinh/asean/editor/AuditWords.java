package vn.travinh.asean.editor;

import java.util.Map;

/** What was done, in Vietnamese. The words in the log itself stay as they are. */
final class AuditWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("sign-in", "đăng nhập"),
          Map.entry("password-right", "nhập đúng mật khẩu, còn thiếu bước hai"),
          Map.entry("sign-in-failed", "đăng nhập sai"),
          Map.entry("sign-in-throttled", "bị chặn vì thử quá nhiều lần"),
          Map.entry("sign-out", "đăng xuất"),
          Map.entry("sign-out-everywhere", "đăng xuất mọi thiết bị"),
          Map.entry("session-ended", "kết thúc một phiên"),
          Map.entry("second-factor-on", "bật xác thực hai bước"),
          Map.entry("second-factor-off", "tắt xác thực hai bước"),
          Map.entry("password", "đổi mật khẩu"),
          Map.entry("password-set", "đặt lại mật khẩu"),
          Map.entry("display-name", "đổi tên hiển thị"),
          Map.entry("role", "đổi vai trò"),
          Map.entry("bar", "khóa tài khoản"),
          Map.entry("unbar", "mở khóa tài khoản"),
          Map.entry("account-added", "thêm tài khoản"),
          Map.entry("switch", "đổi quy định"),
          Map.entry("save", "lưu bản nháp"),
          Map.entry("publish", "đăng"),
          Map.entry("schedule", "hẹn giờ đăng"),
          Map.entry("withdraw", "gỡ, có thông báo"),
          Map.entry("delete", "xóa"),
          Map.entry("restore", "khôi phục"));

  private AuditWords() {}

  /** The log's own word where nobody has translated it. */
  static String of(String action) {
    return WORDS.getOrDefault(action, action);
  }
}
