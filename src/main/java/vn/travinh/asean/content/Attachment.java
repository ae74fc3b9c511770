package vn.travinh.asean.content;

import java.nio.file.Path;

/**
 * A file beside a document, such as a picture.
 *
 * @param name file's name in NFC
 * @param size in bytes
 * @param modifiedMillis when it was last changed; with the size it tells whether to look again
 */
public record Attachment(
    DocumentId document, String name, Path path, long size, long modifiedMillis) {}
