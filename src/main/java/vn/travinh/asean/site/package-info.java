/**
 * Documents become a site: addresses, translations, menus, lists, redirects, and everything that
 * can only be checked when all documents are known. Pure: does no input or output and renders
 * nothing. Start at {@link vn.travinh.asean.site.SiteBuilder}.
 */
@NullMarked
package vn.travinh.asean.site;

import org.jspecify.annotations.NullMarked;
