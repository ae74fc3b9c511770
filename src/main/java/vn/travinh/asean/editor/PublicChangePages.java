package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.content.Attachment;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.text.Folding;

/** What is done to documents that are public, and making new ones of old ones. */
final class PublicChangePages implements StaffRoutes {
  /** A notice or a reason is read in passing; so long as its field in the page lets it be. */
  private static final int NOTICE_LENGTH = 500;

  private static final int CORRECTION_LENGTH = 1_000;

  /** As long as the names of folders, which addresses are made of otherwise. */
  private static final int SLUG_LENGTH = 80;

  private final Writing writing;
  private final Office office;

  PublicChangePages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        page("/staff/unpublish", this::unpublishPage),
        action("/staff/unpublish", Role.EDITOR, this::unpublish),
        page("/staff/correct", this::correctPage),
        action("/staff/correct", Role.EDITOR, this::correct),
        page("/staff/rename", this::renamePage),
        action("/staff/rename", Role.EDITOR, this::rename),
        action("/staff/duplicate", Role.AUTHOR, this::duplicate),
        action("/staff/discard", Role.AUTHOR, this::discard),
        action("/staff/delete", Role.EDITOR, this::delete));
  }

  private static StaffRoute page(String path, StaffHandler handler) {
    return StaffRoute.page(path + DocumentFiles.PATH, Role.EDITOR, handler);
  }

  private static StaffRoute action(String path, Role least, StaffHandler handler) {
    return StaffRoute.action(path + DocumentFiles.PATH, least, BodyLimit.FORM, handler);
  }

  /** A page that a moved one can lead to. */
  record Target(String id, String title) {}

  /**
   * @param refusal why it may not be done, empty where it may
   * @param scheduled whether the page still waits for its moment
   * @param value what was typed
   * @param error what is wrong with it
   */
  record ChangePage(
      String path,
      String title,
      String address,
      String refusal,
      boolean scheduled,
      List<Target> targets,
      String value,
      String error) {
    ChangePage {
      targets = List.copyOf(targets);
    }

    public boolean hasRefusal() {
      return !refusal.isEmpty();
    }

    public boolean hasError() {
      return !error.isEmpty();
    }
  }

  private void show(
      Context ctx,
      String template,
      String heading,
      Standing standing,
      Optional<String> refusal,
      List<Target> targets,
      String value,
      String error) {
    DocumentFile file = standing.file();
    Manuscript manuscript = Manuscript.parse(standing.current().text());
    if (!error.isEmpty()) {
      ctx.status(422);
    }
    office
        .renderer()
        .send(
            ctx,
            heading,
            template,
            new ChangePage(
                StaffAddresses.path(file),
                manuscript.isReadable() ? manuscript.value("title") : file.path(),
                writing.edits().publicAddress(file).orElse(""),
                refusal.orElse(""),
                standing.publishedState() == Standing.State.SCHEDULED,
                targets,
                value,
                error));
  }

  private Standing there(Context ctx) throws IOException {
    Standing standing = writing.edits().standing(DocumentFiles.of(ctx, office));
    if (!standing.isThere()) {
      throw Refusal.notFound("Không có bài nào ở địa chỉ này.");
    }
    return standing;
  }

  private void unpublishPage(Context ctx, Actor actor) throws IOException {
    Standing standing = there(ctx);
    show(
        ctx,
        "unpublish",
        "Rút, chuyển hoặc gỡ bài",
        standing,
        EditRules.unpublish(actor, standing),
        targets(standing.file()),
        "",
        "");
  }

  /** Pages of the same language, by their titles; this one left out. */
  private List<Target> targets(DocumentFile file) {
    return office
        .publication()
        .site()
        .originals()
        .filter(page -> page.language().equals(file.language()))
        .flatMap(page -> page.document().stream())
        .filter(document -> !document.id().equals(file.id()))
        .map(document -> new Target(document.id().toString(), document.title()))
        .distinct()
        .sorted(Comparator.comparing(target -> Folding.fold(target.title())))
        .toList();
  }

  private void unpublish(Context ctx, Actor actor) throws IOException, ConflictException {
    Standing standing = there(ctx);
    DocumentFile file = standing.file();
    Form form = Form.of(ctx);
    String text = Edits.oneLine(form.text("text"));
    if (text.length() > NOTICE_LENGTH) {
      throw Refusal.misunderstood(
          "Thông báo hoặc lý do dài quá "
              + NOTICE_LENGTH
              + " ký tự. Hãy quay lại và viết ngắn hơn.");
    }
    Appearance appearance =
        switch (form.line("way")) {
          case "withdraw" -> writing.edits().withdraw(actor, file, text);
          case "move" -> writing.edits().move(actor, file, target(form.line("target")));
          case "gone" -> writing.edits().takeAway(actor, file, text);
          case "unschedule" -> writing.edits().unschedule(actor, file);
          default -> throw Refusal.misunderstood("Hãy quay lại và chọn một cách.");
        };
    Redirect.to(ctx, StaffAddresses.edit(file), appearance.notice());
  }

  /** By id, or by the address that somebody copied from a browser. */
  private DocumentId target(String typed) {
    String path = typed.replaceFirst("^https?://[^/]+", "");
    Optional<DocumentId> byAddress =
        office.publication().site().pageAt(path).flatMap(Page::document).map(d -> d.id());
    int slash = typed.indexOf('/');
    return byAddress
        .or(
            () ->
                slash <= 0
                    ? Optional.empty()
                    : DocumentFiles.id(typed.substring(0, slash), typed.substring(slash + 1)))
        .orElseThrow(
            () -> Refusal.misunderstood("Hãy quay lại và chọn bài mà địa chỉ này sẽ dẫn tới."));
  }

  private void correctPage(Context ctx, Actor actor) throws IOException {
    Standing standing = there(ctx);
    showCorrect(ctx, actor, standing, "", "");
  }

  private void showCorrect(
      Context ctx, Actor actor, Standing standing, String typed, String error) {
    Optional<String> refusal = EditRules.correct(actor, standing);
    show(ctx, "correct", "Thêm đính chính", standing, refusal, List.of(), typed, error);
  }

  private void correct(Context ctx, Actor actor) throws IOException, ConflictException {
    Standing standing = there(ctx);
    String text = Edits.oneLine(Form.of(ctx).text("text"));
    if (text.isEmpty() || text.length() > CORRECTION_LENGTH) {
      showCorrect(
          ctx,
          actor,
          standing,
          text,
          text.isEmpty()
              ? "Hãy viết điều đã sai và điều đúng."
              : "Đính chính dài quá " + CORRECTION_LENGTH + " ký tự. Hãy viết ngắn hơn.");
      return;
    }
    Appearance appearance = writing.edits().correct(actor, standing.file(), text);
    Redirect.to(ctx, StaffAddresses.edit(standing.file()), appearance.notice());
  }

  private void renamePage(Context ctx, Actor actor) throws IOException {
    Standing standing = there(ctx);
    String address = writing.edits().publicAddress(standing.file()).orElse("");
    String slug = address.replaceFirst("^.*/([^/]+)/$", "$1");
    showRename(ctx, actor, standing, slug, "");
  }

  private void showRename(Context ctx, Actor actor, Standing standing, String slug, String error) {
    Optional<String> refusal = EditRules.rename(actor, standing);
    show(ctx, "rename", "Đổi địa chỉ", standing, refusal, List.of(), slug, error);
  }

  private void rename(Context ctx, Actor actor) throws IOException, ConflictException {
    Standing standing = there(ctx);
    String slug = Form.of(ctx).line("slug");
    if (!Folding.isSlug(slug)
        || slug.length() > SLUG_LENGTH
        || slug.equals("page")
        || slug.matches("\\d{4}")) {
      String better = Folding.slug(slug);
      showRename(
          ctx,
          actor,
          standing,
          slug,
          "Địa chỉ có nhiều nhất "
              + SLUG_LENGTH
              + " chữ thường không dấu, số và gạch nối, không phải “page” hay bốn chữ số."
              + (Folding.isSlug(better) && better.length() <= SLUG_LENGTH
                  ? " Có thể viết: " + better + "."
                  : ""));
      return;
    }
    Appearance appearance = writing.edits().rename(actor, standing.file(), slug);
    Redirect.to(ctx, StaffAddresses.edit(standing.file()), appearance.notice());
  }

  private void duplicate(Context ctx, Actor actor) throws IOException, ConflictException {
    Standing standing = there(ctx);
    DocumentFile file = standing.file();
    Kind kind = DocumentFiles.kind(file);
    Manuscript source = Manuscript.parse(standing.current().text());
    if (!source.isReadable()) {
      throw Refusal.conflict("Bài này không đọc được thành từng ô. Hãy sửa nó trước khi nhân bản.");
    }
    LocalDate today = LocalDate.ofInstant(office.clock().instant(), ContentDate.ZONE);
    String title = source.value("title") + " (bản sao)";
    DocumentId id =
        office.workspace().freeId(kind.section(), title, NewPages.isDated(kind) ? today : null);
    DocumentFile copy = new DocumentFile(id, file.language());
    Manuscript fresh = source.withValue("title", title);
    for (String field : FormFields.SET_BY_WORKFLOW.keySet()) {
      fresh =
          field.equals("corrections")
              ? fresh.withBlocks(field, List.of())
              : fresh.withValue(field, "");
    }
    fresh = fresh.withValue("slug", "").withValues("aliases", List.of());
    writing.edits().save(actor, copy, fresh.text(), "", "Nhân bản từ " + file.path());
    for (Attachment attachment : office.workspace().attachments(file.id())) {
      Files.createDirectories(office.uploads());
      Path temporary = Files.createTempFile(office.uploads(), "copy-", ".tmp");
      Files.copy(attachment.path(), temporary, StandardCopyOption.REPLACE_EXISTING);
      office.workspace().attach(id, attachment.name(), temporary, actor.author());
    }
    Redirect.to(ctx, StaffAddresses.edit(copy), Notice.DUPLICATED);
  }

  private void discard(Context ctx, Actor actor) throws IOException, ConflictException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    writing.edits().discard(actor, file, Form.of(ctx).line("version"));
    writing.typed().forget(actor.name(), file);
    Redirect.to(ctx, StaffAddresses.DESK, Notice.DRAFT_DISCARDED);
  }

  private void delete(Context ctx, Actor actor) throws IOException, ConflictException {
    Standing standing = there(ctx);
    Appearance appearance = writing.edits().delete(actor, standing.file());
    Redirect.to(ctx, StaffAddresses.BIN, appearance.notice());
  }
}
