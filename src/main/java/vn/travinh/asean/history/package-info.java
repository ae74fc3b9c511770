/**
 * The revisions of files: recorded, listed, compared, restored, merged. An ordinary git repository
 * that any git program can read, apart from whatever repository the content folder itself lies in.
 * Knows nothing of what the files mean. Start at {@link vn.travinh.asean.history.History}.
 */
@NullMarked
package vn.travinh.asean.history;

import org.jspecify.annotations.NullMarked;
