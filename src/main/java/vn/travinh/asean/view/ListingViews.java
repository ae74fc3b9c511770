package vn.travinh.asean.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.scene.Scenes;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.PageContent.Listing;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;

/** Makes the pages of lists. */
final class ListingViews {
  /** How the entries of a section look; the others are a grid of pictures. */
  private static final Map<Kind, String> STYLES =
      Map.of(
          Kind.NEWS, "list",
          Kind.EVENT, "list",
          Kind.OPPORTUNITY, "list",
          Kind.PLAN, "plain",
          Kind.COUNTRY, "flags");

  private ListingViews() {}

  static ListingView of(Page page, Listing listing, PageContext context) {
    Words words = context.words();
    Kind kind = kindOf(listing.of());
    boolean front = isFront(listing);
    boolean countries = front && kind == Kind.COUNTRY;
    List<Page> pages = listing.items().stream().map(context.site()::page).toList();
    return new ListingView(
        heading(page, listing, context),
        front ? summary(kind, context) : "",
        words.count("listing.entries", listing.total()),
        years(page, listing, kind, context),
        front && kind != null ? SceneView.of(Scenes.of(kind), context.settings().assets()) : null,
        front && kind != null ? GroupsViews.of(kind, context) : GroupsView.NONE,
        countries ? CountriesViews.of(context) : CountriesView.NONE,
        countries
            ? CardsView.none()
            : new CardsView("", "h2", style(kind), cards(pages, kind, context), List.of()),
        front && kind == Kind.PLACE
            ? MapViews.ofPlaces(context.pagesOf(Kind.PLACE), context)
            : null,
        front && kind == Kind.PLAN ? PlanViews.tree(context) : null,
        PagerView.of(
            listing.number(), listing.count(), n -> pageAddress(listing.first(), n), words),
        kind == Kind.EVENT || kind == Kind.FESTIVAL ? PageLinks.calendar(context.language()) : "",
        front ? PageLinks.feed(listing.first()) : "");
  }

  /** Whether this is a section's first page, which shows more than a part of a list. */
  static boolean isFront(Listing listing) {
    return listing.of() instanceof Listing.Section && listing.number() == 1;
  }

  private static List<CardView> cards(List<Page> pages, @Nullable Kind kind, PageContext context) {
    String known = kind == null ? "" : context.sectionTitle(kind);
    return CardViews.of(pages, context).stream().map(card -> card.without(known)).toList();
  }

  private static String heading(Page page, Listing listing, PageContext context) {
    Words words = context.words();
    return listing.number() == 1
        ? context.titleOf(page)
        : words.text(
            "listing.title-page", titleOf(page, listing, context), words.number(listing.number()));
  }

  /** The list's title without the page's number, which the page's own title may bear. */
  private static String titleOf(Page page, Listing listing, PageContext context) {
    return page.breadcrumbs().stream()
        .filter(crumb -> crumb.path().equals(listing.first()))
        .map(crumb -> crumb.title())
        .findFirst()
        .orElse(context.titleOf(page));
  }

  private static @Nullable Kind kindOf(Listing.Of of) {
    if (of instanceof Listing.Section section) {
      return section.kind();
    }
    return of instanceof Listing.Year year ? year.kind() : null;
  }

  private static String summary(@Nullable Kind kind, PageContext context) {
    SectionSettings settings = kind == null ? null : context.site().settingsOf(kind);
    return settings == null ? "" : settings.summary().in(context.shown());
  }

  private static String style(@Nullable Kind kind) {
    return kind == null ? "list" : STYLES.getOrDefault(kind, "grid");
  }

  private static List<LinkView> years(
      Page page, Listing listing, @Nullable Kind kind, PageContext context) {
    if (kind == null) {
      return List.of();
    }
    PagePath section = context.site().sectionPath(kind, context.language()).orElse(listing.first());
    int shown = listing.of() instanceof Listing.Year year ? year.year() : 0;
    return years(page, listing, context.site()).stream()
        .map(
            year ->
                new LinkView(
                    section.with(Integer.toString(year)).value(),
                    context.words().year(year),
                    "",
                    "",
                    year == shown))
        .toList();
  }

  /** A year's page does not know the other years; the section's page does. */
  static List<Integer> years(Page page, Listing listing, Site site) {
    if (listing.of() instanceof Listing.Section of) {
      return of.years();
    }
    return Optional.ofNullable(kindOf(listing.of()))
        .flatMap(kind -> site.sectionPath(kind, page.language()))
        .flatMap(section -> site.pageAt(section.value()))
        .map(Page::content)
        .filter(content -> content instanceof PageContent.Listing)
        .map(content -> ((PageContent.Listing) content).of())
        .filter(of -> of instanceof Listing.Section)
        .map(of -> ((Listing.Section) of).years())
        .orElse(List.of());
  }

  private static String pageAddress(PagePath first, int number) {
    return number == 1 ? first.value() : first.with("page").with(Integer.toString(number)).value();
  }
}
