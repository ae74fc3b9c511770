package vn.travinh.asean.editor;

import java.util.List;

/**
 * One account, as an admin may change it.
 *
 * @param path its address
 * @param own whether it is the admin's own
 * @param error what was refused, or empty
 */
record AccountPage(
    String path,
    String name,
    String displayName,
    List<RoleChoice> roles,
    boolean active,
    boolean hasSecondFactor,
    boolean own,
    String error) {
  AccountPage {
    roles = List.copyOf(roles);
  }

  public boolean hasError() {
    return !error.isEmpty();
  }
}
