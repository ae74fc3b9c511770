package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.data.PreviewLinks.PreviewLink;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.publish.DraftPreviews.Draft;
import vn.travinh.asean.publish.DraftPreviews.Preview;
import vn.travinh.asean.text.Language;

/** Drafts as visitors would see them, for staff and for those who were given a link. */
final class PreviewPages implements StaffRoutes {
  /** Long enough for an office to look at it over a weekend. */
  private static final int DAYS_AS_OFFERED = 7;

  /** A link that lives for months is forgotten and opens what nobody meant to show. */
  private static final int MAX_DAYS = 30;

  private static final String STAFF = "/staff";

  private final Writing writing;
  private final Office office;
  private final EditPages edit;

  PreviewPages(Writing writing, EditPages edit) {
    this.writing = writing;
    this.office = writing.office();
    this.edit = edit;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page("/staff/preview" + DocumentFiles.PATH, Role.AUTHOR, this::saved),
        StaffRoute.action(
            "/staff/preview" + DocumentFiles.PATH, Role.AUTHOR, BodyLimit.TEXT, this::unsaved),
        StaffRoute.page("/staff/views" + DocumentFiles.PATH, Role.AUTHOR, this::views),
        StaffRoute.page("/staff/media/{section}/{folder}/{name}", Role.AUTHOR, this::media),
        StaffRoute.action(
            "/staff/preview-link" + DocumentFiles.PATH, Role.AUTHOR, BodyLimit.FORM, this::link),
        StaffRoute.action(
            "/staff/revoke-link" + DocumentFiles.PATH, Role.AUTHOR, BodyLimit.FORM, this::revoke),
        StaffRoute.openPage("/preview/{token}/", this::shared),
        StaffRoute.openPage("/preview/{token}/media/{section}/{folder}/{name}", this::sharedMedia));
  }

  /** {@code ?typed} shows what was typed and not saved, {@code ?day=…&time=…} the site then. */
  private void saved(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    String text =
        ctx.queryParam("typed") == null
            ? null
            : writing.typed().of(actor.name(), file).map(TypedTexts.Typed::text).orElse(null);
    if (text == null) {
      Standing standing = writing.edits().standing(file);
      if (!standing.isThere()) {
        throw Refusal.notFound("Chưa có gì để xem thử. Hãy lưu bài trước.");
      }
      text = standing.current().text();
    }
    Instant at = DayAndTime.moment(parameter(ctx, "day"), parameter(ctx, "time")).orElse(null);
    send(ctx, file, text, STAFF, at, PreviewBanner.forStaff(StaffAddresses.edit(file)));
  }

  private void unsaved(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    String text = edit.typedText(file, Form.of(ctx), actor.isEditor());
    send(ctx, file, text, STAFF, null, PreviewBanner.forStaff(StaffAddresses.edit(file)));
  }

  private void send(
      Context ctx,
      DocumentFile file,
      String text,
      String mediaPrefix,
      @Nullable Instant at,
      PreviewBanner banner)
      throws IOException {
    Preview preview =
        writing
            .previews()
            .of(
                new Draft(file, text, office.workspace().attachments(file.id()), mediaPrefix, at),
                office.clock().instant())
            .orElseThrow(() -> new Office.ClosedException("nothing has been published yet"));
    FramePolicy.framedByOurselves(ctx);
    if (preview.html().isEmpty()) {
      String reason =
          writing
              .checks()
              .firstError(preview.problems(), DocumentFiles.kind(file))
              .orElse("Theo trạng thái hiện nay, bài này không có trang để xem.");
      office.renderer().send(ctx, "Chưa xem thử được", "no-preview", new NoPreviewPage(reason));
      return;
    }
    ctx.contentType("text/html; charset=utf-8")
        .result(
            banner.on(
                preview.html(),
                office.renderer(),
                office.publication().renderSettings().assets(),
                ctx.queryParam("frame") != null));
  }

  /** Why a draft cannot be shown. */
  record NoPreviewPage(String reason) {}

  /** The page at the widths of a phone and a desk. */
  record ViewsPage(String title, String edit, String frame) {}

  private void views(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    if (!writing.edits().standing(file).isThere()) {
      throw Refusal.notFound("Chưa có gì để xem thử. Hãy lưu bài trước.");
    }
    FramePolicy.holdsOurFrames(ctx);
    String preview = "/staff/preview/" + StaffAddresses.path(file) + "?frame=1";
    office
        .renderer()
        .send(
            ctx,
            "Xem thử",
            "views",
            new ViewsPage(file.path(), StaffAddresses.edit(file), preview));
  }

  private void media(Context ctx, Actor actor) throws IOException {
    sendFile(ctx, DocumentFiles.id(ctx));
  }

  /** Nothing that lies in a file can act, and nothing here is kept by a browser. */
  private void sendFile(Context ctx, DocumentId id) throws IOException {
    String address = "/media/" + id + "/" + ctx.pathParam("name");
    MediaFile file =
        writing
            .previews()
            .file(office.workspace().attachments(id), address)
            .orElseThrow(() -> Refusal.notFound("Không có tệp này bên cạnh bài."));
    ctx.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header("Content-Length", Long.toString(file.size()))
        .contentType(file.contentType());
    if (!ctx.req().getMethod().equals("HEAD")) {
      ctx.result(Files.newInputStream(file.copy()));
    }
  }

  /** The new link, shown once: only its hash is kept. */
  record LinkPage(String title, String edit, String address, String until) {}

  private void link(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    if (!writing.edits().standing(file).isThere()) {
      throw Refusal.notFound("Chưa có gì để cho xem. Hãy lưu bài trước.");
    }
    Duration life = Duration.ofDays(days(Form.of(ctx).line("days")));
    String token = office.database().previewLinks().create(file.path(), actor.name(), life);
    writing.edits().log(actor, "preview-link", file, life.toDays() + " days");
    office
        .renderer()
        .send(
            ctx,
            "Liên kết xem thử",
            "preview-link",
            new LinkPage(
                file.path(),
                StaffAddresses.edit(file),
                office.baseUrl() + "/preview/" + token + "/",
                DayAndTime.read(office.clock().instant().plus(life))));
  }

  private static int days(String typed) {
    return typed.matches("[1-9]\\d?")
        ? Math.min(MAX_DAYS, Integer.parseInt(typed))
        : DAYS_AS_OFFERED;
  }

  private void revoke(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    String id = Form.of(ctx).line("link");
    boolean known =
        office.database().previewLinks().on(file.path()).stream()
            .anyMatch(link -> Long.toString(link.id()).equals(id));
    if (!known) {
      throw Refusal.notFound("Liên kết này không còn nữa.");
    }
    office.database().previewLinks().revoke(Long.parseLong(id));
    writing.edits().log(actor, "revoke-link", file, "");
    Redirect.to(ctx, StaffAddresses.edit(file), Notice.LINK_REVOKED);
  }

  private void shared(Context ctx) throws IOException {
    DocumentFile file = sharedFile(ctx);
    Standing standing = writing.edits().standing(file);
    if (!standing.isThere()) {
      throw gone();
    }
    // The address is a key; nobody that the page leads to may learn it.
    ctx.header("Referrer-Policy", "no-referrer");
    send(
        ctx,
        file,
        standing.current().text(),
        "/preview/" + ctx.pathParam("token"),
        null,
        PreviewBanner.forGuests());
  }

  private void sharedMedia(Context ctx) throws IOException {
    DocumentFile file = sharedFile(ctx);
    DocumentId id = DocumentFiles.id(ctx);
    if (!id.equals(file.id())) {
      throw gone();
    }
    sendFile(ctx, id);
  }

  private DocumentFile sharedFile(Context ctx) {
    PreviewLink link =
        office.database().previewLinks().of(ctx.pathParam("token")).orElseThrow(PreviewPages::gone);
    return file(link.path()).orElseThrow(PreviewPages::gone);
  }

  private static Refusal gone() {
    return Refusal.notFound(
        "Liên kết xem thử này đã hết hạn hoặc đã bị thu hồi. Hãy hỏi lại người đã gửi cho bạn.");
  }

  /** Reads {@code places/ao-ba-om/vi.md}. */
  private static Optional<DocumentFile> file(String path) {
    String[] parts = path.split("/");
    if (parts.length != 3 || !parts[2].endsWith(".md")) {
      return Optional.empty();
    }
    String code = parts[2].substring(0, parts[2].length() - ".md".length());
    return Language.isCode(code)
        ? DocumentFiles.id(parts[0], parts[1]).map(id -> new DocumentFile(id, new Language(code)))
        : Optional.empty();
  }

  private static String parameter(Context ctx, String name) {
    String value = ctx.queryParam(name);
    return value == null ? "" : value;
  }
}
