package vn.travinh.asean.markdown;

import vn.travinh.asean.problem.Place;

/**
 * A picture as its author wrote it.
 *
 * @param source file name relative to the document, or an address
 * @param alternative text for those who cannot see it; empty where the author gave none
 */
public record Picture(String source, String alternative, Place place) {}
