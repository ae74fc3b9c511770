package vn.travinh.asean.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.publish.Answer;
import vn.travinh.asean.publish.PreparedSite;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.publish.TextOnly;

/**
 * Answers every address that was prepared at publication: pages, feeds, assets, redirects, and the
 * pages for what is not there. Stands in front of Javalin's servlet, whose machinery would cost
 * more than the whole answer; only what has to be computed for a request goes on to it.
 */
final class PublishedAnswers extends Handler.Wrapper {
  private static final HttpField VARY = new HttpField(HttpHeader.VARY, "Accept-Encoding");

  /** Pages are sent without pictures to those who ask to save data. */
  private static final HttpField VARY_PAGE =
      new HttpField(HttpHeader.VARY, "Accept-Encoding, Save-Data");

  private static final HttpField ALLOW = new HttpField(HttpHeader.ALLOW, "GET, HEAD");

  private final Publisher publisher;
  private final SecurityHeaders security;
  private final KnownHosts hosts;
  private final Metrics metrics;

  PublishedAnswers(
      Publisher publisher, SecurityHeaders security, KnownHosts hosts, Metrics metrics) {
    this.publisher = publisher;
    this.security = security;
    this.hosts = hosts;
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    security.all().forEach((name, value) -> response.getHeaders().put(name, value));
    Optional<PreparedSite> current = publisher.prepared();
    Optional<String> decoded = RequestPath.decode(rawPath(request));
    if (!hosts.knows(Request.getServerName(request))) {
      return error(request, response, callback, current, 421, "/");
    }
    if (decoded.isEmpty()) {
      return error(request, response, callback, current, 400, "/");
    }
    String path = decoded.get();
    if (isComputed(path, current)) {
      return super.handle(request, response, callback);
    }
    if (current.isEmpty()) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "2");
      return error(request, response, callback, current, 503, path);
    }
    return answer(request, response, callback, current.get(), path);
  }

  private boolean answer(
      Request request, Response response, Callback callback, PreparedSite site, String path)
      throws Exception {
    Optional<Answer> answer = site.answerAt(path);
    Optional<PreparedSite> current = Optional.of(site);
    if (answer.isPresent()) {
      if (!isRead(request)) {
        response.getHeaders().put(ALLOW);
        return error(request, response, callback, current, 405, path);
      }
      return send(request, response, callback, asWanted(answer.get(), request, path), 200);
    }
    String target = redirect(site, path);
    if (target != null) {
      return redirect(request, response, callback, target);
    }
    boolean gone = site.gone().containsKey(path) || site.gone().containsKey(path + "/");
    return error(request, response, callback, current, gone ? 410 : 404, path);
  }

  private static Answer asWanted(Answer answer, Request request, String path) {
    if (!TextOnly.isPage(answer)) {
      return answer;
    }
    if (TextOnly.isChosen(request.getHttpURI().getQuery())) {
      return TextOnly.chosen(answer, path);
    }
    return "on".equalsIgnoreCase(request.getHeaders().get("Save-Data"))
        ? TextOnly.of(answer)
        : answer;
  }

  /**
   * Where an address leads that is none of its own: without its last slash, with doubled ones, or
   * an old one.
   */
  private static @Nullable String redirect(PreparedSite site, String path) {
    String tidy = path.replaceAll("/{2,}", "/");
    String closed = tidy.endsWith("/") ? tidy : tidy + "/";
    String moved = site.redirects().get(closed);
    if (moved != null) {
      return moved;
    }
    if (site.answerAt(closed).isPresent() && !closed.equals(path)) {
      return closed;
    }
    if (site.answerAt(tidy).isPresent() && !tidy.equals(path)) {
      return tidy;
    }
    if (SearchRoutes.isPage(closed, site.languages())) {
      return closed;
    }
    // The first page of every list is the list itself.
    if (closed.endsWith("/page/1/")) {
      String list = closed.substring(0, closed.length() - "page/1/".length());
      return site.answerAt(list).isPresent() ? list : null;
    }
    return null;
  }

  /** Whether an address needs more than looking up: Javalin's routes. */
  private static boolean isComputed(String path, Optional<PreparedSite> current) {
    if (path.equals("/")
        || path.equals("/staff")
        || path.startsWith("/staff/")
        || path.startsWith("/preview/")
        || path.equals("/healthz")
        || path.equals("/readyz")
        || path.equals("/metrics")
        || path.startsWith("/media/")) {
      return true;
    }
    if (path.startsWith("/api/")) {
      return current.map(site -> site.answerAt(path).isEmpty()).orElse(true);
    }
    return current.map(site -> SearchRoutes.isPage(path, site.languages())).orElse(false);
  }

  private static boolean isRead(Request request) {
    return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
  }

  /** A list in one line, however many the client wrote it in (RFC 9110, section 5.3). */
  private static @Nullable String whole(Request request, HttpHeader name) {
    List<String> lines = request.getHeaders().getValuesList(name.asString());
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  private static String rawPath(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null ? "" : path;
  }

  private boolean send(
      Request request, Response response, Callback callback, Answer answer, int status) {
    HttpFields.Mutable headers = response.getHeaders();
    AcceptedEncodings.Chosen chosen =
        AcceptedEncodings.parse(whole(request, HttpHeader.ACCEPT_ENCODING)).of(answer);
    headers.put(TextOnly.isPage(answer) ? VARY_PAGE : VARY);
    headers.put(HttpHeader.CACHE_CONTROL, status == 200 ? answer.cacheControl() : "no-cache");
    if (answer.openData()) {
      SecurityHeaders.openData().forEach((name, value) -> headers.put(name, value));
    }
    if (status == 200) {
      headers.put(HttpHeader.ETAG, chosen.etag());
      if (EntityTags.match(whole(request, HttpHeader.IF_NONE_MATCH), chosen.etag())) {
        metrics.count(304);
        response.setStatus(304);
        // What 200 would have sent. Left out, Jetty says 0, and a cache may believe it.
        headers.put(HttpHeader.CONTENT_LENGTH, chosen.payload().size());
        callback.succeeded();
        return true;
      }
    }
    metrics.count(status);
    response.setStatus(status);
    headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
    if (chosen.encoding() != null) {
      headers.put(HttpHeader.CONTENT_ENCODING, chosen.encoding());
    }
    headers.put(HttpHeader.CONTENT_LENGTH, chosen.payload().size());
    if (HttpMethod.HEAD.is(request.getMethod())) {
      callback.succeeded();
    } else {
      response.write(true, chosen.payload().buffer(), callback);
    }
    return true;
  }

  /** A relative location: what the client calls this server never matters. */
  private boolean redirect(Request request, Response response, Callback callback, String target) {
    String query = request.getHttpURI().getQuery();
    boolean plain =
        query == null || query.isEmpty() || target.contains("?") || target.contains("#");
    metrics.count(301);
    response.setStatus(301);
    response.getHeaders().put(HttpHeader.LOCATION, plain ? target : target + "?" + query);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, Answer.REVALIDATE);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
    callback.succeeded();
    return true;
  }

  private boolean error(
      Request request,
      Response response,
      Callback callback,
      Optional<PreparedSite> current,
      int status,
      String path) {
    Optional<Answer> page =
        current.flatMap(site -> site.error(status, PageLanguage.of(site.languages(), path)));
    if (page.isPresent()) {
      return send(request, response, callback, page.get(), status);
    }
    metrics.count(status);
    byte[] text = (status + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, text.length);
    response.write(true, java.nio.ByteBuffer.wrap(text), callback);
    return true;
  }
}
