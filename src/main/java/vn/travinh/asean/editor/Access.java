package vn.travinh.asean.editor;

import vn.travinh.asean.data.Role;

/** Who may come to an address of the newsroom, from the least known to the most trusted. */
public enum Access {
  /** Everybody, as to the page for signing in. */
  SIGNED_OUT,
  /** Whoever gave a password, while the second factor is still missing. */
  HALF_SIGNED_IN,
  AUTHOR,
  EDITOR,
  ADMIN;

  static Access of(Role role) {
    return switch (role) {
      case AUTHOR -> AUTHOR;
      case EDITOR -> EDITOR;
      case ADMIN -> ADMIN;
    };
  }

  /** Whether somebody who got as far as {@code given} may come here. */
  boolean opensTo(Access given) {
    return given.compareTo(this) >= 0;
  }
}
