package vn.travinh.asean.data;

import java.time.Instant;
import java.util.List;

/** What reviewers and authors say to each other about a draft. */
public final class Comments {
  Comments() {}

  /**
   * @param path of the draft, {@code news/2026-01-01-x/vi.md}
   */
  public record Comment(
      long id, String path, String account, Instant at, String text, boolean settled) {}

  public Comment add(String path, String account, String text) {
    throw new UnsupportedOperationException();
  }

  /** The oldest first. */
  public List<Comment> on(String path) {
    throw new UnsupportedOperationException();
  }

  public void settle(long id) {
    throw new UnsupportedOperationException();
  }
}
