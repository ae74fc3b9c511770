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
  LINKS_CHECK_ASKED("Việc kiểm tra liên kết đã bắt đầu. Kết quả sẽ hiện dần ở đây."),
  DRAFT_SAVED("Đã lưu bản nháp."),
  TYPED_FORGOTTEN("Đã bỏ phần gõ dở."),
  REVIEW_ASKED("Đã gửi duyệt. Biên tập viên sẽ thấy bài trên bàn làm việc."),
  SENT_BACK("Đã trả bài cho người viết, kèm góp ý của bạn."),
  COMMENT_ADDED("Đã thêm góp ý."),
  COMMENT_SETTLED("Đã đánh dấu góp ý là xong."),
  SHOWN_AND_FOUND(Appearance.SHOWN_AND_FOUND.text()),
  SHOWN(Appearance.SHOWN.text()),
  NOT_A_PAGE(Appearance.NOT_A_PAGE.text()),
  SCHEDULED(Appearance.SCHEDULED.text()),
  LATE(Appearance.LATE.text()),
  FAILED(Appearance.FAILED.text()),
  DRAFT_DISCARDED("Đã bỏ bản nháp. Bạn có thể lấy lại trong thùng rác."),
  DUPLICATED("Đây là bản sao. Hãy đổi tiêu đề và nội dung trước khi gửi duyệt."),
  RESTORED("Đã lấy lại thành bản nháp."),
  FILE_ADDED("Đã tải tệp lên."),
  PICTURE_STOPPED("Đã tải tệp lên. Ảnh GIF này chuyển động; cổng chỉ giữ hình đầu tiên."),
  FILE_REMOVED("Đã bỏ tệp."),
  COVER_CHOSEN("Đã chọn làm ảnh chính."),
  LINK_MADE("Đã tạo liên kết xem thử."),
  LINK_REVOKED("Đã thu hồi liên kết xem thử.");

  static final String PARAMETER = "notice";

  private final String text;

  Notice(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** Whether what was wanted has come about. */
  boolean isGood() {
    return this != LATE && this != FAILED;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Notice> ofCode(@Nullable String code) {
    return Arrays.stream(values()).filter(notice -> notice.code().equals(code)).findFirst();
  }
}
