package vn.travinh.asean.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.publish.Answer;
import vn.travinh.asean.publish.PreparedSite;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.search.SearchLog;
import vn.travinh.asean.search.SearchUnavailableException;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.LinkCard;
import vn.travinh.asean.view.PageRenderer;

/** The HTTP server: prepared answers in front, the few computed ones by Javalin behind. */
public final class PortalServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PortalServer.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * A slow phone needs seconds between two packets; a connection that is silent for longer holds
   * nothing but a place.
   */
  private static final long IDLE_TIMEOUT_MILLIS = 30_000;

  /** How long a stop waits for answers under way. */
  private static final long STOP_TIMEOUT_MILLIS = 10_000;

  /**
   * Ten thousand characters, each escaped, so that who pastes a whole text into the search box is
   * told so in words. {@link RequestLimits} has stricter ones for all but parameters.
   */
  private static final int MAX_HEAD_BYTES = 128 * 1024;

  /** Public addresses take parameters and no bodies. */
  private static final long MAX_BODY_BYTES = 64_000;

  private final Publisher publisher;
  private final HealthRoutes health;
  private final SearchRoutes search;
  private final DocumentRoutes documents;
  private final StaffArea staff;
  private final Metrics metrics = new Metrics();
  private final Javalin javalin;

  /**
   * @param connector bound already, so that its port is known before anything is published
   */
  public PortalServer(
      Settings settings,
      Publisher publisher,
      PageRenderer renderer,
      SearchLog searchLog,
      StaffArea staff,
      BoundPort connector) {
    this.publisher = publisher;
    this.health = new HealthRoutes(publisher, metrics, settings.metricsToken());
    this.search = new SearchRoutes(publisher, renderer, searchLog, metrics);
    this.documents = new DocumentRoutes(publisher);
    this.staff = staff;
    this.javalin = Javalin.create(config -> configure(config, settings.baseUrl(), connector));
  }

  /** Begins to answer; before the first publication with 503. */
  public void start() {
    javalin.start();
  }

  /** Lets answers under way finish, then stops. */
  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config, @Nullable URI baseUrl, BoundPort connector) {
    SecurityHeaders security = new SecurityHeaders(baseUrl);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = MAX_BODY_BYTES;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    config.jetty.modifyHttpConfiguration(PortalServer::modify);
    config.jetty.addConnector((server, http) -> connector.connector(server, http));
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP_TIMEOUT_MILLIS);
          server.setErrorHandler(new PlainErrors(security));
          server.insertHandler(
              new PublishedAnswers(publisher, security, KnownHosts.of(baseUrl), metrics));
          server.insertHandler(new RequestLimits());
        });
    routes(config.routes);
  }

  private static void modify(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(MAX_HEAD_BYTES);
    http.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
    // PublishedAnswers judges paths itself and answers with a page of the site.
    http.setUriCompliance(UriCompliance.UNSAFE);
  }

  private void routes(RoutesConfig routes) {
    routes.before(ctx -> ctx.header("Vary", "Accept-Encoding"));
    read(routes, "/", ctx -> StartRoute.redirect(ctx, Published.prepared(publisher).languages()));
    read(routes, "/healthz", health::alive);
    read(routes, "/readyz", health::ready);
    read(routes, "/metrics", health::metrics);
    read(routes, "/api/search", search::api);
    read(routes, "/api/suggest", search::suggest);
    read(routes, "/api/documents", documents::list);
    read(routes, "/api/documents/{section}/{folder}", documents::one);
    read(routes, "/media/<file>", this::media);
    staff.routes(routes);
    read(routes, "/<page>", this::searchPage);
    routes.after(ctx -> metrics.count(ctx.statusCode()));
    routes.exception(BadParameter.class, (bad, ctx) -> ProblemDetails.badParameter(ctx, bad));
    routes.exception(
        SearchUnavailableException.class,
        (unavailable, ctx) -> {
          ProblemDetails.send(ctx, 503, "Search unavailable", "Try again in a few seconds.");
          ctx.header("Retry-After", "3");
        });
    routes.exception(
        Published.NothingPublished.class,
        (starting, ctx) -> {
          ctx.status(503).header("Retry-After", "2").contentType("text/plain; charset=utf-8");
          ctx.result("503\n");
        });
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(Exception.class, this::unexpected);
    routes.error(404, this::notFound);
  }

  /** HEAD is GET without the body, and Javalin has to be told so. */
  private static void read(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** The one page that is made for its visitor; whatever else comes here does not exist. */
  private void searchPage(Context ctx) {
    Publication publication = Published.required(publisher);
    if (!SearchRoutes.isPage(ctx.path(), publication.site().languages())) {
      ctx.status(404);
      return;
    }
    search.page(ctx, publication);
  }

  private void media(Context ctx) throws IOException {
    MediaFile file = Published.required(publisher).media().byAddress().get(ctx.path());
    if (file == null && ctx.path().startsWith(LinkCard.FOLDER)) {
      CardRoute.send(ctx, publisher.cards());
    } else if (file == null) {
      ctx.status(404);
    } else {
      MediaRoute.send(ctx, file);
    }
  }

  private void notFound(Context ctx) {
    if (ctx.path().startsWith("/api/")) {
      if (ctx.resultInputStream() == null) {
        ProblemDetails.send(ctx, 404, "Not found", "There is nothing at this address.");
      }
    } else {
      error(ctx, 404, "");
    }
  }

  private void refused(HttpResponseException refused, Context ctx) {
    int status = refused.getStatus();
    if (status == 405) {
      // The one detail there is; what Javalin calls it depends on the form that the client accepts.
      refused.getDetails().values().forEach(methods -> ctx.header("Allow", methods));
    }
    if (ctx.path().startsWith("/api/")) {
      String title = status == 405 ? "Method not allowed" : "Refused";
      ProblemDetails.send(ctx, status, title, "This address cannot be used in this way.");
    } else {
      error(ctx, status, "");
    }
  }

  private void unexpected(Exception exception, Context ctx) {
    String incident = HexFormat.of().formatHex(RANDOM.generateSeed(4));
    LOG.error("Incident {} at {}", incident, ctx.path(), exception);
    if (ctx.path().startsWith("/api/")) {
      ProblemDetails.send(ctx, 500, "Internal error", "Incident " + incident);
    } else {
      error(ctx, 500, incident);
    }
  }

  private void error(Context ctx, int status, String incident) {
    ctx.status(status).header("Cache-Control", "no-store");
    Optional<Answer> page =
        publisher
            .prepared()
            .flatMap(
                site -> {
                  Language language = PageLanguage.of(site.languages(), ctx.path());
                  return site.error(status, language);
                });
    if (page.isPresent()) {
      String html =
          new String(page.get().identity().toBytes(), java.nio.charset.StandardCharsets.UTF_8);
      ctx.contentType(page.get().contentType())
          .result(html.replace(PreparedSite.INCIDENT, incident));
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(status + " " + incident + "\n");
    }
  }
}
