package vn.travinh.asean.view;

/** What readers get where there is no line; the list itself is made on their device. */
record OfflineView(String title) {}
