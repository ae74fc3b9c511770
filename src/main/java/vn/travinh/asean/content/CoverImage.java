package vn.travinh.asean.content;

/**
 * A document's picture, by its file's name beside the document. The credit is empty where none was
 * given.
 */
public record CoverImage(String file, String alternative, String credit) {}
