/**
 * What visitors see: every page of a {@link vn.travinh.asean.site.Site} becomes a {@code …View}
 * record and then, through a template, HTML. The only package that knows Pebble; decides nothing
 * about addresses, translations or order, which are settled in {@code site}. Start at {@link
 * vn.travinh.asean.view.PageRenderer}.
 */
@NullMarked
package vn.travinh.asean.view;

import org.jspecify.annotations.NullMarked;
