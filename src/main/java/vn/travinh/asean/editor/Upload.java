package vn.travinh.asean.editor;

import java.nio.file.Path;

/**
 * A file that came with a form. It lies on disk and is deleted when the request ends, unless it was
 * moved away.
 *
 * @param field of the form
 * @param fileName as the browser calls it; not to be trusted
 * @param contentType as the browser calls it; not to be trusted
 */
public record Upload(String field, String fileName, String contentType, Path file, long size) {}
