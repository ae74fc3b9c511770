package vn.travinh.asean.data;

/** Why an account, a password or a code was refused. */
public enum Refusal {
  NAME_FORM(
      "Tên đăng nhập cần 2–32 ký tự: chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối; bắt đầu"
          + " bằng chữ cái, kết thúc bằng chữ cái hoặc chữ số, ví dụ: lan.nguyen.",
      "a name has 2 to 32 lower-case letters without marks, digits, dots and hyphens, begins with a"
          + " letter and ends with a letter or digit, such as lan.nguyen"),
  NAME_TAKEN(
      "Đã có tài khoản mang tên này. Bạn hãy chọn tên khác.",
      "there is an account of this name already"),
  DISPLAY_NAME(
      "Họ tên cần có ít nhất một chữ và nhiều nhất 80 ký tự.",
      "a display name has 1 to 80 characters, one of them a letter"),
  PASSWORD_SHORT(
      "Mật khẩu cần ít nhất 12 ký tự. Bạn có thể ghép vài từ không liên quan, cách nhau bằng dấu"
          + " cách.",
      "a password has 12 characters or more; some words that have nothing to do with each other are"
          + " good"),
  PASSWORD_LONG("Mật khẩu dài nhất là 256 ký tự.", "a password has 256 characters or fewer"),
  PASSWORD_COMMON(
      "Mật khẩu này dễ đoán: chỉ gồm những từ, tên, dãy phím hoặc dãy số nhiều người dùng. Bạn hãy"
          + " thêm vài từ khác không liên quan.",
      "this password is easy to guess: it is made of words, names, keys in a row or numbers that many"
          + " people take; add some words that have nothing to do with them"),
  PASSWORD_WRONG("Mật khẩu hiện tại không đúng.", "the present password is wrong"),
  TOO_MANY_ATTEMPTS(
      "Bạn đã thử quá nhiều lần. Hãy đợi một lát rồi thử lại.",
      "too many attempts; wait a while and try again"),
  CODE_WRONG(
      "Mã không đúng hoặc đã hết hạn. Hãy nhập mã 6 số đang hiện trong ứng dụng xác thực và kiểm tra"
          + " giờ của điện thoại.",
      "the code is wrong or out of date; enter the 6 digits that the authenticator shows now, and"
          + " check the telephone's clock"),
  LAST_ADMIN(
      "Đây là quản trị viên duy nhất còn hoạt động. Hãy giao quyền quản trị cho một người khác"
          + " trước.",
      "this is the last active admin; make somebody else an admin first"),
  NO_ACCOUNT("Không còn tài khoản này.", "there is no such account");

  private final String vietnamese;
  private final String english;

  Refusal(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** For pages of the newsroom. */
  public String vietnamese() {
    return vietnamese;
  }

  /** For the command line. */
  public String english() {
    return english;
  }
}
