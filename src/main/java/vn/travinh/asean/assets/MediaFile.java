package vn.travinh.asean.assets;

import java.nio.file.Path;
import java.util.List;

/**
 * A file beside a document, as it was when the site was published.
 *
 * @param address public address, named by its content
 * @param copy where its bytes lie, apart from the content folder, so that an edit cannot change
 *     what an address means
 * @param width in pixels, 0 where unknown or no picture
 * @param height likewise
 * @param picture whether a page may show it
 * @param otherSizes the same picture in other sizes and formats
 */
public record MediaFile(
    String address,
    Path copy,
    long size,
    String contentType,
    int width,
    int height,
    boolean picture,
    List<MediaFile> otherSizes) {
  public MediaFile {
    otherSizes = List.copyOf(otherSizes);
  }

  MediaFile under(String prefix) {
    return new MediaFile(
        prefix + address,
        copy,
        size,
        contentType,
        width,
        height,
        picture,
        otherSizes.stream().map(other -> other.under(prefix)).toList());
  }
}
