package vn.travinh.asean.weight;

/**
 * One file that a page makes a browser fetch.
 *
 * @param address public address without a fragment
 * @param bytes as sent to a browser that takes Brotli, without headers
 * @param later whether browsers wait with it until a reader comes near
 */
public record Part(Use use, String address, long bytes, boolean later) {
  /** What a file is to a page. */
  public enum Use {
    PAGE,
    STYLE,
    SCRIPT,
    FONT,
    PICTURE,
    ICON
  }
}
