package vn.travinh.asean.search;

/** There is no index to ask just now. Worth another try in a little while. */
public final class SearchUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SearchUnavailableException(String message) {
    super(message);
  }

  SearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
