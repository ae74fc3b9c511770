package vn.travinh.asean.history;

import java.time.Instant;

/**
 * One recorded change.
 *
 * @param id of the commit, 40 hexadecimal digits
 * @param note what the author said of it, one line; empty where nothing
 */
public record Revision(String id, Instant at, Author author, String note) {}
