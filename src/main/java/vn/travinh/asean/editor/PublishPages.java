package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.Workspace.Stored;
import vn.travinh.asean.data.Role;

/** Looking at a draft for the last time, and publishing it. */
final class PublishPages implements StaffRoutes {
  private static final String PATH = "/staff/publish" + DocumentFiles.PATH;

  private final Writing writing;
  private final Office office;

  PublishPages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(PATH, Role.EDITOR, this::page),
        StaffRoute.action(PATH, Role.EDITOR, BodyLimit.FORM, this::publish),
        StaffRoute.page("/staff/merge" + DocumentFiles.PATH, Role.AUTHOR, this::merge));
  }

  /** What was chosen, to be shown again. */
  record Chosen(
      String day, String time, String endDay, String endTime, String note, boolean later) {
    /** As the draft has it, so that nothing set before is lost without a word. */
    static Chosen of(Manuscript draft, Instant now) {
      String from = draft.value("publish_at");
      String until = draft.value("expires_at");
      boolean later = Standing.moment(from).map(at -> at.isAfter(now)).orElse(false);
      return new Chosen(
          later ? DayAndTime.day(from) : "",
          later ? DayAndTime.time(from) : "",
          DayAndTime.day(until),
          DayAndTime.time(until),
          "",
          later);
    }

    public boolean ends() {
      return !endDay.isEmpty();
    }
  }

  /**
   * @param refusal why this may not be published by the one who looks; empty where it may
   * @param over version of the published file where that was changed since the draft was begun
   * @param comparison with what is published, empty where nothing is
   */
  record PublishPage(
      String path,
      String title,
      String version,
      String refusal,
      Findings findings,
      Weighing weighing,
      String over,
      ComparedDocument comparison,
      List<FieldError> errors,
      Chosen chosen) {
    PublishPage {
      errors = List.copyOf(errors);
    }

    public boolean isReady() {
      return refusal.isEmpty() && !findings.hasErrors();
    }

    public boolean hasRefusal() {
      return !refusal.isEmpty();
    }

    public boolean isOvertaken() {
      return !over.isEmpty();
    }

    public boolean hasComparison() {
      return !comparison.isSame();
    }

    public boolean isWrong(String field) {
      return errors.stream().anyMatch(error -> error.field().equals(field));
    }
  }

  private void page(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    Standing standing = writing.edits().standing(file);
    if (!standing.hasDraft()) {
      throw Refusal.notFound("Bài này không có bản nháp nào để đăng.");
    }
    Manuscript draft = Manuscript.parse(standing.current().text());
    show(
        ctx,
        actor,
        standing,
        List.of(),
        draft.isReadable()
            ? Chosen.of(draft, office.clock().instant())
            : new Chosen("", "", "", "", "", false));
  }

  private void show(
      Context ctx, Actor actor, Standing standing, List<FieldError> errors, Chosen chosen)
      throws IOException {
    DocumentFile file = standing.file();
    Stored draft = standing.current();
    Judgement judgement = writing.edits().judged(file, draft.text());
    Findings findings =
        writing
            .checks()
            .of(
                judgement.problems(),
                writing.previews().name(file),
                draft.text(),
                DocumentFiles.kind(file));
    Stored published = standing.published();
    boolean overtaken = published != null && office.workspace().isOvertaken(file);
    Manuscript manuscript = Manuscript.parse(draft.text());
    if (!errors.isEmpty()) {
      ctx.status(422);
    }
    office
        .renderer()
        .send(
            ctx,
            "Duyệt và đăng",
            "publish",
            new PublishPage(
                StaffAddresses.path(file),
                manuscript.isReadable() ? manuscript.value("title") : file.path(),
                draft.version(),
                writing.edits().mayPublish(actor, standing).orElse(""),
                findings,
                judgement.weighing(),
                overtaken && published != null ? published.version() : "",
                published == null
                    ? ComparedDocument.NONE
                    : ComparedDocument.of(
                        writing.forms(), DocumentFiles.kind(file), published.text(), draft.text()),
                errors,
                chosen));
  }

  private void publish(Context ctx, Actor actor) throws IOException, ConflictException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    Form form = Form.of(ctx);
    Standing standing = writing.edits().standing(file);
    Chosen chosen =
        new Chosen(
            form.line("day"),
            form.line("time"),
            form.line("end-day"),
            form.line("end-time"),
            Edits.note(form),
            form.line("when").equals("later"));
    List<FieldError> errors = new ArrayList<>();
    Instant publishAt = chosen.later() ? moment(chosen.day(), chosen.time(), "day", errors) : null;
    Instant expiresAt =
        chosen.endDay().isEmpty()
            ? null
            : moment(chosen.endDay(), chosen.endTime(), "end-day", errors);
    if (publishAt != null && expiresAt != null && !expiresAt.isAfter(publishAt)) {
      errors.add(new FieldError("end-day", "Lúc hết hạn phải sau lúc đăng."));
    }
    boolean overtaken = standing.hasPublished() && office.workspace().isOvertaken(file);
    if (overtaken && form.line("over").isEmpty()) {
      errors.add(
          new FieldError(
              "over",
              "Bản đang đăng đã thay đổi từ khi bản nháp được bắt đầu. Hãy xem phần khác nhau và chọn."));
    }
    if (!errors.isEmpty()) {
      show(ctx, actor, standing, errors, chosen);
      return;
    }
    try {
      Appearance appearance =
          writing
              .edits()
              .publish(
                  actor,
                  file,
                  new Edits.Plan(
                      form.line("version"),
                      overtaken ? form.line("over") : "",
                      publishAt,
                      expiresAt,
                      form.has("despite-warnings"),
                      chosen.note()));
      Redirect.to(ctx, StaffAddresses.edit(file), appearance.notice());
    } catch (Edits.WarnedException warned) {
      errors.add(
          new FieldError(
              "despite-warnings", "Bài còn cảnh báo. Hãy xem lại và đánh dấu nếu vẫn đăng."));
      show(ctx, actor, standing, errors, chosen);
    }
  }

  private @Nullable Instant moment(String day, String time, String field, List<FieldError> errors) {
    Optional<Instant> moment = DayAndTime.moment(day, time);
    if (moment.isEmpty()) {
      errors.add(new FieldError(field, "Hãy chọn ngày và giờ."));
      return null;
    }
    if (!moment.get().isAfter(office.clock().instant())) {
      errors.add(new FieldError(field, "Giờ này đã qua. Hãy chọn một lúc sắp tới."));
      return null;
    }
    return moment.get();
  }

  /** Brings a draft together with what was published since it was begun. */
  private void merge(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    Standing standing = writing.edits().standing(file);
    Stored published = standing.published();
    Stored draft = standing.draft();
    if (published == null || draft == null) {
      throw Refusal.notFound("Không có hai bản nào để gộp.");
    }
    writing
        .conflicts()
        .offer(
            ctx, actor, file, office.workspace().beginningOf(file).text(), draft, published.text());
  }
}
