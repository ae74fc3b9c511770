package vn.travinh.asean.content;

/** The file was changed since the one who wants to save it began. Nothing was written. */
public final class ConflictException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Workspace.Stored current;

  public ConflictException(Workspace.Stored current) {
    super("the file was changed by somebody else");
    this.current = current;
  }

  /** What is there now; an empty text where it was deleted. */
  public Workspace.Stored current() {
    return current;
  }
}
