package vn.travinh.asean.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Names;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.site.DocumentPaths.Shown;
import vn.travinh.asean.site.PageContent.Article;
import vn.travinh.asean.site.PageContent.Listing;
import vn.travinh.asean.site.PageContent.TagCount;
import vn.travinh.asean.text.Alphabet;
import vn.travinh.asean.text.Language;

/**
 * Builds the site that holds at one moment. Used once: {@code SiteBuilder.build(content, media,
 * now)}.
 */
public final class SiteBuilder {
  private static final Names TAGS_TITLE =
      new Names(Map.of("vi", "Chủ đề", "en", "Topics", "km", "ប្រធានបទ"));

  private final Content content;
  private final Media media;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Map<Kind, Map<Language, List<PagePath>>> lists = new HashMap<>();
  private final DocumentPaths paths;

  private SiteBuilder(Content content, Media media, Instant now) {
    this.content = content;
    this.media = media;
    this.now = now;
    this.paths = DocumentPaths.of(content, now, problems);
  }

  /** The site, with everything that only shows when all documents are seen together. */
  public static Noted<Site> build(Content content, Media media, Instant now) {
    return new SiteBuilder(content, media, now).build();
  }

  /**
   * The next moment at which the site changes by itself: something is published, expires, or a day
   * begins.
   */
  public static Instant nextChange(Content content, Instant now) {
    Instant midnight =
        now.atZone(ContentDate.ZONE)
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(ContentDate.ZONE)
            .toInstant();
    return content.documents().stream()
        .flatMap(
            document ->
                java.util.stream.Stream.of(
                    document.lifecycle().publishAt(), document.lifecycle().expiresAt()))
        .filter(Objects::nonNull)
        .filter(moment -> moment.isAfter(now))
        .min(Comparator.naturalOrder())
        .filter(moment -> moment.isBefore(midnight))
        .orElse(midnight);
  }

  private Noted<Site> build() {
    addArticles();
    for (Language language : languages()) {
      if (!pages.containsKey(Addresses.home(language).value())) {
        addPage(home(language));
      }
      for (SectionSettings section : content.sections()) {
        if (section.kind() != Kind.PAGE) {
          addSection(section, language);
        }
      }
      addTags(language);
    }
    linkLists();
    Redirects redirects = Redirects.of(content, paths, pages, problems);
    Site site =
        new Site(
            content,
            now,
            pages,
            byDocument(),
            lists,
            RelatedDocuments.of(listed().toList()),
            redirects.targets(),
            paths.gone());
    problems.addAll(SiteChecks.of(site, media));
    return new Noted<>(site, problems);
  }

  private List<Language> languages() {
    return content.settings().languages();
  }

  private Map<DocumentId, Map<Language, PagePath>> byDocument() {
    Map<DocumentId, Map<Language, PagePath>> all = new HashMap<>();
    paths
        .shown()
        .forEach(
            (id, byLanguage) -> {
              Map<Language, PagePath> mine = new HashMap<>();
              byLanguage.forEach((language, shown) -> mine.put(language, shown.path()));
              all.put(id, mine);
            });
    return all;
  }

  private java.util.stream.Stream<Document> listed() {
    return paths.shown().values().stream()
        .flatMap(byLanguage -> byLanguage.values().stream())
        .filter(shown -> !shown.fallback())
        .map(Shown::document)
        .filter(SiteBuilder::isListed);
  }

  /** Withdrawn documents can be read at their address, but no list leads there. */
  private static boolean isListed(Document document) {
    return document.lifecycle().status() != Status.WITHDRAWN
        && !document.id().equals(DocumentId.HOME);
  }

  private void addArticles() {
    paths
        .shown()
        .forEach(
            (id, byLanguage) ->
                languages().stream()
                    .filter(byLanguage::containsKey)
                    .forEach(language -> addPage(article(id, language, byLanguage))));
  }

  private Page article(DocumentId id, Language language, Map<Language, Shown> byLanguage) {
    Shown shown = Objects.requireNonNull(byLanguage.get(language));
    Document document = shown.document();
    Article article =
        new Article(
            document,
            document.body().resolve(new BodyResolver(document, language, paths.shown(), media)),
            shown.fallback());
    Map<Language, PagePath> switches = new LinkedHashMap<>();
    Map<Language, PagePath> translations = new LinkedHashMap<>();
    for (Language each : languages()) {
      Shown other = byLanguage.get(each);
      if (other != null) {
        switches.put(each, other.path());
        if (!other.fallback()) {
          translations.put(each, other.path());
        }
      }
    }
    Shown original = byLanguage.get(document.language());
    return new Page(
        shown.path(),
        language,
        document.title(),
        document.summary(),
        id.equals(DocumentId.HOME) ? new PageContent.Home(article) : article,
        breadcrumbs(document, language),
        switches,
        translations,
        original == null ? shown.path() : original.path());
  }

  private List<Crumb> breadcrumbs(Document document, Language language) {
    List<Crumb> crumbs = new ArrayList<>();
    if (document.id().equals(DocumentId.HOME)) {
      return crumbs;
    }
    crumbs.add(homeCrumb(language));
    settings(document.kind())
        .filter(section -> section.kind() != Kind.PAGE)
        .ifPresent(section -> crumbs.add(sectionCrumb(section, language)));
    planGroup(document)
        .map(group -> paths.shown().getOrDefault(group.id(), Map.of()).get(language))
        .ifPresent(shown -> crumbs.add(new Crumb(shown.document().title(), shown.path())));
    return crumbs;
  }

  /** The group that a task of the plan belongs to: III.8 for III.8-e. */
  private Optional<Document> planGroup(Document document) {
    if (!(document.details() instanceof Details.Plan plan) || !plan.kind().equals("task")) {
      return Optional.empty();
    }
    String group = plan.number().replaceFirst("-.*$", "");
    return content.documents().stream()
        .filter(
            other ->
                other.details() instanceof Details.Plan parent
                    && parent.kind().equals("group")
                    && parent.number().equals(group))
        .findFirst();
  }

  private Crumb homeCrumb(Language language) {
    return new Crumb(content.settings().name().in(language), Addresses.home(language));
  }

  private static Crumb sectionCrumb(SectionSettings section, Language language) {
    return new Crumb(section.title().in(language), Addresses.section(section, language));
  }

  private Optional<SectionSettings> settings(Kind kind) {
    return content.sections().stream().filter(section -> section.kind() == kind).findFirst();
  }

  private Page home(Language language) {
    return new Page(
        Addresses.home(language),
        language,
        content.settings().name().in(language),
        content.settings().tagline().in(language),
        new PageContent.Home(null),
        List.of(),
        Map.of(),
        Map.of(),
        Addresses.home(language));
  }

  private void addSection(SectionSettings section, Language language) {
    List<Shown> documents = documentsOf(section, language);
    List<PagePath> items = documents.stream().map(Shown::path).toList();
    lists.computeIfAbsent(section.kind(), kind -> new HashMap<>()).put(language, items);
    PagePath first = Addresses.section(section, language);
    SortedMap<Integer, List<PagePath>> years = new TreeMap<>(Comparator.reverseOrder());
    if (hasYears(section.kind())) {
      documents.forEach(
          shown ->
              year(shown.document())
                  .ifPresent(
                      year ->
                          years.computeIfAbsent(year, key -> new ArrayList<>()).add(shown.path())));
    }
    addListing(
        new Listing.Section(section.kind(), List.copyOf(years.keySet())),
        items,
        first,
        language,
        section.title().in(language),
        section.summary().in(language),
        List.of(homeCrumb(language)));
    years.forEach(
        (year, inYear) ->
            addListing(
                new Listing.Year(section.kind(), year),
                inYear,
                first.with(Integer.toString(year)),
                language,
                section.title().in(language) + " " + year,
                "",
                List.of(homeCrumb(language), sectionCrumb(section, language))));
  }

  private static boolean hasYears(Kind kind) {
    return kind == Kind.NEWS || kind == Kind.EVENT;
  }

  private static Optional<Integer> year(Document document) {
    return Optional.ofNullable(PageOrder.dateOf(document)).map(date -> date.day().getYear());
  }

  private List<Shown> documentsOf(SectionSettings section, Language language) {
    Comparator<Document> order = PageOrder.of(section.order(), language);
    return paths.shown().entrySet().stream()
        .filter(entry -> entry.getKey().section().equals(section.kind().section()))
        .flatMap(entry -> Optional.ofNullable(entry.getValue().get(language)).stream())
        .filter(shown -> isListed(shown.document()))
        .sorted(Comparator.comparing(Shown::document, order))
        .toList();
  }

  private void addTags(Language language) {
    Map<String, List<Shown>> byTag = new TreeMap<>();
    for (Map<Language, Shown> byLanguage : paths.shown().values()) {
      Shown shown = byLanguage.get(language);
      if (shown != null && isListed(shown.document())) {
        shown
            .document()
            .tags()
            .forEach(tag -> byTag.computeIfAbsent(tag, key -> new ArrayList<>()).add(shown));
      }
    }
    PagePath all = Addresses.tags(language);
    List<TagCount> counts = new ArrayList<>();
    byTag.forEach(
        (tag, documents) -> {
          counts.add(new TagCount(tag, tagName(tag, language), all.with(tag), documents.size()));
          addListing(
              new Listing.Tag(tag),
              documents.stream()
                  .sorted(
                      Comparator.comparing(
                          Shown::document, PageOrder.newestFirst().thenComparing(Document::id)))
                  .map(Shown::path)
                  .toList(),
              all.with(tag),
              language,
              tagName(tag, language),
              "",
              List.of(homeCrumb(language), new Crumb(TAGS_TITLE.in(language), all)));
        });
    counts.sort(Comparator.comparing(TagCount::name, Alphabet.of(language)));
    addPage(
        new Page(
            all,
            language,
            TAGS_TITLE.in(language),
            "",
            new PageContent.TagIndex(counts),
            List.of(homeCrumb(language)),
            Map.of(),
            Map.of(),
            all));
  }

  private String tagName(String tag, Language language) {
    Names names = content.tagNames().get(tag);
    return names == null ? tag : names.in(language);
  }

  private void addListing(
      Listing.Of of,
      List<PagePath> items,
      PagePath first,
      Language language,
      String title,
      String description,
      List<Crumb> breadcrumbs) {
    Lists.cut(
        of,
        items,
        first,
        listing -> {
          PagePath path = Lists.pathOf(first, listing.number());
          addPage(
              new Page(
                  path,
                  language,
                  title,
                  description,
                  listing,
                  breadcrumbs,
                  Map.of(),
                  Map.of(),
                  path));
        });
  }

  private void addPage(Page page) {
    pages.putIfAbsent(page.path().value(), page);
  }

  /**
   * Lists and front pages exist in every language by themselves; each gets to know its sisters once
   * all are there.
   */
  private void linkLists() {
    for (Page page : List.copyOf(pages.values())) {
      if (page.document().isPresent()) {
        continue;
      }
      Map<Language, PagePath> sisters = new LinkedHashMap<>();
      for (Language language : languages()) {
        sister(page, language).ifPresent(path -> sisters.put(language, path));
      }
      Map<Language, PagePath> translations = new LinkedHashMap<>(sisters);
      translations.values().removeIf(path -> !isSameList(page, path));
      pages.put(
          page.path().value(),
          new Page(
              page.path(),
              page.language(),
              page.title(),
              page.description(),
              page.content(),
              page.breadcrumbs(),
              sisters,
              translations,
              page.canonical()));
    }
  }

  private boolean isSameList(Page page, PagePath other) {
    Page sister = pages.get(other.value());
    return sister != null
        && (!(page.content() instanceof Listing mine)
            || (sister.content() instanceof Listing theirs && mine.number() == theirs.number()));
  }

  /**
   * The same list in another language: the same page of it where it has so many, else its first.
   */
  private Optional<PagePath> sister(Page page, Language language) {
    PagePath first = firstPage(page.content(), language);
    int number = page.content() instanceof Listing listing ? listing.number() : 1;
    return java.util.stream.Stream.of(Lists.pathOf(first, number), first)
        .filter(path -> pages.containsKey(path.value()))
        .findFirst();
  }

  private PagePath firstPage(PageContent shown, Language language) {
    if (!(shown instanceof Listing listing)) {
      return shown instanceof PageContent.TagIndex
          ? Addresses.tags(language)
          : Addresses.home(language);
    }
    if (listing.of() instanceof Listing.Tag tag) {
      return Addresses.tags(language).with(tag.tag());
    }
    if (listing.of() instanceof Listing.Year year) {
      return sectionPath(year.kind(), language).with(Integer.toString(year.year()));
    }
    return sectionPath(((Listing.Section) listing.of()).kind(), language);
  }

  private PagePath sectionPath(Kind kind, Language language) {
    return Addresses.section(settings(kind).orElseThrow(), language);
  }
}
