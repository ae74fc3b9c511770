/**
 * A site as values for machines: Atom, iCalendar, sitemap, structured data, open data and the small
 * files that browsers and crawlers ask for. Decides nothing about what is public and answers no
 * request; the same site gives the same bytes. Start at {@link vn.travinh.asean.feeds.Feeds}, which
 * lists all files, and at {@link vn.travinh.asean.feeds.StructuredData} for what stands inside
 * pages.
 */
@NullMarked
package vn.travinh.asean.feeds;

import org.jspecify.annotations.NullMarked;
