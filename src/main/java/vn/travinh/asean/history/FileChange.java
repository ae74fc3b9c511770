package vn.travinh.asean.history;

/**
 * What a revision did to one file.
 *
 * @param revision its id
 */
public record FileChange(String revision, Change change) {}
