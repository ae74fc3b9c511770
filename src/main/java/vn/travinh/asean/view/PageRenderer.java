package vn.travinh.asean.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.SiteSettings;
import vn.travinh.asean.scene.Scene;
import vn.travinh.asean.scene.Scenes;
import vn.travinh.asean.search.SearchResults;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Crumb;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Turns pages into HTML. The same input always gives the same text. Thread-safe; one is enough for
 * a program.
 */
public final class PageRenderer {
  /** Then they begin anew: more scenes than a large site has. */
  private static final int MAX_DRAWINGS = 20_000;

  private final Templates templates;
  private final Messages messages;

  /**
   * What scenes look like on cards. Nearly all are those of the last publication, and drawing them
   * again would take a fifth of the time that the next one takes.
   */
  private final Map<Scene, String> drawings = new ConcurrentHashMap<>();

  private final Shared shared = new Shared();

  public PageRenderer(Templates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  /** A whole page of the site. */
  public String render(Page page, Site site, RenderSettings settings) {
    return render(prepare(page, site, settings));
  }

  /** The finished markup of a sheet. */
  public String render(PageSheet sheet) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("view", sheet.view());
    values.put("layout", sheet.layout());
    values.put("m", sheet.words());
    return templates.render("pages/" + sheet.template(), values);
  }

  /**
   * All that a page will show, for whoever wants to know whether it changed before rendering it.
   */
  public PageSheet prepare(Page page, Site site, RenderSettings settings) {
    // The front page has headings of its own around its document, so it keeps its language.
    boolean home = page.content() instanceof PageContent.Home;
    Language shown = home ? page.language() : page.contentLanguage();
    PageContext context = PageContext.of(page.language(), shown, site, settings, messages, shared);
    LinkCard card = card(page, context);
    LayoutView layout = LayoutViews.of(frame(page, card, context), page, context);
    return sheet(page, layout, context).with(card);
  }

  /** What all pages of this site share; see {@link #inputs}. */
  public Around around(Site site, RenderSettings settings) {
    Map<Language, LayoutView> layouts = new LinkedHashMap<>();
    for (Language language : site.languages()) {
      PageContext context = PageContext.of(language, language, site, settings, messages, shared);
      Frame nothing =
          new Frame("", "", "", "website", List.of(), Map.of(), Map.of(), "", false, "", "");
      layouts.put(language, LayoutViews.of(nothing, null, context));
    }
    return new Around(
        layouts,
        site.settings(),
        site.content().sections(),
        site.content().tagNames(),
        site.today(),
        settings.media(),
        settings.baseUrl() + settings.cardStyle());
  }

  /**
   * All that the page is made of, where that can be told for less than {@link #prepare} takes: a
   * page whose inputs are those of the last time looks like the last time.
   */
  public Optional<PageInputs> inputs(Page page, Site site, Around around) {
    return PageInputs.of(page, site, around);
  }

  private PageSheet sheet(Page page, LayoutView layout, PageContext context) {
    PageContent content = page.content();
    if (content instanceof PageContent.Article article) {
      return article(page, article, layout, context);
    } else if (content instanceof PageContent.Home front) {
      return fill("home", HomeViews.of(page, front, context), layout, context);
    } else if (content instanceof PageContent.Listing listing) {
      return fill("listing", ListingViews.of(page, listing, context), layout, context);
    } else if (content instanceof PageContent.TagIndex index) {
      return fill("tag-index", TagIndexViews.of(page, index, context), layout, context);
    }
    throw new IllegalArgumentException("unknown content at " + page.path());
  }

  /** The search page with what was found; an invitation to search where the query is blank. */
  public String renderSearch(SearchResults results, Site site, RenderSettings settings) {
    String typed = results.query().text().strip();
    return search(
        results.query().language(),
        typed,
        site,
        settings,
        context -> SearchViews.of(results, context));
  }

  /**
   * The search page for parameters that cannot be used.
   *
   * @param typed the query as far as it can be shown, or empty
   * @param parameter the one that cannot be used
   */
  public String renderSearchProblem(
      String typed, String parameter, Language language, Site site, RenderSettings settings) {
    return search(
        language, typed, site, settings, context -> SearchViews.problem(typed, parameter, context));
  }

  /** The search page while there is no usable index. */
  public String renderSearchUnavailable(
      String typed, Language language, Site site, RenderSettings settings) {
    return search(
        language, typed, site, settings, context -> SearchViews.unavailable(typed, context));
  }

  /**
   * A page that says what went wrong.
   *
   * @param status 400, 404, 410, 421, 500 or 503; others are shown as the nearest of them
   * @param incident number under which the log has the rest, or empty
   */
  public String renderError(
      int status, Language language, String incident, Site site, RenderSettings settings) {
    PageContext context = PageContext.of(language, language, site, settings, messages, shared);
    ErrorView view = ErrorViews.of(status, incident, context);
    Map<Language, String> switches = new LinkedHashMap<>();
    site.languages().forEach(other -> switches.put(other, Addresses.home(other).value()));
    Frame frame =
        new Frame(
            "",
            view.title(),
            view.text(),
            "website",
            List.of(),
            switches,
            Map.of(),
            "",
            false,
            "",
            "");
    return render(fill("error", view, LayoutViews.of(frame, null, context), context));
  }

  /**
   * Every component with samples, for those who work on the look.
   *
   * @param water in the colours of the pages about ASEAN
   */
  public String renderPatterns(
      boolean water, Language language, Site site, RenderSettings settings) {
    PageContext context = PageContext.of(language, language, site, settings, messages, shared);
    String title = context.words().text("patterns.title");
    Map<Language, String> switches = new LinkedHashMap<>();
    site.languages().forEach(other -> switches.put(other, "/staff/patterns?lang=" + other.code()));
    Frame frame =
        new Frame("", title, title, "website", List.of(), switches, Map.of(), "", false, "", "");
    LayoutView layout = LayoutViews.of(frame, null, context);
    return render(
        fill(
            "patterns",
            PatternViews.of(context),
            water ? layout.withTone(Tone.WATER) : layout,
            context));
  }

  /** What readers get where there is no line, and for looking at what is on their device. */
  public String renderOffline(Language language, Site site, RenderSettings settings) {
    PageContext context = PageContext.of(language, language, site, settings, messages, shared);
    OfflineView view = new OfflineView(context.words().text("offline.title"));
    Map<Language, String> switches = new LinkedHashMap<>();
    site.languages().forEach(other -> switches.put(other, Addresses.offline(other).value()));
    Frame frame =
        new Frame(
            Addresses.offline(language).value(),
            view.title(),
            context.words().text("offline.text"),
            "website",
            List.of(new Crumb(context.words().text("nav.home"), Addresses.home(language))),
            switches,
            Map.of(),
            "",
            false,
            "",
            "");
    return render(fill("offline", view, LayoutViews.of(frame, null, context), context));
  }

  private String search(
      Language language,
      String typed,
      Site site,
      RenderSettings settings,
      Function<PageContext, SearchView> view) {
    PageContext context = PageContext.of(language, language, site, settings, messages, shared);
    SearchView search = view.apply(context);
    Map<Language, String> switches = new LinkedHashMap<>();
    site.languages().forEach(other -> switches.put(other, SearchViews.address(other, typed)));
    Frame frame =
        new Frame(
            Addresses.search(language).value(),
            search.title(),
            context.words().text("search.description"),
            "website",
            List.of(new Crumb(context.words().text("nav.home"), Addresses.home(language))),
            switches,
            Map.of(),
            "",
            false,
            typed,
            "");
    return render(fill("search", search, LayoutViews.of(frame, null, context), context));
  }

  private static Frame frame(Page page, @Nullable LinkCard card, PageContext context) {
    boolean article = page.content() instanceof PageContent.Article;
    return new Frame(
        page.path().value(),
        context.titleOf(page),
        page.description(),
        article ? "article" : "website",
        page.breadcrumbs(),
        HeadViews.values(page.switches()),
        page.isOriginal() ? HeadViews.values(page.translations()) : Map.of(),
        page.canonical().value(),
        true,
        "",
        card == null ? "" : card.address());
  }

  /** For pages without a photograph; a fallback shares the card of the page that it shows. */
  private @Nullable LinkCard card(Page page, PageContext context) {
    RenderSettings settings = context.settings();
    Document document = page.document().orElse(null);
    if (settings.cardStyle().isEmpty()
        || (document != null && Covers.of(document, context).hasPhotograph())) {
      return null;
    }
    Scene drawn =
        document == null || page.content() instanceof PageContent.Home
            ? Scenes.plain("home")
            : Scenes.of(document);
    SiteSettings site = context.site().settings();
    Language language = context.shown();
    String name = site.name().in(language);
    boolean named = page.title().isEmpty() || page.title().equals(name);
    return new LinkCard(
        settings.cardStyle(),
        drawing(drawn, settings),
        named ? name : page.title(),
        named ? site.tagline().in(language) : name,
        language);
  }

  /** Without the sheet's address, which changes with every change of any style sheet. */
  private String drawing(Scene scene, RenderSettings settings) {
    if (drawings.size() > MAX_DRAWINGS) {
      drawings.clear();
    }
    return drawings.computeIfAbsent(
        scene,
        missing -> {
          SceneView view = SceneView.of(missing, settings.assets());
          return templates
              .render("partials/scene", Map.of("scene", view))
              .replace(view.sheet(), "");
        });
  }

  /** Forgets what was drawn, as after a change of the templates. */
  public void forget() {
    drawings.clear();
  }

  /** The kind leads, so that the compiler asks for a case when one is added. */
  private PageSheet article(
      Page page, PageContent.Article article, LayoutView layout, PageContext context) {
    Kind kind = article.document().kind();
    Details details = article.document().details();
    return switch (kind) {
      case NEWS -> {
        Details.News news = details instanceof Details.News given ? given : new Details.News(null);
        yield fill("news", NewsViews.of(page, article, news, context), layout, context);
      }
      case PLACE ->
          details instanceof Details.Place place
              ? fill("place", PlaceViews.of(page, article, place, context), layout, context)
              : plain(page, article, layout, context);
      case FESTIVAL ->
          details instanceof Details.Festival festival
              ? fill(
                  "festival", FestivalViews.of(page, article, festival, context), layout, context)
              : plain(page, article, layout, context);
      case HERITAGE ->
          details instanceof Details.Heritage heritage
              ? fill(
                  "heritage", HeritageViews.of(page, article, heritage, context), layout, context)
              : plain(page, article, layout, context);
      case FOOD ->
          details instanceof Details.Food food
              ? fill("food", FoodViews.of(page, article, food, context), layout, context)
              : plain(page, article, layout, context);
      case EXPLAINER ->
          fill(
              "explainer",
              new ExplainerView(ArticleViews.of(page, article, context)),
              layout,
              context);
      case COUNTRY ->
          details instanceof Details.Country country
              ? fill("country", CountryViews.of(page, article, country, context), layout, context)
              : plain(page, article, layout, context);
      case OPPORTUNITY ->
          details instanceof Details.Opportunity opportunity
              ? fill(
                  "opportunity",
                  OpportunityViews.of(page, article, opportunity, context),
                  layout,
                  context)
              : plain(page, article, layout, context);
      case PLAN ->
          details instanceof Details.Plan plan
              ? fill("plan", PlanViews.of(page, article, plan, context), layout, context)
              : plain(page, article, layout, context);
      case EVENT ->
          details instanceof Details.Event event
              ? fill("event", EventViews.of(page, article, event, context), layout, context)
              : plain(page, article, layout, context);
      case PUBLICATION ->
          details instanceof Details.Publication publication
              ? fill(
                  "publication",
                  PublicationViews.of(page, article, publication, context),
                  layout,
                  context)
              : plain(page, article, layout, context);
      case PAGE -> plain(page, article, layout, context);
    };
  }

  /** Also for a document without the block of its kind, which still has a text to show. */
  private PageSheet plain(
      Page page, PageContent.Article article, LayoutView layout, PageContext context) {
    return fill(
        "page", new PlainPageView(ArticleViews.of(page, article, context)), layout, context);
  }

  private static PageSheet fill(
      String template, Object view, LayoutView layout, PageContext context) {
    return new PageSheet(template, view, layout, context.words(), null);
  }
}
