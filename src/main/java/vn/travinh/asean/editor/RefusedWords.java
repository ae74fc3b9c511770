package vn.travinh.asean.editor;

import vn.travinh.asean.content.RefusedException;

/** Why the folders do not take something, in Vietnamese. */
final class RefusedWords {
  private RefusedWords() {}

  static String of(RefusedException refused) {
    return switch (refused.code()) {
      case "text-too-large" ->
          "Bài dài quá một triệu byte (khoảng 300 trang). Hãy chia thành nhiều bài.";
      case "not-text" -> "Nội dung có ký tự không lưu được. Hãy gõ lại đoạn vừa dán.";
      case "name-in-use" -> "Đã có quá nhiều bài hoặc tệp cùng tên. Hãy chọn tên khác.";
      case "not-in-history" -> "Lần lưu này không còn trong lịch sử.";
      default -> "Việc này không làm được với tên hoặc tệp như vậy. Hãy chọn tên khác.";
    };
  }
}
