package vn.travinh.asean.editor;

/** What waits for whom. */
record DeskPage(String who) {}
