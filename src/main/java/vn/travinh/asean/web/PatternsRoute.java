package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.util.Optional;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.PageRenderer;

/** Every component of the pages with samples, for those who work on the look on this machine. */
final class PatternsRoute {
  static final String PATH = "/staff/patterns";

  private final Publisher publisher;
  private final PageRenderer renderer;

  PatternsRoute(Publisher publisher, PageRenderer renderer) {
    this.publisher = publisher;
    this.renderer = renderer;
  }

  /** {@code /staff/patterns?lang=km&tone=water} */
  void page(Context ctx) {
    if (!Clients.isLoopback(ctx)) {
      ctx.status(404);
      return;
    }
    Publication publication = Published.required(publisher);
    Language language = language(ctx.queryParam("lang"), publication);
    ctx.header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex")
        .contentType("text/html; charset=utf-8")
        .result(
            renderer.renderPatterns(
                "water".equals(ctx.queryParam("tone")),
                language,
                publication.site(),
                publication.renderSettings()));
  }

  private static Language language(
      @org.jspecify.annotations.Nullable String code, Publication publication) {
    Optional<Language> known =
        publication.site().languages().stream()
            .filter(language -> language.code().equals(code))
            .findFirst();
    return known.orElseGet(() -> publication.site().languages().get(0));
  }
}
