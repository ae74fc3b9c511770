package vn.travinh.asean.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.GlossaryEntry;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.markdown.Body;
import vn.travinh.asean.markdown.Embed;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.text.Alphabet;
import vn.travinh.asean.text.Language;

/** Fills in what stands embedded in a text: lists of pages, the glossary, the site map, maps. */
final class Blocks {
  /** What a list shows where its author names no limit. */
  private static final int LIST_LIMIT = 12;

  /** More would make a page too heavy for a slow line, whatever its author wrote. */
  private static final int LIST_MOST = 60;

  /** Pages of one section that the site map names; the section's own list has the rest. */
  private static final int SITEMAP_LIMIT = 100;

  private Blocks() {}

  static List<BlockView> of(List<Body.Block> body, PageContext context) {
    List<BlockView> blocks = new ArrayList<>();
    for (Body.Block block : body) {
      if (block instanceof Body.Block.Html html) {
        blocks.add(BlockView.of(html.html()));
      } else if (block instanceof Body.Block.Embedded embedded) {
        BlockView view = embedded(embedded.embed(), context);
        if (view != null) {
          blocks.add(view);
        }
      }
    }
    return List.copyOf(blocks);
  }

  /** Null where nothing of this name exists; whoever checked the text has said so. */
  private static @Nullable BlockView embedded(Embed embed, PageContext context) {
    return switch (embed.name()) {
      case "list" -> list(embed.parameters(), context);
      case "glossary" -> BlockView.of(glossary(context));
      case "sitemap" -> BlockView.of(sitemap(context));
      case "map" -> map(embed.parameters(), context);
      case "plan" -> BlockView.of(PlanViews.tree(context));
      default -> null;
    };
  }

  private static @Nullable BlockView list(Map<String, String> parameters, PageContext context) {
    int limit = number(parameters.get("limit"), LIST_LIMIT);
    List<Page> pages =
        candidates(parameters.get("section"), context)
            .filter(page -> wanted(parameters, context).test(PageContext.documentOf(page)))
            .sorted(order(parameters.getOrDefault("order", ""), context.shown()))
            .limit(Math.min(limit, LIST_MOST))
            .toList();
    String style = candidatesAreDated(parameters.get("section")) ? "list" : "grid";
    return pages.isEmpty() ? null : BlockView.of(CardViews.plain(style, pages, context));
  }

  private static boolean candidatesAreDated(@Nullable String section) {
    return "news".equals(section) || "events".equals(section) || "opportunities".equals(section);
  }

  private static Stream<Page> candidates(@Nullable String section, PageContext context) {
    return section == null
        ? Stream.of(Kind.values())
            .filter(kind -> kind != Kind.PAGE)
            .flatMap(kind -> context.pagesOf(kind).stream())
        : Kind.ofSection(section).stream().flatMap(kind -> context.pagesOf(kind).stream());
  }

  private static Predicate<Document> wanted(Map<String, String> parameters, PageContext context) {
    String tag = parameters.get("tag");
    String kind = parameters.get("kind");
    String country = parameters.get("country");
    String year = parameters.get("year");
    return document ->
        document.lifecycle().status() == Status.PUBLISHED
            && (tag == null || document.tags().contains(tag))
            && (kind == null || kind.equals(document.details().kind()))
            && (country == null || concerns(document, country, context))
            && (year == null || year.equals(yearOf(document)));
  }

  /** Whether a document speaks of a country, named by its ISO code or its folder. */
  private static boolean concerns(Document document, String country, PageContext context) {
    for (Page page : context.pagesOf(Kind.COUNTRY)) {
      Document state = PageContext.documentOf(page);
      if (state.details() instanceof Details.Country details
          && (details.iso2().equalsIgnoreCase(country)
              || state.id().folder().equalsIgnoreCase(country))) {
        return CountryViews.concerns(document, state.id().folder(), details.iso2());
      }
    }
    return CountryViews.concerns(
        document, country.toLowerCase(Locale.ROOT), country.toUpperCase(Locale.ROOT));
  }

  private static String yearOf(Document document) {
    if (document.details() instanceof Details.Event event) {
      return Integer.toString(event.start().day().getYear());
    }
    ContentDate date = document.date();
    return date == null ? "" : Integer.toString(date.day().getYear());
  }

  /** An order that keeps the section's where none is named: sorting is stable. */
  private static Comparator<Page> order(String name, Language language) {
    return switch (name) {
      case "title" -> Comparator.comparing(Page::title, Alphabet.of(language));
      case "date" ->
          Comparator.comparing(
              (Page page) -> dateOf(PageContext.documentOf(page)), Comparator.reverseOrder());
      case "weight" -> Comparator.comparingInt(page -> PageContext.documentOf(page).weight());
      default -> Comparator.comparing(page -> 0);
    };
  }

  private static ContentDate dateOf(Document document) {
    if (document.details() instanceof Details.Event event) {
      return event.start();
    }
    ContentDate date = document.date();
    return date == null ? ContentDate.ofDay(java.time.LocalDate.EPOCH) : date;
  }

  private static int number(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Math.max(1, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static BlockView.GlossaryView glossary(PageContext context) {
    return new BlockView.GlossaryView(
        context.site().content().glossary().stream()
            .sorted(
                Comparator.comparing(
                    (GlossaryEntry entry) -> entry.term().in(context.shown()),
                    Alphabet.of(context.shown())))
            .map(entry -> term(entry, context))
            .toList());
  }

  private static BlockView.TermView term(GlossaryEntry entry, PageContext context) {
    Language shown = context.shown();
    String term = entry.term().in(shown);
    List<BlockView.WordView> others = new ArrayList<>();
    String language = entry.term().only(shown) == null ? languageOf(entry, term) : "";
    for (Language other : context.site().languages()) {
      String text = entry.term().only(other);
      if (text != null && !text.equals(term)) {
        others.add(new BlockView.WordView(other.code(), other.ownName(), text));
      }
    }
    return new BlockView.TermView(
        term,
        language,
        entry.abbreviation(),
        others,
        entry.alternatives().stream()
            .map(name -> LinkView.of("", name, NameLanguage.of(name, shown)))
            .toList());
  }

  private static String languageOf(GlossaryEntry entry, String term) {
    return entry.term().byLanguage().entrySet().stream()
        .filter(name -> name.getValue().equals(term))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static BlockView.SitemapView sitemap(PageContext context) {
    List<BlockView.BranchView> branches = new ArrayList<>();
    List<Page> plain =
        context.pagesOf(Kind.PAGE).stream()
            .filter(page -> !PageContext.documentOf(page).id().equals(DocumentId.HOME))
            .toList();
    branches.add(
        new BlockView.BranchView(
            LinkView.of(
                vn.travinh.asean.site.Addresses.home(context.language()).value(),
                context.words().text("nav.home")),
            links(plain, context),
            List.of()));
    for (Kind kind : Kind.values()) {
      context
          .site()
          .sectionPath(kind, context.language())
          .ifPresent(
              path -> {
                List<Page> pages = context.pagesOf(kind);
                LinkView section = LinkView.of(path.value(), context.sectionTitle(kind));
                branches.add(
                    new BlockView.BranchView(
                        section,
                        links(pages, context),
                        pages.size() > SITEMAP_LIMIT
                            ? List.of(
                                LinkView.of(
                                    path.value(),
                                    context.words().count("sitemap.all", pages.size())))
                            : List.of()));
              });
    }
    return new BlockView.SitemapView(branches);
  }

  private static List<LinkView> links(List<Page> pages, PageContext context) {
    return pages.stream()
        .limit(SITEMAP_LIMIT)
        .map(
            page ->
                LinkView.of(
                    page.path().value(), page.title(), context.langOf(page.contentLanguage())))
        .toList();
  }

  private static @Nullable BlockView map(Map<String, String> parameters, PageContext context) {
    if (parameters.containsValue("asean") || parameters.containsKey("asean")) {
      return BlockView.of(MapViews.aseanWithList(context));
    }
    return BlockView.of(MapViews.ofPlaces(context.pagesOf(Kind.PLACE), context));
  }
}
