/**
 * Runs the flow from files to a {@link vn.travinh.asean.publish.Publication} and holds the current
 * one, the only thing behind public pages that ever changes. Knows nothing of HTTP servers. Start
 * at {@link vn.travinh.asean.publish.Publisher}.
 */
@NullMarked
package vn.travinh.asean.publish;

import org.jspecify.annotations.NullMarked;
