package vn.travinh.asean.data;

import java.util.List;
import java.util.Optional;

/** Signed-in browsers. They end when idle for an hour, and after twelve hours in any case. */
public final class Sessions {
  Sessions() {}

  /** A session and the secret that its browser keeps; only the secret's hash is stored. */
  public record Started(Session session, String secret) {}

  public Started start(Account account, boolean complete, String browser) {
    throw new UnsupportedOperationException();
  }

  /** The session of this secret, if it has not ended; notes that it was used. */
  public Optional<Session> of(String secret) {
    throw new UnsupportedOperationException();
  }

  /** Replaces a session by a complete one under a new secret. */
  public Started complete(Session session) {
    throw new UnsupportedOperationException();
  }

  public List<Session> ofAccount(long accountId) {
    throw new UnsupportedOperationException();
  }

  public void end(Session session) {
    throw new UnsupportedOperationException();
  }

  public void endAll(long accountId) {
    throw new UnsupportedOperationException();
  }
}
