package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.data.Role;

/** What authors and editors say to each other about a draft. */
final class ReviewPages implements StaffRoutes {
  /** A page of a letter; longer things belong into a talk. */
  private static final int COMMENT_LENGTH = 2_000;

  private final Writing writing;
  private final Office office;

  ReviewPages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        action("/staff/ask-review", Role.AUTHOR, this::askForReview),
        action("/staff/send-back", Role.EDITOR, this::sendBack),
        action("/staff/comment", Role.AUTHOR, this::comment),
        action("/staff/settle", Role.AUTHOR, this::settle));
  }

  private static StaffRoute action(String path, Role least, StaffHandler handler) {
    return StaffRoute.action(path + DocumentFiles.PATH, least, BodyLimit.FORM, handler);
  }

  private void askForReview(Context ctx, Actor actor) throws IOException, ConflictException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    Form form = Form.of(ctx);
    writing.edits().askForReview(actor, file, form.line("version"), comment(form, "note"));
    Redirect.to(ctx, StaffAddresses.edit(file), Notice.REVIEW_ASKED);
  }

  private void sendBack(Context ctx, Actor actor) throws IOException, ConflictException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    writing.edits().sendBack(actor, file, comment(Form.of(ctx), "comment"));
    Redirect.to(ctx, StaffAddresses.edit(file), Notice.SENT_BACK);
  }

  private void comment(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    if (!writing.edits().standing(file).isThere()) {
      throw Refusal.notFound("Không có bài nào ở địa chỉ này để góp ý.");
    }
    String text = comment(Form.of(ctx), "comment");
    if (text.isBlank()) {
      throw Refusal.misunderstood("Góp ý còn trống. Hãy quay lại và viết điều bạn muốn nói.");
    }
    office.database().comments().add(file.path(), actor.name(), text);
    writing.edits().log(actor, "comment", file, "");
    Redirect.to(ctx, StaffAddresses.edit(file), Notice.COMMENT_ADDED);
  }

  private void settle(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    String id = Form.of(ctx).line("comment");
    boolean known =
        office.database().comments().on(file.path()).stream()
            .anyMatch(comment -> Long.toString(comment.id()).equals(id));
    if (!known) {
      throw Refusal.notFound("Góp ý này không còn nữa.");
    }
    office.database().comments().settle(Long.parseLong(id));
    writing.edits().log(actor, "settle-comment", file, "");
    Redirect.to(ctx, StaffAddresses.edit(file), Notice.COMMENT_SETTLED);
  }

  private static String comment(Form form, String field) {
    String text = form.text(field).strip();
    if (text.length() > COMMENT_LENGTH) {
      throw Refusal.misunderstood(
          "Góp ý dài quá " + COMMENT_LENGTH + " ký tự. Hãy quay lại và viết ngắn hơn.");
    }
    return text;
  }
}
