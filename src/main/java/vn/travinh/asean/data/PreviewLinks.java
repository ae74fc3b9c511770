package vn.travinh.asean.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links with which people without an account may look at a draft for a while. */
public final class PreviewLinks {
  PreviewLinks() {}

  /**
   * @param path of the draft
   */
  public record PreviewLink(long id, String path, String account, Instant expiresAt) {}

  /**
   * @return the token in the address; only its hash is stored
   */
  public String create(String path, String account, Duration life) {
    throw new UnsupportedOperationException();
  }

  /** What a token opens, while it does. */
  public Optional<PreviewLink> of(String token) {
    throw new UnsupportedOperationException();
  }

  public List<PreviewLink> on(String path) {
    throw new UnsupportedOperationException();
  }

  public void revoke(long id) {
    throw new UnsupportedOperationException();
  }
}
