package vn.travinh.asean.assets;

/**
 * A picture in one size and format, as a file in the folder of copies.
 *
 * @param file its name there, which is made from its content
 * @param size in bytes
 */
record Rendition(String file, PictureFormat format, int width, int height, long size) {}
