package vn.travinh.asean.assets;

/**
 * A page needs a file that the folder of assets does not have. Pages and {@code static/} belong
 * together, so either the file was deleted or the folder is another one.
 */
public final class MissingAssetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingAssetException(String name) {
    super("the folder of assets has no " + name + " (is it the right one? see --static)");
  }
}
