package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.text.Language;

/** Every component of the public pages with samples, for those who work on the look. */
final class PatternsPage implements StaffRoutes {
  static final String PATH = "/staff/patterns";

  private final Office office;

  PatternsPage(Office office) {
    this.office = office;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(StaffRoute.page(PATH, Role.AUTHOR, (ctx, actor) -> show(ctx)));
  }

  /** {@code /staff/patterns?lang=km&tone=water} */
  void show(Context ctx) {
    Publication publication = office.publication();
    ctx.contentType("text/html; charset=utf-8")
        .result(
            office
                .pages()
                .renderPatterns(
                    "water".equals(ctx.queryParam("tone")),
                    language(ctx.queryParam("lang"), publication),
                    publication.site(),
                    publication.renderSettings()));
  }

  private static Language language(@Nullable String code, Publication publication) {
    Optional<Language> known =
        publication.site().languages().stream()
            .filter(language -> language.code().equals(code))
            .findFirst();
    return known.orElseGet(() -> publication.site().languages().get(0));
  }
}
