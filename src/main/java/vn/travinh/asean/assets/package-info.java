/**
 * {@code static/} as one versioned, cacheable tree, and the files beside documents under addresses
 * made from their content. Does not know which pages use them. Start at {@link
 * vn.travinh.asean.assets.Assets}.
 */
@NullMarked
package vn.travinh.asean.assets;

import org.jspecify.annotations.NullMarked;
