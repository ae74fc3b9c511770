package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.feeds.DocumentsApi;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.text.Language;

/** The content as open data. */
final class DocumentRoutes {
  private static final int MAX_PAGE = 100_000;
  private final Publisher publisher;

  DocumentRoutes(Publisher publisher) {
    this.publisher = publisher;
  }

  /** {@code /api/documents} */
  void list(Context ctx) throws BadParameter {
    Publication publication = Published.required(publisher);
    Parameters parameters = new Parameters(ctx.queryParamMap());
    DocumentsApi.Query query =
        new DocumentsApi.Query(
            parameters.language(publication.site()),
            List.copyOf(parameters.sections()),
            List.copyOf(parameters.tags()),
            parameters.number("page", 1, MAX_PAGE, 1),
            parameters.number("size", 1, DocumentsApi.MOST_SIZE, DocumentsApi.DEFAULT_SIZE));
    Json.send(ctx, api(publication).list(query));
  }

  /** {@code /api/documents/{section}/{folder}} */
  void one(Context ctx) throws BadParameter {
    Publication publication = Published.required(publisher);
    Language language = new Parameters(ctx.queryParamMap()).language(publication.site());
    DocumentId id = new DocumentId(ctx.pathParam("section"), ctx.pathParam("folder"));
    Optional<String> json = api(publication).one(id, language);
    if (json.isPresent()) {
      Json.send(ctx, json.get());
    } else {
      ProblemDetails.send(ctx, 404, "Not found", "There is no document " + id + ".");
    }
  }

  private static DocumentsApi api(Publication publication) {
    return new DocumentsApi(
        publication.site(), publication.media(), publication.renderSettings().baseUrl());
  }
}
