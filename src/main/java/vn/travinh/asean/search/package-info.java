/**
 * The site's full-text search: {@link vn.travinh.asean.site.Site} to index, {@link
 * vn.travinh.asean.search.SearchQuery} to {@link vn.travinh.asean.search.SearchResults}. The only
 * package that knows Hibernate Search and Lucene; knows nothing of HTTP or templates. Start at
 * {@link vn.travinh.asean.search.SiteSearch}.
 */
@NullMarked
package vn.travinh.asean.search;

import org.jspecify.annotations.NullMarked;
