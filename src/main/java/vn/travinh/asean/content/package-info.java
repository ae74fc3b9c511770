/**
 * The files in {@code content/}: listed, read and turned into typed values, each with what was
 * noticed. Knows what front matter means and nothing of addresses, menus or other pages. Start at
 * {@link vn.travinh.asean.content.ContentStore}.
 */
@NullMarked
package vn.travinh.asean.content;

import org.jspecify.annotations.NullMarked;
