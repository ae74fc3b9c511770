package vn.travinh.asean.data;

import java.util.Locale;

/** What a member of staff may do; each may do what those before may. */
public enum Role {
  /** Writes, and asks for review. */
  AUTHOR,
  /** Reviews and publishes. */
  EDITOR,
  /** Looks after accounts and switches. */
  ADMIN;

  /** The word on the command line and in forms. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean mayAct(Role needed) {
    return compareTo(needed) >= 0;
  }
}
