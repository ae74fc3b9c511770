package vn.travinh.asean.editor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page says at its top after something was done. The address carries only the name, so that
 * nobody can put words of their own on a page of ours.
 */
public enum Notice {
  SIGNED_OUT("Bạn đã đăng xuất."),
  SIGNED_OUT_EVERYWHERE("Bạn đã đăng xuất khỏi mọi thiết bị."),
  SESSION_ENDED("Phiên làm việc đó đã được kết thúc."),
  PASSWORD_CHANGED("Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất."),
  NAME_CHANGED("Đã đổi tên hiển thị."),
  SECOND_FACTOR_ON("Đã bật xác thực hai bước."),
  ACCOUNT_ADDED("Đã thêm tài khoản."),
  ACCOUNT_CHANGED("Đã lưu thay đổi của tài khoản."),
  SWITCHES_SAVED("Đã lưu các quy định chung."),
  LINKS_CHECK_ASKED("Việc kiểm tra liên kết đã bắt đầu. Kết quả sẽ hiện dần ở đây.");

  static final String PARAMETER = "notice";

  private final String text;

  Notice(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Notice> ofCode(@Nullable String code) {
    return Arrays.stream(values()).filter(notice -> notice.code().equals(code)).findFirst();
  }
}
