package vn.travinh.asean.editor;

import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.Session;
import vn.travinh.asean.history.Author;

/** Who is doing something: a member of staff in a signed-in browser. */
public record Actor(Account account, Session session) {
  /** Name to sign in with; also what the audit log and comments call them. */
  public String name() {
    return account.name();
  }

  public String displayName() {
    return account.displayName();
  }

  public boolean may(Role needed) {
    return session.complete() && account.role().mayAct(needed);
  }

  public boolean isEditor() {
    return may(Role.EDITOR);
  }

  public boolean isAdmin() {
    return may(Role.ADMIN);
  }

  /** As the history names them. */
  public Author author() {
    return new Author(account.name(), account.displayName());
  }

  Access access() {
    return session.complete() ? Access.of(account.role()) : Access.HALF_SIGNED_IN;
  }
}
