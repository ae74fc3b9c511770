package vn.travinh.asean.editor;

import java.util.List;

/**
 * What members of staff may change of their own account.
 *
 * @param displayName as it was typed last
 * @param recoveryCodesLeft 0 without a second factor
 * @param nameError what was wrong with it, or empty
 * @param oldError what was wrong with the old password, or empty
 * @param newError what was wrong with the new one, or empty
 * @param sessions browsers in which this account is signed in
 */
record OwnAccountPage(
    String name,
    String displayName,
    String role,
    boolean hasSecondFactor,
    int recoveryCodesLeft,
    String nameError,
    String oldError,
    String newError,
    List<OwnSession> sessions) {
  OwnAccountPage {
    sessions = List.copyOf(sessions);
  }

  /**
   * @param current whether it is the browser that shows the page
   */
  record OwnSession(
      long id, String browser, StaffTime began, StaffTime lastUsed, boolean current) {}

  public boolean hasNameError() {
    return !nameError.isEmpty();
  }

  public boolean hasOldError() {
    return !oldError.isEmpty();
  }

  public boolean hasNewError() {
    return !newError.isEmpty();
  }

  public List<FieldError> errors() {
    return List.of(
            new FieldError("display-name", nameError),
            new FieldError("old-password", oldError),
            new FieldError("new-password", newError))
        .stream()
        .filter(error -> !error.message().isEmpty())
        .toList();
  }
}
