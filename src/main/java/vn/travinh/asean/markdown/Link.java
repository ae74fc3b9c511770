package vn.travinh.asean.markdown;

import vn.travinh.asean.problem.Place;

/** A link as its author wrote it: target unresolved, text as plain text. */
public record Link(String target, String text, Place place) {}
