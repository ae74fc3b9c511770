package vn.travinh.asean.content;

import org.jspecify.annotations.Nullable;

/** Where something on a page was learnt. Without an address where the page should not be linked. */
public record Source(String title, @Nullable String url) {}
