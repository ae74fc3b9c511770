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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Names;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.text.Language;

/**
 * One Atom feed (RFC 4287), made of nothing but this.
 *
 * @param id the feed's, for ever
 * @param about the page whose newest documents these are
 * @param pages what it lists, the newest first
 */
record AtomFeed(
    BaseAddress base,
    Language language,
    Identity identity,
    Map<String, Names> tagNames,
    String id,
    String title,
    String subtitle,
    PagePath about,
    List<Page> pages)
    implements FeedSource {
  private static final String TYPE = "application/atom+xml";

  AtomFeed {
    tagNames = Map.copyOf(tagNames);
    pages = List.copyOf(pages);
  }

  @Override
  public String name() {
    return about.value() + "feed.xml";
  }

  @Override
  public List<vn.travinh.asean.feeds.Feed> files() {
    String path = name();
    List<Entry> newest = pages.stream().map(page -> entry(page, documentOf(page))).toList();
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
    return List.of(new vn.travinh.asean.feeds.Feed(path, TYPE + "; charset=utf-8", bytes(feed)));
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

  private static Document documentOf(Page page) {
    return page.document().orElseThrow();
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
    Names name = tagNames.get(tag);
    Category category = new Category();
    category.setTerm(CleanText.line(tag));
    category.setScheme(base.of(Addresses.tags(language)));
    category.setLabel(CleanText.line(name == null ? tag : name.in(language)));
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
