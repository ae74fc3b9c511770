package vn.travinh.asean.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.text.Language;

/**
 * What the site offers at one address.
 *
 * @param language language of the address, the menus and all around the text
 * @param description for search engines and link previews; may be empty
 * @param breadcrumbs from the front page to the page's parent
 * @param switches where each language of the site leads from here, fallbacks included, in the
 *     site's order
 * @param translations real translations only, this page included where it is one; in the site's
 *     order
 * @param canonical the address that search engines should keep; another page's where this one is a
 *     fallback
 */
public record Page(
    PagePath path,
    Language language,
    String title,
    String description,
    PageContent content,
    List<Crumb> breadcrumbs,
    Map<Language, PagePath> switches,
    Map<Language, PagePath> translations,
    PagePath canonical) {
  public Page {
    breadcrumbs = List.copyOf(breadcrumbs);
    switches = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(switches));
    translations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(translations));
  }

  /** The document shown here, if the page shows one. */
  public Optional<Document> document() {
    if (content instanceof PageContent.Article article) {
      return Optional.of(article.document());
    }
    if (content instanceof PageContent.Home home && home.article() != null) {
      return Optional.of(home.article().document());
    }
    return Optional.empty();
  }

  /** Whether the text is in another language than the address promises. */
  public boolean isFallback() {
    return content instanceof PageContent.Article article && article.fallback();
  }

  /** The language that the main text is in. */
  public Language contentLanguage() {
    return document().map(Document::language).orElse(language);
  }

  /** Whether sitemap, feeds and search should know this page. */
  public boolean isOriginal() {
    return canonical.equals(path);
  }
}
