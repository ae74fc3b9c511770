package vn.travinh.asean.search;

/**
 * Something to complete a query with.
 *
 * @param url where it leads, relative to the root
 * @param kind a section's id, {@code tag} or {@code term}
 */
public record Suggestion(String text, String url, String kind) {}
