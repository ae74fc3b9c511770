package vn.travinh.asean.markdown;

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
   */
  record PictureSource(String address, int width, int height) {}
}
