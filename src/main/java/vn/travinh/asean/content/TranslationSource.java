package vn.travinh.asean.content;

import vn.travinh.asean.text.Language;

/**
 * What a translation was made from.
 *
 * @param version id of the source file's bytes at that time, as git names them; a source of another
 *     version has changed since
 */
public record TranslationSource(Language language, String version) {}
