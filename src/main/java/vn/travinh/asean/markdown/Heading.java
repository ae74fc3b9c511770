package vn.travinh.asean.markdown;

import vn.travinh.asean.problem.Place;

/**
 * A heading of a text.
 *
 * @param level 1 to 6, as written
 * @param id anchor, unique within the text
 * @param text plain text
 */
public record Heading(int level, String id, String text, Place place) {}
