package vn.travinh.asean.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.content.SiteSettings;
import vn.travinh.asean.text.Language;

/**
 * The whole site at one moment. Never changes after it is built.
 *
 * @param content what it was built from
 * @param madeAt the moment it was built for
 * @param pages every page by its address, fallbacks included
 * @param byDocument the address of every document in every language of the site
 * @param lists addresses of the pages of each section, in its order, fallbacks included
 * @param related for each document those that its readers may want next, the best first
 * @param redirects old addresses and where they lead now, to a page or outside
 * @param gone addresses that answer 410, with their language
 */
public record Site(
    Content content,
    Instant madeAt,
    Map<String, Page> pages,
    Map<DocumentId, Map<Language, PagePath>> byDocument,
    Map<Kind, Map<Language, List<PagePath>>> lists,
    Map<DocumentId, List<DocumentId>> related,
    Map<String, String> redirects,
    Map<String, Language> gone) {
  /** Entries on one page of a list; outsiders rely on it (a static export has the same pages). */
  public static final int LIST_SIZE = 20;

  public Site {
    pages = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(pages));
    byDocument = Map.copyOf(byDocument);
    lists = Map.copyOf(lists);
    related = Map.copyOf(related);
    redirects = Map.copyOf(redirects);
    gone = Map.copyOf(gone);
  }

  public SiteSettings settings() {
    return content.settings();
  }

  public List<Language> languages() {
    return content.settings().languages();
  }

  /** The language for visitors of whom nothing is known. */
  public Language defaultLanguage() {
    return languages().get(0);
  }

  public LocalDate today() {
    return madeAt.atZone(ContentDate.ZONE).toLocalDate();
  }

  public Optional<Page> pageAt(String path) {
    return Optional.ofNullable(pages.get(path));
  }

  /** The page at this address, which must exist. */
  public Page page(PagePath path) {
    Page page = pages.get(path.value());
    if (page == null) {
      throw new IllegalArgumentException("no page at " + path);
    }
    return page;
  }

  /**
   * The page that shows this document to readers of this language, a fallback where there is no
   * translation.
   */
  public Optional<Page> pageOf(DocumentId id, Language language) {
    return Optional.ofNullable(byDocument.getOrDefault(id, Map.of()).get(language)).map(this::page);
  }

  /**
   * Pages of documents of this kind for readers of this language, in the section's order, fallbacks
   * included.
   */
  public List<Page> pagesOf(Kind kind, Language language) {
    return lists.getOrDefault(kind, Map.of()).getOrDefault(language, List.of()).stream()
        .map(this::page)
        .toList();
  }

  /** The settings of a section, if the content has it. */
  public @Nullable SectionSettings settingsOf(Kind kind) {
    return content.sections().stream()
        .filter(section -> section.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  /** The address of a section's list, if the content has the section and it has a list. */
  public Optional<PagePath> sectionPath(Kind kind, Language language) {
    SectionSettings settings = settingsOf(kind);
    if (settings == null || kind == Kind.PAGE) {
      return Optional.empty();
    }
    return Optional.of(Addresses.section(settings, language));
  }

  /** A tag's name for readers of this language; its id where nobody named it. */
  public String tagName(String tag, Language language) {
    var names = content.tagNames().get(tag);
    return names == null ? tag : names.in(language);
  }

  /** Pages that readers of this one may want next, the best first. */
  public List<Page> related(Page page, int limit) {
    return page.document().map(document -> related.getOrDefault(document.id(), List.of())).stream()
        .flatMap(List::stream)
        .flatMap(id -> pageOf(id, page.language()).stream())
        .limit(limit)
        .toList();
  }

  /** Pages that sitemap, feeds and search should know, in no particular order. */
  public Stream<Page> originals() {
    return pages.values().stream().filter(Page::isOriginal);
  }
}
