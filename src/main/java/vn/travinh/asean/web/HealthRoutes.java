package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.Publisher;

/** What those who run the site ask: is it alive, is it ready, what does it count. */
final class HealthRoutes {
  /** Enough to see what is wrong; `check` tells all. */
  private static final int SHOWN_PROBLEMS = 200;

  private final Publisher publisher;
  private final Metrics metrics;
  private final String token;

  /**
   * @param token opens details to others than this machine; empty for nobody
   */
  HealthRoutes(Publisher publisher, Metrics metrics, String token) {
    this.publisher = publisher;
    this.metrics = metrics;
    this.token = token;
  }

  void alive(Context ctx) {
    ctx.header("Cache-Control", "no-store").contentType("text/plain; charset=utf-8").result("ok\n");
  }

  void ready(Context ctx) {
    Optional<Publication> publication = publisher.current();
    boolean ready = publication.isPresent() && publisher.search().isReady();
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("ready", ready);
    if (maySeeDetail(ctx)) {
      state.put("published", publication.isPresent());
      state.put("searchable", publisher.search().isReady());
      publication.ifPresent(published -> detail(state, published));
    }
    ctx.status(ready ? 200 : 503)
        .header("Cache-Control", "no-store")
        .contentType("application/json; charset=utf-8")
        .result(Json.text(state));
  }

  private static void detail(Map<String, Object> state, Publication publication) {
    state.put("made_at", publication.site().madeAt().toString());
    state.put("pages", publication.site().pages().size());
    state.put("errors", publication.report().count("error"));
    state.put("warnings", publication.report().count("warning"));
    List<String> problems =
        publication.report().problems().stream()
            .filter(problem -> problem.severity().isError())
            .map(Problem::toString)
            .limit(SHOWN_PROBLEMS)
            .toList();
    state.put("problems", problems);
  }

  void metrics(Context ctx) {
    if (!maySeeDetail(ctx)) {
      ctx.status(404);
      return;
    }
    Map<String, Number> gauges = new LinkedHashMap<>();
    publisher
        .current()
        .ifPresent(
            publication -> {
              gauges.put("portal_pages", publication.site().pages().size());
              gauges.put("portal_documents", publication.site().content().documents().size());
              gauges.put("portal_content_errors", publication.report().count("error"));
              gauges.put("portal_content_warnings", publication.report().count("warning"));
              gauges.put(
                  "portal_published_timestamp_seconds",
                  publication.site().madeAt().getEpochSecond());
            });
    gauges.put("portal_search_ready", publisher.search().isReady() ? 1 : 0);
    Runtime runtime = Runtime.getRuntime();
    gauges.put("portal_heap_used_bytes", runtime.totalMemory() - runtime.freeMemory());
    ctx.header("Cache-Control", "no-store")
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(metrics.text(gauges));
  }

  private boolean maySeeDetail(Context ctx) {
    return Clients.isLoopback(ctx) || hasToken(ctx.header("Authorization"));
  }

  private boolean hasToken(@org.jspecify.annotations.Nullable String authorization) {
    // Compared in constant time, so that answers do not tell how much of a guess was right.
    return !token.isEmpty()
        && authorization != null
        && MessageDigest.isEqual(
            authorization.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }
}
