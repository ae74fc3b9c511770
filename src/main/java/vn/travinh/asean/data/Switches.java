package vn.travinh.asean.data;

/** What admins allow. */
public final class Switches {
  Switches() {}

  /** All off unless an admin turns them on. */
  public enum Switch {
    /** Editors may publish what they wrote themselves. */
    EDITORS_APPROVE_THEIR_OWN,
    /** Editors and admins may sign in with a password alone. */
    PASSWORD_ALONE,
    /** The program looks now and then whether pages elsewhere that ours lead to are still there. */
    CHECK_OUTSIDE_LINKS
  }

  public boolean isOn(Switch which) {
    throw new UnsupportedOperationException();
  }

  public void set(Switch which, boolean on) {
    throw new UnsupportedOperationException();
  }
}
