package vn.travinh.asean.search;

import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.text.Language;

/**
 * A page that was found.
 *
 * @param titleHtml the title, escaped, with {@code mark} around what was found
 * @param snippetHtml a stretch of the text, likewise
 * @param date ISO 8601, null where the page has none
 * @param withdrawn whether the page no longer holds
 */
public record Hit(
    DocumentId id,
    Language language,
    PagePath url,
    String title,
    String titleHtml,
    String snippetHtml,
    @Nullable String date,
    boolean withdrawn,
    double score) {}
