package vn.travinh.asean.history;

/**
 * Who made a revision.
 *
 * @param account name to sign in with; {@code outside} for changes made without the editor
 * @param name as people know them
 */
public record Author(String account, String name) {
  /** Whoever changed a file on disk by other means. */
  public static final Author OUTSIDE = new Author("outside", "outside the editor");
}
