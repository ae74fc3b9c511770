package vn.travinh.asean.feeds;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** The newest documents of a language, and of each of its sections, as Atom (RFC 4287). */
final class AtomFeeds {
  /** Outsiders rely on it: a reader that looks once a week should miss nothing. */
  static final int LIMIT = 30;

  /**
   * Pages without a date of their own count as new whenever they are touched. A day's work on two
   * hundred of them must not push all news out of a language's feed.
   */
  static final int UNDATED_LIMIT = 10;

  private static final String TYPE = "application/atom+xml";

  private final Site site;
  private final BaseAddress base;
  private final Language language;
  private final Identity identity;
  private final Map<PagePath, Entry> entries = new HashMap<>();

  private AtomFeeds(Site site, BaseAddress base, Language language) {
    this.site = site;
    this.base = base;
    this.language = language;
    this.identity = Identity.of(site.settings(), language);
  }

  static List<vn.travinh.asean.feeds.Feed> of(Site site, BaseAddress base, Language language) {
    return new AtomFeeds(site, base, language).all();
  }

  private List<vn.travinh.asean.feeds.Feed> all() {
    List<Page> pages = FeedPages.newestFirst(site, language);
    List<vn.travinh.asean.feeds.Feed> feeds = new ArrayList<>();
    String name = site.settings().name().in(language);
    feeds.add(
        file(
            Identifiers.ofFeed(language),
            name,
            site.settings().tagline().in(language),
            Addresses.home(language),
            newestOfAll(pages)));
    for (SectionSettings section : site.content().sections()) {
      site.sectionPath(section.kind(), language)
          .ifPresent(
              path ->
                  feeds.add(
                      file(
                          Identifiers.ofFeed(language, section.kind()),
                          section.title().in(language) + " – " + name,
                          section.summary().in(language),
                          path,
                          pages.stream()
                              .filter(
                                  page -> page.document().orElseThrow().kind() == section.kind())
                              .toList())));
    }
    return feeds;
  }

  private static List<Page> newestOfAll(List<Page> pages) {
    long dated = pages.stream().filter(AtomFeeds::isDated).count();
    long room = Math.max(UNDATED_LIMIT, LIMIT - dated);
    List<Page> newest = new ArrayList<>();
    for (Page page : pages) {
      if (isDated(page)) {
        newest.add(page);
      } else if (room > 0) {
        newest.add(page);
        room--;
      }
    }
    return newest;
  }

  private static boolean isDated(Page page) {
    return Moments.published(page.document().orElseThrow()).isPresent();
  }

  private vn.travinh.asean.feeds.Feed file(
      String id, String title, String subtitle, PagePath about, List<Page> pages) {
    String path = about.value() + "feed.xml";
    List<Entry> newest = pages.stream().limit(LIMIT).map(this::entry).toList();
    Feed feed = new Feed("atom_1.0");
    feed.setId(id);
    feed.setTitle(CleanText.line(title));
    if (!subtitle.isBlank()) {
      feed.setSubtitle(text(CleanText.line(subtitle)));
    }
    feed.setUpdated(
        newest.stream()
            .map(Entry::getUpdated)
            .max(Comparator.naturalOrder())
            .orElse(Date.from(Instant.EPOCH)));
    feed.setAlternateLinks(List.of(link("alternate", "text/html", base.of(about))));
    feed.setOtherLinks(
        List.of(
            link("self", TYPE, base.of(path)),
            link("license", "text/html", Licence.OWN_TEXTS.url())));
    feed.setAuthors(List.of(author(identity.name(), identity.email())));
    feed.setRights("© " + identity.name() + ", " + Licence.OWN_TEXTS.name());
    feed.setEntries(newest);
    return new vn.travinh.asean.feeds.Feed(path, TYPE + "; charset=utf-8", bytes(feed));
  }

  private byte[] bytes(Feed feed) {
    // Raw, because any other layout would change the texts' own spaces.
    Format format =
        Format.getRawFormat().setEncoding(StandardCharsets.UTF_8.name()).setLineSeparator("\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      org.jdom2.Document document = new WireFeedOutput().outputJDom(feed);
      document.getRootElement().setAttribute("lang", language.code(), Namespace.XML_NAMESPACE);
      new XMLOutputter(format).output(document, bytes);
    } catch (FeedException | IOException impossibleInMemory) {
      throw new IllegalStateException("an Atom feed could not be written", impossibleInMemory);
    }
    return bytes.toByteArray();
  }

  private Entry entry(Page page) {
    return entries.computeIfAbsent(page.path(), path -> entry(page, page.document().orElseThrow()));
  }

  private Entry entry(Page page, Document document) {
    Entry entry = new Entry();
    entry.setId(Identifiers.ofDocument(document));
    entry.setTitle(CleanText.line(document.title()));
    entry.setUpdated(Date.from(Moments.updated(document).orElse(Instant.EPOCH)));
    Moments.published(document).map(Date::from).ifPresent(entry::setPublished);
    entry.setAlternateLinks(alternates(page));
    if (!document.editorial().author().isBlank()) {
      entry.setAuthors(List.of(author(CleanText.line(document.editorial().author()), "")));
    }
    entry.setCategories(document.tags().stream().map(this::category).toList());
    if (!document.summary().isBlank()) {
      entry.setSummary(text(CleanText.line(document.summary())));
    }
    entry.setContents(List.of(html(ArticleHtml.of(page, base))));
    rightsOfOthers(document).ifPresent(entry::setRights);
    return entry;
  }

  /** The page itself first, because many readers open the first link whatever its language. */
  private List<Link> alternates(Page page) {
    List<Link> links = new ArrayList<>();
    links.add(alternate(page.language(), page.path()));
    page.translations()
        .forEach(
            (other, path) -> {
              if (!other.equals(page.language())) {
                links.add(alternate(other, path));
              }
            });
    return links;
  }

  private Link alternate(Language language, PagePath path) {
    Link link = link("alternate", "text/html", base.of(path));
    link.setHreflang(language.code());
    return link;
  }

  private static Optional<String> rightsOfOthers(Document document) {
    return document.details() instanceof Details.News news
        ? Optional.ofNullable(news.quoted()).map(quoted -> "© " + CleanText.line(quoted.source()))
        : Optional.empty();
  }

  private Category category(String tag) {
    Category category = new Category();
    category.setTerm(CleanText.line(tag));
    category.setScheme(base.of(Addresses.tags(language)));
    category.setLabel(CleanText.line(site.tagName(tag, language)));
    return category;
  }

  private static Link link(String relation, String type, String address) {
    Link link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(address);
    return link;
  }

  private static Person author(String name, String email) {
    Person person = new Person();
    person.setName(name);
    if (!email.isEmpty()) {
      person.setEmail(email);
    }
    return person;
  }

  private static Content text(String value) {
    return content("text", value);
  }

  private static Content html(String value) {
    return content("html", value);
  }

  private static Content content(String type, String value) {
    Content content = new Content();
    content.setType(type);
    content.setValue(value);
    return content;
  }
}
