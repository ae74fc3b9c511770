package vn.travinh.asean.editor;

/**
 * A mistake in a form.
 *
 * @param field id of the field, for a link to it
 * @param message what is wrong and what to write instead
 */
public record FieldError(String field, String message) {}
