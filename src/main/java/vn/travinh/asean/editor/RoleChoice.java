package vn.travinh.asean.editor;

import java.util.Arrays;
import java.util.List;
import vn.travinh.asean.data.Role;

/**
 * A role to choose.
 *
 * @param hint what it may do
 */
record RoleChoice(String value, String label, String hint, boolean chosen) {
  static List<RoleChoice> with(Role chosen) {
    return Arrays.stream(Role.values())
        .map(role -> new RoleChoice(role.word(), RoleWords.of(role), hint(role), role == chosen))
        .toList();
  }

  private static String hint(Role role) {
    return switch (role) {
      case AUTHOR -> "Viết bài và gửi duyệt; không tự đăng bài.";
      case EDITOR -> "Duyệt, đăng, hẹn giờ và gỡ bài.";
      case ADMIN -> "Như biên tập viên; thêm việc quản lý tài khoản và quy định.";
    };
  }
}
