package vn.travinh.asean.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Source;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.text.Language;

/** Makes the head of a page. */
final class HeadViews {
  private HeadViews() {}

  /**
   * @param page null for pages that are no part of the site's own, such as the search
   */
  static HeadView of(Frame frame, @Nullable Page page, PageContext context) {
    RenderSettings settings = context.settings();
    Assets assets = settings.assets();
    String description = description(frame, context);
    return new HeadView(
        title(frame, page, context),
        description,
        frame.indexed(),
        frame.canonical().isEmpty() ? "" : settings.absolute(frame.canonical()),
        alternates(frame, context),
        openGraph(frame, page, description, context),
        dublinCore(frame, page, description, context),
        feeds(page, context),
        file("css/site.css", context),
        context.shared().one(letters(context.language(), assets)),
        file("js/display.js", context),
        context
            .shared()
            .one(List.of(assets.address("js/suggest.js"), assets.address("js/offline.js"))),
        file("images/icon.svg", context),
        file("images/icon-32.png", context),
        new JsonLd(page == null ? "" : settings.structuredData().apply(page)));
  }

  private static String file(String name, PageContext context) {
    return context.shared().one(context.settings().assets().address(name));
  }

  /**
   * The font for a script that devices may lack, such as Khmer. It is wanted with the first line:
   * text that gets its letters late jumps.
   */
  private static List<String> letters(Language language, Assets assets) {
    String ending = "-" + language.script() + "-400-normal.woff2";
    return assets.files().keySet().stream()
        .filter(name -> name.endsWith(ending))
        .map(assets::address)
        .toList();
  }

  private static String siteName(PageContext context) {
    return context.site().settings().name().in(context.language());
  }

  private static String title(Frame frame, @Nullable Page page, PageContext context) {
    String name = siteName(context);
    return frame.title().isEmpty() || frame.title().equals(name)
        ? name
        : distinct(frame.title(), page, context.chrome()) + " – " + name;
  }

  /** A topic may be called like a country or a section, and a list has several pages. */
  private static String distinct(String title, @Nullable Page page, Words words) {
    String distinct = title;
    if (page != null && page.content() instanceof PageContent.Listing listing) {
      if (listing.of() instanceof PageContent.Listing.Tag) {
        distinct = words.text("listing.title-topic", distinct);
      }
      if (listing.number() > 1) {
        distinct = words.text("listing.title-page", distinct, words.number(listing.number()));
      }
    }
    return distinct;
  }

  /** Never empty: search engines and the agencies' catalogues want one on every page. */
  private static String description(Frame frame, PageContext context) {
    if (!frame.description().isBlank()) {
      return frame.description();
    }
    String tagline = context.site().settings().tagline().in(context.language());
    return frame.title() + " – " + (tagline.isEmpty() ? siteName(context) : tagline);
  }

  private static List<HeadView.AlternateView> alternates(Frame frame, PageContext context) {
    List<HeadView.AlternateView> alternates = new ArrayList<>();
    frame
        .translations()
        .forEach(
            (language, path) ->
                alternates.add(
                    new HeadView.AlternateView(
                        language.code(), context.settings().absolute(path))));
    if (!alternates.isEmpty()) {
      alternates.add(
          new HeadView.AlternateView(
              "x-default", context.settings().absolute(neutral(frame, context))));
    }
    return alternates;
  }

  /**
   * Where readers of other languages go: from the front pages to the address that looks at what the
   * browser asks for, from elsewhere to the site's first language that has the page.
   */
  private static String neutral(Frame frame, PageContext context) {
    if (frame.path().equals(Addresses.home(context.language()).value())) {
      return "/";
    }
    Map<Language, String> translations = frame.translations();
    return context.site().languages().stream()
        .filter(translations::containsKey)
        .map(translations::get)
        .findFirst()
        .orElse(frame.path());
  }

  private static List<HeadView.MetaView> openGraph(
      Frame frame, @Nullable Page page, String description, PageContext context) {
    RenderSettings settings = context.settings();
    List<HeadView.MetaView> properties = new ArrayList<>();
    properties.add(new HeadView.MetaView("og:type", frame.type()));
    properties.add(new HeadView.MetaView("og:site_name", siteName(context)));
    properties.add(
        new HeadView.MetaView(
            "og:title", frame.title().isEmpty() ? siteName(context) : frame.title()));
    properties.add(new HeadView.MetaView("og:description", description));
    properties.add(
        new HeadView.MetaView(
            "og:url",
            settings.absolute(frame.canonical().isEmpty() ? frame.path() : frame.canonical())));
    properties.add(new HeadView.MetaView("og:locale", context.words().text("og.locale")));
    for (Language language : frame.translations().keySet()) {
      if (!language.equals(context.shown())) {
        properties.add(new HeadView.MetaView("og:locale:alternate", locale(language, context)));
      }
    }
    addPicture(properties, frame, page, context);
    if (page != null && frame.type().equals("article")) {
      Document document = PageContext.documentOf(page);
      addTime(properties, "article:published_time", document.date());
      addTime(properties, "article:modified_time", document.updated());
    }
    return properties;
  }

  private static void addPicture(
      List<HeadView.MetaView> properties, Frame frame, @Nullable Page page, PageContext context) {
    if (!frame.card().isEmpty()) {
      properties.add(new HeadView.MetaView("og:image", context.settings().absolute(frame.card())));
      properties.add(new HeadView.MetaView("og:image:type", LinkCard.CONTENT_TYPE));
      properties.add(new HeadView.MetaView("og:image:width", String.valueOf(LinkCard.WIDTH)));
      properties.add(new HeadView.MetaView("og:image:height", String.valueOf(LinkCard.HEIGHT)));
      properties.add(
          new HeadView.MetaView(
              "og:image:alt", frame.title().isEmpty() ? siteName(context) : frame.title()));
      properties.add(new HeadView.MetaView("twitter:card", "summary_large_image"));
      return;
    }
    if (page == null || page.document().isEmpty()) {
      return;
    }
    CoverView cover = Covers.of(PageContext.documentOf(page), context);
    if (cover.hasPhotograph()) {
      properties.add(
          new HeadView.MetaView("og:image", context.settings().absolute(cover.source())));
      properties.add(new HeadView.MetaView("og:image:alt", cover.alternative()));
      properties.add(new HeadView.MetaView("twitter:card", "summary_large_image"));
    }
  }

  private static void addTime(
      List<HeadView.MetaView> properties, String name, @Nullable ContentDate date) {
    if (date != null) {
      properties.add(
          new HeadView.MetaView(
              name,
              date.instant().atZone(ContentDate.ZONE).toOffsetDateTime().withNano(0).toString()));
    }
  }

  /** Open Graph wants a territory with every language; the site's languages have an obvious one. */
  private static String locale(Language language, PageContext context) {
    return context.words().textOr("og.locale." + language.code(), language.code());
  }

  /**
   * Dublin Core as Circular 24/2011/TT-BTTTT asks: title, creator, date, description, publisher and
   * identifier always; several values are separated by ";".
   */
  private static List<HeadView.MetaView> dublinCore(
      Frame frame, @Nullable Page page, String description, PageContext context) {
    Document document = page == null ? null : page.document().orElse(null);
    String publisher =
        Declared.in(context.language(), context.site().settings().organisation().managingBody());
    List<HeadView.MetaView> metadata = new ArrayList<>();
    String name = siteName(context);
    add(metadata, "DC.title", frame.title().isEmpty() ? name : frame.title());
    add(metadata, "DC.creator", creator(document, publisher.isEmpty() ? name : publisher));
    add(metadata, "DC.date", date(document, context).toString());
    add(metadata, "DC.description", description);
    add(metadata, "DC.publisher", publisher.isEmpty() ? name : publisher);
    add(
        metadata,
        "DC.identifier",
        context
            .settings()
            .absolute(frame.canonical().isEmpty() ? frame.path() : frame.canonical()));
    add(metadata, "DC.language", context.shown().code());
    add(metadata, "DC.type", "Text");
    add(metadata, "DC.format", "text/html");
    add(metadata, "DC.rights", "CC BY 4.0");
    if (document != null) {
      add(
          metadata,
          "DC.subject",
          document.tags().stream()
              .map(tag -> context.site().tagName(tag, context.shown()))
              .collect(Collectors.joining("; ")));
      add(
          metadata,
          "DC.source",
          document.sources().stream().map(Source::title).collect(Collectors.joining("; ")));
      add(metadata, "DC.contributor", document.editorial().reviewedBy());
    }
    return metadata;
  }

  private static void add(List<HeadView.MetaView> metadata, String name, String content) {
    if (!content.isBlank()) {
      metadata.add(new HeadView.MetaView(name, content));
    }
  }

  private static String creator(@Nullable Document document, String otherwise) {
    if (document == null) {
      return otherwise;
    }
    String author = document.editorial().author();
    String owner = document.editorial().owner();
    return !author.isEmpty() ? author : !owner.isEmpty() ? owner : otherwise;
  }

  private static LocalDate date(@Nullable Document document, PageContext context) {
    if (document != null) {
      ContentDate date = document.updated() != null ? document.updated() : document.date();
      if (date != null) {
        return date.day();
      }
    }
    return context.site().today();
  }

  private static List<HeadView.FeedView> feeds(@Nullable Page page, PageContext context) {
    Words words = context.chrome();
    Language language = context.language();
    List<HeadView.FeedView> feeds = new ArrayList<>();
    feeds.add(
        new HeadView.FeedView(
            "application/atom+xml", siteName(context), PageLinks.feed(Addresses.home(language))));
    Kind kind = page == null ? null : kindOf(page);
    if (kind != null) {
      context
          .site()
          .sectionPath(kind, language)
          .ifPresent(
              path ->
                  feeds.add(
                      new HeadView.FeedView(
                          "application/atom+xml",
                          siteName(context) + " – " + context.sectionTitle(kind, words),
                          PageLinks.feed(path))));
    }
    feeds.add(
        new HeadView.FeedView(
            "text/calendar", words.text("feeds.calendar"), PageLinks.calendar(language)));
    if (page != null && (kind == Kind.EVENT || kind == Kind.FESTIVAL) && hasDocument(page)) {
      feeds.add(new HeadView.FeedView("text/calendar", page.title(), PageLinks.calendarFile(page)));
    }
    return context.shared().one(List.copyOf(feeds));
  }

  private static boolean hasDocument(Page page) {
    return page.content() instanceof PageContent.Article;
  }

  private static @Nullable Kind kindOf(Page page) {
    if (page.content() instanceof PageContent.Article article) {
      return article.document().kind();
    }
    if (page.content() instanceof PageContent.Listing listing) {
      if (listing.of() instanceof PageContent.Listing.Section section) {
        return section.kind();
      }
      if (listing.of() instanceof PageContent.Listing.Year year) {
        return year.kind();
      }
    }
    return null;
  }

  /** Paths as they go into a {@link Frame}. */
  static Map<Language, String> values(Map<Language, PagePath> paths) {
    Map<Language, String> values = new LinkedHashMap<>();
    paths.forEach((language, path) -> values.put(language, path.value()));
    return values;
  }
}
