package vn.travinh.asean.view;

/**
 * Everything that one page will show, as values: two equal sheets give the same markup, so that a
 * page whose sheet did not change need not be rendered again.
 *
 * @param template name below {@code templates/pages/}
 */
public record PageSheet(String template, Object view, LayoutView layout, Words words) {}
