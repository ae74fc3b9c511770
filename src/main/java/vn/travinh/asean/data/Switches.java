package vn.travinh.asean.data;

import org.jdbi.v3.core.Jdbi;

/** What admins allow. Thread-safe. */
public final class Switches {
  private final Jdbi jdbi;

  Switches(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

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
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT 1 FROM switch_on WHERE name = :name")
                .bind("name", which.name())
                .mapTo(int.class)
                .findOne()
                .isPresent());
  }

  public void set(Switch which, boolean on) {
    String sql =
        on
            ? "INSERT INTO switch_on (name) VALUES (:name) ON CONFLICT DO NOTHING"
            : "DELETE FROM switch_on WHERE name = :name";
    jdbi.useTransaction(handle -> handle.createUpdate(sql).bind("name", which.name()).execute());
  }
}
