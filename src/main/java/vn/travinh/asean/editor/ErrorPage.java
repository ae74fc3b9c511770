package vn.travinh.asean.editor;

/**
 * Something went wrong, or may not be.
 *
 * @param incident number under which the log has the rest, or empty
 */
record ErrorPage(int status, String title, String text, String incident) {
  static ErrorPage of(int status, String text) {
    return new ErrorPage(status, title(status), text, "");
  }

  static ErrorPage unexpected(String incident) {
    return new ErrorPage(
        500,
        title(500),
        "Lỗi đã được ghi lại. Hãy thử lại sau ít phút; nếu vẫn lỗi, hãy báo số dưới đây cho người quản trị.",
        incident);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Không hiểu được yêu cầu";
      case 403 -> "Bạn không được phép làm việc này";
      case 404 -> "Không tìm thấy trang";
      case 405 -> "Địa chỉ này không dùng được như vậy";
      case 408 -> "Việc gửi mất quá nhiều thời gian";
      case 409 -> "Có người vừa thay đổi trước bạn";
      case 413 -> "Nội dung gửi lên quá lớn";
      case 429 -> "Bạn thử quá nhiều lần";
      case 503 -> "Phòng biên tập chưa mở cửa";
      default -> "Có lỗi ngoài dự kiến";
    };
  }

  public boolean hasIncident() {
    return !incident.isEmpty();
  }
}
