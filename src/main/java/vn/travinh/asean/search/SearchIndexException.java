package vn.travinh.asean.search;

/** The index could not be opened or written. What it answered before, it goes on answering. */
public final class SearchIndexException extends Exception {
  private static final long serialVersionUID = 1L;

  SearchIndexException(String message) {
    super(message);
  }

  SearchIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
