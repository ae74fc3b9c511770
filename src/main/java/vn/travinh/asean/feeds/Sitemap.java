package vn.travinh.asean.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * All pages that search engines should know, with their translations, as sitemaps.org and Google's
 * notes on localised versions describe it.
 */
final class Sitemap {
  /** What one file may hold by the protocol of sitemaps.org. */
  static final int MOST_ADDRESSES = 50_000;

  /** The same protocol's 50 MB, uncompressed. */
  static final int MOST_BYTES = 52_428_800;

  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String TYPE = "application/xml; charset=utf-8";

  private final Site site;
  private final BaseAddress base;
  private final int mostAddresses;
  private final int mostBytes;

  /** Asked for by the page and by every list that names it. By identity: no document is copied. */
  private final IdentityHashMap<Document, Optional<Instant>> changes = new IdentityHashMap<>();

  private Sitemap(Site site, BaseAddress base, int mostAddresses, int mostBytes) {
    this.site = site;
    this.base = base;
    this.mostAddresses = mostAddresses;
    this.mostBytes = mostBytes;
  }

  static List<Feed> of(Site site, BaseAddress base) {
    return of(site, base, MOST_ADDRESSES, MOST_BYTES);
  }

  static List<Feed> of(Site site, BaseAddress base, int mostAddresses, int mostBytes) {
    return new Sitemap(site, base, mostAddresses, mostBytes).files();
  }

  private List<Feed> files() {
    List<byte[]> parts = new ArrayList<>();
    addParts(addresses(), parts);
    if (parts.size() == 1) {
      return List.of(new Feed("/sitemap.xml", TYPE, parts.get(0)));
    }
    List<Feed> files = new ArrayList<>();
    for (byte[] part : parts) {
      files.add(new Feed("/sitemap-" + (files.size() + 1) + ".xml", TYPE, part));
    }
    List<String> paths = files.stream().map(Feed::path).toList();
    files.add(0, new Feed("/sitemap.xml", TYPE, index(paths)));
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
  private void addParts(List<Address> addresses, List<byte[]> parts) {
    if (addresses.size() <= mostAddresses) {
      byte[] written = write(addresses);
      if (written.length <= mostBytes || addresses.size() <= 1) {
        parts.add(written);
        return;
      }
    }
    int middle = addresses.size() / 2;
    addParts(addresses.subList(0, middle), parts);
    addParts(addresses.subList(middle, addresses.size()), parts);
  }

  private static byte[] write(List<Address> addresses) {
    return XmlText.of(
        xml -> {
          xml.writeStartElement("urlset");
          xml.writeDefaultNamespace(SITEMAP);
          xml.writeNamespace("xhtml", XHTML);
          for (Address address : addresses) {
            write(address, xml);
          }
          xml.writeEndElement();
        });
  }

  private static void write(Address address, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("url");
    XmlText.element(xml, "loc", address.location());
    if (address.changed().isPresent()) {
      XmlText.element(xml, "lastmod", Moments.text(address.changed().get()));
    }
    for (Map.Entry<String, String> alternate : address.alternates().entrySet()) {
      xml.writeEmptyElement("xhtml:link");
      xml.writeAttribute("rel", "alternate");
      xml.writeAttribute("hreflang", alternate.getKey());
      xml.writeAttribute("href", alternate.getValue());
    }
    xml.writeEndElement();
  }

  /**
   * @param alternates full addresses by {@code hreflang}, this page's own among them
   */
  private record Address(
      String location, Optional<Instant> changed, Map<String, String> alternates) {}

  private List<Address> addresses() {
    List<Page> pages =
        site.originals()
            .filter(page -> page.document().filter(FeedPages::isWithdrawn).isEmpty())
            .sorted(Comparator.comparing(Page::path))
            .toList();
    Map<PagePath, String> known = new HashMap<>();
    pages.forEach(page -> known.put(page.path(), base.of(page.path())));
    Map<Language, Instant> newest = newestByLanguage(pages);
    return pages.stream()
        .map(
            page -> {
              String location = Objects.requireNonNull(known.get(page.path()));
              return new Address(
                  location, changed(page, newest), alternates(page, location, known));
            })
        .toList();
  }

  /** Only pages that stand here themselves, so that each names all others and is named by them. */
  private Map<String, String> alternates(
      Page page, String location, Map<PagePath, String> known) {
    Map<String, String> alternates = new LinkedHashMap<>();
    page.translations()
        .forEach(
            (language, path) -> {
              String other = known.get(path);
              if (other != null) {
                alternates.put(language.code(), other);
              }
            });
    alternates.putIfAbsent(page.language().code(), location);
    alternates.put("x-default", neutral(page, location, alternates));
    return alternates;
  }

  /**
   * Where readers of other languages go: from front pages to the address that looks at what the
   * browser asks for, from elsewhere to the site's first language that has the page.
   */
  private String neutral(Page page, String location, Map<String, String> alternates) {
    if (page.path().equals(Addresses.home(page.language()))) {
      return base.of("/");
    }
    return site.languages().stream()
        .map(language -> alternates.get(language.code()))
        .filter(address -> address != null)
        .findFirst()
        .orElse(location);
  }

  private Optional<Instant> changed(Page page, Map<Language, Instant> newest) {
    if (page.content() instanceof PageContent.Home) {
      return Optional.ofNullable(newest.get(page.language()));
    }
    if (page.content() instanceof PageContent.Listing listing) {
      return listing.items().stream()
          .map(site::page)
          .flatMap(this::changed)
          .max(Comparator.naturalOrder());
    }
    return changed(page).findFirst();
  }

  private Stream<Instant> changed(Page page) {
    return page.document()
        .flatMap(document -> changes.computeIfAbsent(document, Moments::updated))
        .stream();
  }

  /** Front pages change with whatever is new in their language. */
  private Map<Language, Instant> newestByLanguage(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> changed(page).map(moment -> Map.entry(page.language(), moment)))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (one, other) -> one.isAfter(other) ? one : other));
  }
}
