package vn.travinh.asean.site;

/** One step on the way from the front page to a page. */
public record Crumb(String title, PagePath path) {}
