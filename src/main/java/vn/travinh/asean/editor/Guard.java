package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.util.Optional;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Database;

/** Tells who asks. */
final class Guard {
  private final Office office;
  private final SessionCookie cookie;

  Guard(Office office, SessionCookie cookie) {
    this.office = office;
    this.cookie = cookie;
  }

  /** Whoever the browser's session belongs to, as they are now: role and bar hold at once. */
  Optional<Actor> actor(Context ctx) {
    Optional<String> secret = cookie.read(ctx);
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    Database database = office.database();
    return database
        .sessions()
        .of(secret.get())
        .flatMap(
            session ->
                database
                    .accounts()
                    .byId(session.accountId())
                    .filter(Account::active)
                    .map(account -> new Actor(account, session)));
  }
}
