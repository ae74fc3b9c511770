package vn.travinh.asean.editor;

import vn.travinh.asean.content.DocumentFile;

/**
 * A link to another site that was found broken.
 *
 * @param words what is wrong with it, in Vietnamese
 */
record OutsideLink(DocumentFile file, String address, String words) {}
