/**
 * What the program itself has to remember: staff accounts, sessions, attempts to sign in, the audit
 * log, comments on drafts, links to previews. One small class each, over one database: a file, or a
 * PostgreSQL server. Knows nothing of pages. Start at {@link vn.travinh.asean.data.Database}.
 */
@NullMarked
package vn.travinh.asean.data;

import org.jspecify.annotations.NullMarked;
