package vn.travinh.asean.markdown;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells where the links and pictures of a text lead, once the whole site is known. */
public interface Resolver {

  /**
   * The address for a link's target; the target itself where it leads outside, null where it leads
   * nowhere, which leaves the link's text without a link. Escaping is done by the caller.
   */
  @Nullable String address(String target);

  /**
   * What to show for a picture; null where there is no such file, which leaves the alternative text
   * in its place.
   */
  @Nullable PictureSource picture(String source);

  /**
   * A picture ready to be shown.
   *
   * @param width in CSS pixels, 0 where unknown
   * @param height in CSS pixels, 0 where unknown
   * @param sizes what a browser may choose from, with the picture itself; empty where there is only
   *     that
   */
  record PictureSource(String address, int width, int height, List<PictureSize> sizes) {
    public PictureSource {
      sizes = List.copyOf(sizes);
    }

    public PictureSource(String address, int width, int height) {
      this(address, width, height, List.of());
    }

    /**
     * What goes into a {@code srcset} for the browsers that know this type; empty where there is no
     * choice. Addresses hold nothing that would have to be escaped.
     */
    public String choices(String contentType) {
      return sizes.stream()
          .filter(size -> size.contentType().equals(contentType))
          .map(size -> size.address() + " " + size.width() + "w")
          .collect(Collectors.joining(", "));
    }

    /** The choices in the format that every browser knows. */
    public String choices() {
      return sizes.isEmpty() ? "" : choices(sizes.get(0).contentType());
    }

    /** The choices as WebP. */
    public String modernChoices() {
      return choices(WEBP);
    }
  }

  /** The format of {@link PictureSource#modernChoices}. */
  String WEBP = "image/webp";

  /**
   * @param width in pixels
   */
  record PictureSize(String address, int width, String contentType) {}
}
