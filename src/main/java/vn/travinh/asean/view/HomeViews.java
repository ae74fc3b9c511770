package vn.travinh.asean.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.scene.Scenes;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.text.LineBreaks;

/** Composes the front page from what the site has now. */
final class HomeViews {
  private static final int HAPPENINGS = 6;
  private static final int PLACES = 6;
  private static final int CULTURE = 4;
  private static final int EXPLAINERS = 3;
  private static final int NEWS = 5;
  private static final int OPPORTUNITIES = 4;

  private HomeViews() {}

  static HomeView of(Page page, PageContent.Home home, PageContext context) {
    Words words = context.words();
    PageContent.Article article = own(home, context);
    List<Page> plan = context.pagesOf(Kind.PLAN);
    return new HomeView(
        LineBreaks.withoutLeadingDash(
            article == null ? context.site().settings().name().in(context.shown()) : page.title()),
        article == null
            ? context.site().settings().tagline().in(context.shown())
            : article.document().summary(),
        SceneView.of(Scenes.plain("home"), context.settings().assets()),
        article == null ? List.of() : Blocks.of(article.body(), context),
        happenings(context),
        List.of(
            LinkView.of(PageLinks.calendar(context.language()), words.text("home.calendar-file"))),
        section("home.places", "feature", Kind.PLACE, PLACES, context),
        culture(context),
        section("home.explainers", "grid", Kind.EXPLAINER, EXPLAINERS, context),
        section("home.news", "list", Kind.NEWS, NEWS, context),
        opportunities(context),
        CountriesViews.of(context),
        more(Kind.COUNTRY, "home.more.countries", context),
        plan.isEmpty() ? null : PlanViews.tree(context),
        more(Kind.PLAN, "home.more.plan", context));
  }

  /** The front page's own text, unless it is in another language than all else on the page. */
  private static PageContent.@Nullable Article own(PageContent.Home home, PageContext context) {
    PageContent.Article article = home.article();
    return article != null && article.document().language().equals(context.shown())
        ? article
        : null;
  }

  /** A festival or event with the days that count from today on. */
  private record Happening(Page page, Occurrence occurrence) {}

  private static List<HomeView.HappeningView> happenings(PageContext context) {
    LocalDate today = context.site().today();
    return Stream.of(Kind.FESTIVAL, Kind.EVENT)
        .flatMap(kind -> context.pagesOf(kind).stream())
        .flatMap(page -> happening(page, today).stream())
        .sorted(
            Comparator.comparing((Happening happening) -> happening.occurrence().start())
                .thenComparing(happening -> happening.page().path()))
        .limit(HAPPENINGS)
        .map(happening -> view(happening, today, context))
        .toList();
  }

  private static Optional<Happening> happening(Page page, LocalDate today) {
    return Occurrences.next(PageContext.documentOf(page), today)
        .map(next -> new Happening(page, next));
  }

  private static HomeView.HappeningView view(
      Happening happening, LocalDate today, PageContext context) {
    Words words = context.words();
    Occurrence occurrence = happening.occurrence();
    Document document = PageContext.documentOf(happening.page());
    boolean on = occurrence.isOn(today);
    String certainty = occurrence.expected() ? words.text("date.expected") : "";
    return new HomeView.HappeningView(
        LinkView.of(
            happening.page().path().value(),
            LineBreaks.withoutLeadingDash(document.title()),
            context.langOf(document.language())),
        new TimeView(
            occurrence.start().toString(),
            words.capitalised(words.longRange(occurrence.start(), occurrence.end()))),
        words.dayOfMonth(occurrence.start()),
        words.shortMonth(occurrence.start()),
        on ? "on" : "coming",
        on && !certainty.isEmpty()
            ? words.text("date.now") + " · " + certainty
            : on ? words.text("date.now") : certainty,
        where(document.details()));
  }

  private static String where(Details details) {
    return details instanceof Details.Event event ? event.venue() : "";
  }

  private static CardsView section(
      String titleKey, String style, Kind kind, int limit, PageContext context) {
    return new CardsView(
        context.words().text(titleKey),
        "h3",
        style,
        CardViews.of(chosen(context.pagesOf(kind), limit), context).stream()
            .map(card -> card.without(context.sectionTitle(kind)))
            .toList(),
        more(kind, "home.more." + kind.section(), context));
  }

  /** Those that the editors feature first, then the section's own order. */
  private static List<Page> chosen(List<Page> pages, int limit) {
    return pages.stream()
        .filter(page -> PageContext.documentOf(page).lifecycle().status() == Status.PUBLISHED)
        .sorted(
            Comparator.comparing(page -> !PageContext.documentOf(page).featured() || isNews(page)))
        .limit(limit)
        .toList();
  }

  private static boolean isNews(Page page) {
    return PageContext.documentOf(page).kind() == Kind.NEWS;
  }

  private static CardsView culture(PageContext context) {
    List<Page> pages =
        Stream.of(Kind.FESTIVAL, Kind.HERITAGE, Kind.FOOD)
            .flatMap(kind -> chosen(context.pagesOf(kind), kind == Kind.FOOD ? 2 : 1).stream())
            .limit(CULTURE)
            .toList();
    List<LinkView> more =
        Stream.of(Kind.FESTIVAL, Kind.HERITAGE, Kind.FOOD)
            .flatMap(
                kind ->
                    context.site().sectionPath(kind, context.language()).stream()
                        .map(path -> LinkView.of(path.value(), context.sectionTitle(kind))))
            .toList();
    return new CardsView(
        context.words().text("home.culture"), "h3", "strip", CardViews.of(pages, context), more);
  }

  private static CardsView opportunities(PageContext context) {
    LocalDate today = context.site().today();
    List<Page> open =
        context.pagesOf(Kind.OPPORTUNITY).stream()
            .filter(
                page ->
                    PageContext.documentOf(page).details() instanceof Details.Opportunity details
                        && OpportunityViews.isOpen(details, today))
            .toList();
    return new CardsView(
        context.words().text("home.opportunities"),
        "h3",
        "list",
        CardViews.of(chosen(open, OPPORTUNITIES), context),
        more(Kind.OPPORTUNITY, "home.more.opportunities", context));
  }

  private static List<LinkView> more(Kind kind, String key, PageContext context) {
    return context.site().sectionPath(kind, context.language()).stream()
        .map(path -> LinkView.of(path.value(), context.words().text(key)))
        .toList();
  }
}
