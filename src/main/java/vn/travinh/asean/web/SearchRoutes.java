package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.publish.TextOnly;
import vn.travinh.asean.search.Hit;
import vn.travinh.asean.search.SearchLog;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.search.SearchResults;
import vn.travinh.asean.search.SearchUnavailableException;
import vn.travinh.asean.search.Suggestion;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.RenderSettings;

/** Search as a page and as open data. */
final class SearchRoutes {
  /** More at once would only make each of them slower: a search is all computing. */
  private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors() + 2;

  /** Longer than a whole queue of searches takes on a calm day. */
  private static final long LONGEST_WAIT_MILLIS = 2_000;

  private final Publisher publisher;
  private final PageRenderer renderer;
  private final SearchLog searchLog;
  private final Metrics metrics;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  SearchRoutes(Publisher publisher, PageRenderer renderer, SearchLog searchLog, Metrics metrics) {
    this.publisher = publisher;
    this.renderer = renderer;
    this.searchLog = searchLog;
    this.metrics = metrics;
  }

  /** Whether this is the address of a language's search page. */
  static boolean isPage(String path, List<Language> languages) {
    return languages.stream().anyMatch(language -> Addresses.search(language).value().equals(path));
  }

  /** {@code /vi/tim-kiem/?q=…} */
  void page(Context ctx, Publication publication) {
    Site site = publication.site();
    RenderSettings settings = publication.renderSettings();
    Language language = PageLanguage.of(site.languages(), ctx.path());
    String typed = "";
    try {
      Parameters parameters = new Parameters(ctx.queryParamMap());
      SearchQuery query = parameters.search(language, false);
      typed = query.text();
      SearchResults results = search(query, site);
      html(ctx, renderer.renderSearch(results, site, settings));
    } catch (BadParameter bad) {
      typed = Parameters.shown(ctx.queryParamMap());
      html(ctx, renderer.renderSearchProblem(typed, bad.parameter(), language, site, settings));
      ctx.status(400);
    } catch (SearchUnavailableException unavailable) {
      html(ctx, renderer.renderSearchUnavailable(typed, language, site, settings));
      ctx.status(503).header("Retry-After", "3");
    }
  }

  private static void html(Context ctx, String html) {
    ctx.header("Cache-Control", "no-cache");
    ctx.contentType("text/html; charset=utf-8")
        .result(TextOnly.ofSearch(html, ctx.path(), ctx.queryString()));
  }

  /** {@code /api/search} */
  void api(Context ctx) throws BadParameter {
    Site site = Published.required(publisher).site();
    Parameters parameters = new Parameters(ctx.queryParamMap());
    SearchQuery query = parameters.search(parameters.language(site), true);
    Json.send(ctx, json(search(query, site)));
  }

  /** {@code /api/suggest} */
  void suggest(Context ctx) throws BadParameter {
    Site site = Published.required(publisher).site();
    Parameters parameters = new Parameters(ctx.queryParamMap());
    Language language = parameters.language(site);
    String typed = parameters.text("q", SearchQuery.MAX_LENGTH);
    List<Map<String, String>> suggestions =
        publisher.search().suggest(typed, language, site).stream().map(SearchRoutes::json).toList();
    Json.send(ctx, Map.of("suggestions", suggestions));
  }

  private SearchResults search(SearchQuery query, Site site) {
    boolean mine = false;
    try {
      mine = turns.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
      if (!mine) {
        throw new SearchUnavailableException("too many searches at once");
      }
      SearchResults results = publisher.search().search(query, site);
      metrics.countSearch(results.tookMillis());
      searchLog.count(results);
      return results;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SearchUnavailableException("the program is stopping");
    } finally {
      if (mine) {
        turns.release();
      }
    }
  }

  private static Map<String, Object> json(SearchResults results) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", results.query().text());
    json.put("lang", results.query().language().code());
    json.put("total", results.total());
    json.put("page", results.query().page());
    json.put("size", results.query().size());
    json.put("took_ms", Math.round(results.tookMillis() * 100) / 100.0);
    json.put("corrected", results.corrected());
    json.put("other_languages", results.otherLanguages().stream().map(SearchRoutes::json).toList());
    json.put("hits", results.hits().stream().map(SearchRoutes::json).toList());
    Map<String, Object> facets = new LinkedHashMap<>();
    facets.put("section", results.facets().section());
    facets.put("tag", results.facets().tag());
    facets.put("year", results.facets().year());
    json.put("facets", facets);
    return json;
  }

  private static Map<String, Object> json(Hit hit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", hit.id().toString());
    json.put("lang", hit.language().code());
    json.put("url", hit.url().value());
    json.put("section", hit.id().section());
    json.put("title", hit.title());
    json.put("title_html", hit.titleHtml());
    json.put("snippet_html", hit.snippetHtml());
    json.put("date", hit.date());
    json.put("withdrawn", hit.withdrawn());
    json.put("score", hit.score());
    return json;
  }

  private static Map<String, String> json(Suggestion suggestion) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("text", suggestion.text());
    json.put("url", suggestion.url());
    json.put("kind", suggestion.kind());
    return json;
  }
}
