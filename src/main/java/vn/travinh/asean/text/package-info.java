/**
 * Languages and what may be done with a piece of writing without knowing what it is about: Unicode
 * form, folding, addresses, dates. Knows neither HTML nor files. Start at {@link
 * vn.travinh.asean.text.Language}.
 */
@NullMarked
package vn.travinh.asean.text;

import org.jspecify.annotations.NullMarked;
