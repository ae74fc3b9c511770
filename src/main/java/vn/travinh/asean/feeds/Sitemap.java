package vn.travinh.asean.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * All pages that search engines should know, with their translations, as sitemaps.org and Google's
 * notes on localised versions describe it. Made of nothing but this.
 *
 * @param languages of the site, the default first
 * @param entries in the order of their addresses
 * @param mostAddresses in one file
 * @param mostBytes of one file
 */
record Sitemap(
    BaseAddress base,
    List<Language> languages,
    List<Entry> entries,
    int mostAddresses,
    int mostBytes)
    implements FeedSource {
  /** What one file may hold by the protocol of sitemaps.org. */
  static final int MOST_ADDRESSES = 50_000;

  /** The same protocol's 50 MB, uncompressed. */
  static final int MOST_BYTES = 52_428_800;

  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String TYPE = "application/xml; charset=utf-8";

  Sitemap {
    languages = List.copyOf(languages);
    entries = List.copyOf(entries);
  }

  /**
   * What is said of one page.
   *
   * @param changed null where nobody knows
   * @param translations those of the page
   */
  record Entry(
      PagePath path,
      Language language,
      @Nullable Instant changed,
      Map<Language, PagePath> translations) {}

  static Sitemap of(Site site, BaseAddress base) {
    return of(site, base, MOST_ADDRESSES, MOST_BYTES);
  }

  static Sitemap of(Site site, BaseAddress base, int mostAddresses, int mostBytes) {
    return new Sitemap(
        base, site.languages(), new Changes(site).entries(), mostAddresses, mostBytes);
  }

  @Override
  public String name() {
    return "/sitemap.xml";
  }

  @Override
  public List<Feed> files() {
    Map<PagePath, String> locations = new HashMap<>();
    entries.forEach(entry -> locations.put(entry.path(), base.of(entry.path())));
    List<byte[]> parts = new ArrayList<>();
    addParts(entries, locations, parts);
    if (parts.size() == 1) {
      return List.of(new Feed(name(), TYPE, parts.get(0)));
    }
    List<Feed> files = new ArrayList<>();
    for (byte[] part : parts) {
      files.add(new Feed("/sitemap-" + (files.size() + 1) + ".xml", TYPE, part));
    }
    List<String> paths = files.stream().map(Feed::path).toList();
    files.add(0, new Feed(name(), TYPE, index(paths)));
    return files;
  }

  private byte[] index(List<String> paths) {
    return XmlText.of(
        xml -> {
          xml.writeStartElement("sitemapindex");
          xml.writeDefaultNamespace(SITEMAP);
          for (String path : paths) {
            xml.writeStartElement("sitemap");
            XmlText.element(xml, "loc", base.of(path));
            xml.writeEndElement();
          }
          xml.writeEndElement();
        });
  }

  /** Halves what is too much for one file; how large it is shows only once it is written. */
  private void addParts(List<Entry> some, Map<PagePath, String> locations, List<byte[]> parts) {
    if (some.size() <= mostAddresses) {
      byte[] written = write(some, locations);
      if (written.length <= mostBytes || some.size() <= 1) {
        parts.add(written);
        return;
      }
    }
    int middle = some.size() / 2;
    addParts(some.subList(0, middle), locations, parts);
    addParts(some.subList(middle, some.size()), locations, parts);
  }

  private byte[] write(List<Entry> some, Map<PagePath, String> locations) {
    return XmlText.of(
        xml -> {
          xml.writeStartElement("urlset");
          xml.writeDefaultNamespace(SITEMAP);
          xml.writeNamespace("xhtml", XHTML);
          for (Entry entry : some) {
            write(entry, locations, xml);
          }
          xml.writeEndElement();
        });
  }

  private void write(Entry entry, Map<PagePath, String> locations, XMLStreamWriter xml)
      throws XMLStreamException {
    String location = locations.getOrDefault(entry.path(), "");
    xml.writeStartElement("url");
    XmlText.element(xml, "loc", location);
    if (entry.changed() != null) {
      XmlText.element(xml, "lastmod", Moments.text(entry.changed()));
    }
    for (Map.Entry<String, String> alternate : alternates(entry, location, locations).entrySet()) {
      xml.writeEmptyElement("xhtml:link");
      xml.writeAttribute("rel", "alternate");
      xml.writeAttribute("hreflang", alternate.getKey());
      xml.writeAttribute("href", alternate.getValue());
    }
    xml.writeEndElement();
  }

  /**
   * Full addresses by {@code hreflang}, this page's own among them. Only pages that stand here
   * themselves, so that each names all others and is named by them.
   */
  private Map<String, String> alternates(
      Entry entry, String location, Map<PagePath, String> locations) {
    Map<String, String> alternates = new LinkedHashMap<>();
    entry
        .translations()
        .forEach(
            (language, path) -> {
              String other = locations.get(path);
              if (other != null) {
                alternates.put(language.code(), other);
              }
            });
    alternates.putIfAbsent(entry.language().code(), location);
    alternates.put("x-default", neutral(entry, location, alternates));
    return alternates;
  }

  /**
   * Where readers of other languages go: from front pages to the address that looks at what the
   * browser asks for, from elsewhere to the site's first language that has the page.
   */
  private String neutral(Entry entry, String location, Map<String, String> alternates) {
    if (entry.path().equals(Addresses.home(entry.language()))) {
      return base.of("/");
    }
    return languages.stream()
        .map(language -> alternates.get(language.code()))
        .filter(address -> address != null)
        .findFirst()
        .orElse(location);
  }

  /** Tells when pages changed: a list with what it names, a front page with all in its language. */
  private static final class Changes {
    private final Site site;

    /**
     * Every document is asked for several times. By identity, because comparing them costs more.
     */
    private final IdentityHashMap<Document, Optional<Instant>> known = new IdentityHashMap<>();

    private final Map<Language, Instant> newest = new HashMap<>();

    Changes(Site site) {
      this.site = site;
    }

    List<Entry> entries() {
      List<Page> pages =
          site.originals()
              .filter(page -> page.document().filter(FeedPages::isWithdrawn).isEmpty())
              .sorted(Comparator.comparing(Page::path))
              .toList();
      for (Page page : pages) {
        of(page)
            .ifPresent(
                moment ->
                    newest.merge(
                        page.language(), moment, (one, other) -> one.isAfter(other) ? one : other));
      }
      return pages.stream()
          .map(page -> new Entry(page.path(), page.language(), changed(page), page.translations()))
          .toList();
    }

    private @Nullable Instant changed(Page page) {
      if (page.content() instanceof PageContent.Home) {
        return newest.get(page.language());
      }
      Stream<Optional<Instant>> moments =
          page.content() instanceof PageContent.Listing listing
              ? listing.items().stream().map(item -> of(site.page(item)))
              : Stream.of(of(page));
      return moments.flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(null);
    }

    private Optional<Instant> of(Page page) {
      return page.document().flatMap(document -> known.computeIfAbsent(document, Moments::updated));
    }
  }
}
