package vn.travinh.asean.editor;

import java.util.List;

/**
 * A form for a new account.
 *
 * @param name as it was typed
 * @param error what was wrong, or empty
 */
record NewAccountPage(String name, String displayName, List<RoleChoice> roles, String error) {
  NewAccountPage {
    roles = List.copyOf(roles);
  }

  public boolean hasError() {
    return !error.isEmpty();
  }
}
