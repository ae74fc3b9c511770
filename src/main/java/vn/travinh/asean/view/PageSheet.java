package vn.travinh.asean.view;

import org.jspecify.annotations.Nullable;

/**
 * Everything that one page will show, as values: two equal sheets give the same markup, so that a
 * page whose sheet did not change need not be rendered again.
 *
 * @param template name below {@code templates/pages/}
 * @param card what is shown beside links to the page; null where it has a photograph, or needs none
 */
public record PageSheet(
    String template, Object view, LayoutView layout, Words words, @Nullable LinkCard card) {
  PageSheet with(@Nullable LinkCard other) {
    return new PageSheet(template, view, layout, words, other);
  }
}
