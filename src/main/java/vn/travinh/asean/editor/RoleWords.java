package vn.travinh.asean.editor;

import vn.travinh.asean.data.Role;

/** Roles in Vietnamese. */
final class RoleWords {
  private RoleWords() {}

  static String of(Role role) {
    return switch (role) {
      case AUTHOR -> "Người viết";
      case EDITOR -> "Biên tập viên";
      case ADMIN -> "Quản trị viên";
    };
  }
}
