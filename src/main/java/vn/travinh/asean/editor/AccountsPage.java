package vn.travinh.asean.editor;

import java.util.List;

/** All accounts. */
record AccountsPage(List<Row> accounts) {
  AccountsPage {
    accounts = List.copyOf(accounts);
  }

  record Row(
      String href,
      String name,
      String displayName,
      String role,
      boolean active,
      boolean hasSecondFactor,
      StaffTime created) {}
}
