package vn.travinh.asean.editor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.assets.ReceivedFiles;
import vn.travinh.asean.assets.ReceivedFiles.Kept;
import vn.travinh.asean.content.Attachment;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.GenericText;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.Workspace.Stored;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.text.Language;

/** Pictures and files beside a document: sent, shown, put into the text, taken away. */
final class FilePages implements StaffRoutes {
  /** An album has a hundred pictures; more are a mistake or an attack on the disk. */
  private static final int MAX_FILES = 100;

  private static final int MAX_WORDS = 500;
  private static final String PATH = "/staff/files/{section}/{folder}";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Writing writing;
  private final Office office;

  FilePages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(PATH, Role.AUTHOR, this::page),
        StaffRoute.action(PATH, Role.AUTHOR, BodyLimit.UPLOAD, this::upload),
        StaffRoute.action(
            "/staff/place-picture/{section}/{folder}", Role.AUTHOR, BodyLimit.FORM, this::place),
        StaffRoute.action(
            "/staff/remove-file/{section}/{folder}", Role.AUTHOR, BodyLimit.FORM, this::remove));
  }

  /**
   * A file beside the document.
   *
   * @param address where staff see it, empty where it cannot be shown
   * @param usedIn names of the languages whose text or cover shows it
   */
  record FileEntry(
      String name,
      String address,
      boolean picture,
      String size,
      String pixels,
      List<String> usedIn,
      String notation) {
    FileEntry {
      usedIn = List.copyOf(usedIn);
    }

    public boolean canBeShown() {
      return !address.isEmpty();
    }

    public boolean isUsed() {
      return !usedIn.isEmpty();
    }

    public String uses() {
      return String.join(", ", usedIn);
    }

    public boolean hasPixels() {
      return !pixels.isEmpty();
    }
  }

  /** What was typed about a picture. */
  record Words(String alternative, String caption, String credit, String use) {
    static final Words NONE = new Words("", "", "", "text");

    public boolean isCover() {
      return use.equals("cover");
    }

    boolean isPlaced() {
      return isCover() || use.equals("text");
    }
  }

  /**
   * @param pending name of a picture that is there and waits for its words, empty where none does
   */
  record FilesPage(
      String id,
      String title,
      String language,
      String languageName,
      String edit,
      List<FileEntry> files,
      String pending,
      List<FieldError> errors,
      Words words) {
    FilesPage {
      files = List.copyOf(files);
      errors = List.copyOf(errors);
    }

    public boolean isPending() {
      return !pending.isEmpty();
    }

    public boolean hasFiles() {
      return !files.isEmpty();
    }

    public boolean isWrong(String field) {
      return errors.stream().anyMatch(error -> error.field().equals(field));
    }

    /** For pictures that nobody is writing about. */
    public Words noWords() {
      return Words.NONE;
    }

    /** What is wrong with a field. */
    public String error(String field) {
      return errors.stream()
          .filter(error -> error.field().equals(field))
          .map(FieldError::message)
          .findFirst()
          .orElse("");
    }
  }

  private void page(Context ctx, Actor actor) throws IOException {
    DocumentFile file = file(ctx, ctx.queryParam("language"));
    mustBeThere(file.id());
    show(ctx, file, "", List.of(), Words.NONE);
  }

  private DocumentFile file(Context ctx, @Nullable String language) {
    DocumentId id = DocumentFiles.id(ctx);
    return DocumentFiles.file(
        id, language == null || language.isEmpty() ? Language.VIETNAMESE.code() : language, office);
  }

  private void mustBeThere(DocumentId id) throws IOException {
    for (Language language : office.publication().site().languages()) {
      if (writing.edits().standing(new DocumentFile(id, language)).isThere()) {
        return;
      }
    }
    throw Refusal.notFound("Hãy lưu bài lần đầu rồi mới thêm ảnh và tệp.");
  }

  private void show(
      Context ctx, DocumentFile file, String pending, List<FieldError> errors, Words words)
      throws IOException {
    DocumentId id = file.id();
    List<Attachment> attachments = office.workspace().attachments(id);
    Map<String, MediaFile> media = writing.previews().files(id, attachments);
    Map<String, List<String>> uses = uses(id);
    List<FileEntry> entries = new ArrayList<>();
    for (Attachment attachment : attachments) {
      MediaFile shown = media.get(attachment.name());
      boolean picture = shown != null && shown.picture();
      String pixels =
          shown != null && shown.width() > 0 ? shown.width() + " × " + shown.height() : "";
      entries.add(
          new FileEntry(
              attachment.name(),
              shown == null ? "" : "/staff" + smallest(shown).address(),
              picture,
              size(attachment.size()),
              pixels,
              uses.getOrDefault(attachment.name(), List.of()),
              picture ? "![…](" + attachment.name() + ")" : "[…](" + attachment.name() + ")"));
    }
    if (!errors.isEmpty()) {
      ctx.status(422);
    }
    office
        .renderer()
        .send(
            ctx,
            "Ảnh và tệp",
            "files",
            new FilesPage(
                id.toString(),
                title(file),
                file.language().code(),
                LanguageWords.of(file.language()),
                StaffAddresses.edit(file),
                entries,
                pending,
                errors,
                words));
  }

  private String title(DocumentFile file) throws IOException {
    Manuscript manuscript = Manuscript.parse(writing.edits().standing(file).current().text());
    String title = manuscript.isReadable() ? manuscript.value("title") : "";
    return title.isEmpty() ? file.id().toString() : title;
  }

  private static MediaFile smallest(MediaFile picture) {
    return picture.otherSizes().stream()
        .filter(other -> other.contentType().equals(picture.contentType()))
        .min(Comparator.comparingInt(MediaFile::width))
        .orElse(picture);
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1000) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6).replace('.', ',');
  }

  /** By the files' names, in which languages they are shown, drafts included. */
  private Map<String, List<String>> uses(DocumentId id) throws IOException {
    Map<String, List<String>> uses = new TreeMap<>();
    List<Attachment> attachments = office.workspace().attachments(id);
    for (Language language : office.publication().site().languages()) {
      Standing standing = writing.edits().standing(new DocumentFile(id, language));
      for (Attachment attachment : attachments) {
        String name = attachment.name();
        if (isUsed(standing.draft(), name) || isUsed(standing.published(), name)) {
          uses.computeIfAbsent(name, key -> new ArrayList<>()).add(LanguageWords.of(language));
        }
      }
    }
    return uses;
  }

  private static boolean isUsed(@Nullable Stored stored, String name) {
    if (stored == null) {
      return false;
    }
    // However the text writes it: better to keep a file too many than to break a page.
    return Pattern.compile("(?<![\\w./-])(?:\\./)?" + Pattern.quote(name) + "(?![\\w-])")
        .matcher(stored.text())
        .find();
  }

  private void upload(Context ctx, Actor actor) throws IOException, ConflictException {
    Form form = Form.of(ctx);
    DocumentFile file = file(ctx, form.line("language"));
    mustBeThere(file.id());
    Words words = words(form);
    boolean byScript = String.valueOf(ctx.header("Accept")).contains("application/json");
    Optional<Upload> upload = form.file("file");
    List<FieldError> errors = new ArrayList<>();
    if (upload.isEmpty() || upload.get().size() == 0) {
      errors.add(new FieldError("file", withoutFile(form)));
    } else if (office.workspace().attachments(file.id()).size() >= MAX_FILES) {
      errors.add(
          new FieldError("file", "Bài đã có " + MAX_FILES + " tệp. Hãy bỏ bớt tệp không dùng."));
    } else {
      try {
        Kept kept = ReceivedFiles.receive(upload.get().fileName(), upload.get().file());
        keep(ctx, actor, file, kept, words, byScript);
        return;
      } catch (ReceivedFiles.RefusedException refused) {
        errors.add(
            new FieldError(
                "file", writing.checks().say(refused.problem(), DocumentFiles.kind(file))));
      }
    }
    if (byScript) {
      ctx.status(422);
      json(ctx, Map.of("error", errors.get(0).message()));
    } else {
      show(ctx, file, "", errors, words);
    }
  }

  /** A file does not survive the end of a session as words do. */
  private static String withoutFile(Form form) {
    String lost = form.line(CarriedForm.LOST_FILE);
    return lost.isEmpty()
        ? "Hãy chọn một tệp."
        : "Tệp “"
            + shortened(lost)
            + "” chưa được nhận vì phiên làm việc đã hết khi bạn gửi. Hãy chọn lại tệp; các ô khác vẫn còn.";
  }

  private void keep(
      Context ctx, Actor actor, DocumentFile file, Kept kept, Words words, boolean byScript)
      throws IOException, ConflictException {
    Attachment attachment =
        office.workspace().attach(file.id(), kept.name(), kept.file(), actor.author());
    writing.edits().log(actor, "attach-file", file, attachment.name());
    if (byScript) {
      String notation =
          kept.picture()
              ? PictureNotation.of(attachment.name(), "", "", "")
              : "[" + attachment.name() + "](" + attachment.name() + ")";
      json(
          ctx,
          Map.of(
              "name",
              attachment.name(),
              "notation",
              notation,
              "picture",
              kept.picture(),
              "stopped",
              kept.stopped()));
      return;
    }
    if (kept.picture() && words.isPlaced()) {
      List<FieldError> errors = judged(words, attachment.name());
      if (!errors.isEmpty()) { // the file is here; nobody has to choose it again for want of words
        show(ctx, file, attachment.name(), errors, words);
        return;
      }
      put(actor, file, attachment.name(), words);
    }
    Redirect.to(
        ctx,
        "/staff/files/" + file.id() + "?language=" + file.language().code(),
        kept.stopped() ? Notice.PICTURE_STOPPED : Notice.FILE_ADDED);
  }

  private static void json(Context ctx, Map<String, Object> values) throws IOException {
    ctx.contentType("application/json; charset=utf-8").result(JSON.writeValueAsString(values));
  }

  private static Words words(Form form) {
    return new Words(
        shortened(form.line("alt")),
        shortened(form.line("caption")),
        shortened(form.line("credit")),
        form.line("use").isEmpty() ? "text" : form.line("use"));
  }

  private static String shortened(String text) {
    return text.length() > MAX_WORDS ? text.substring(0, MAX_WORDS) : text;
  }

  private static List<FieldError> judged(Words words, String name) {
    List<FieldError> errors = new ArrayList<>();
    if (words.alternative().isEmpty()) {
      errors.add(new FieldError("alt", "Hãy tả ảnh cho thấy gì, cho người không nhìn thấy ảnh."));
    } else if (GenericText.isGeneric(words.alternative(), name)) {
      errors.add(
          new FieldError(
              "alt",
              "“"
                  + words.alternative()
                  + "” chưa nói gì về ảnh. Hãy tả, ví dụ: Ao Bà Om lúc sáng sớm, hàng sao soi bóng xuống nước."));
    }
    if (words.credit().isEmpty()) {
      errors.add(
          new FieldError(
              "credit", "Hãy ghi ai chụp hoặc vẽ và giấy phép, ví dụ: Ảnh: Nguyễn A, CC BY 4.0."));
    }
    return errors;
  }

  /** Puts a picture that is there already into the text or makes it the cover. */
  private void place(Context ctx, Actor actor) throws IOException, ConflictException {
    Form form = Form.of(ctx);
    DocumentFile file = file(ctx, form.line("language"));
    String name = form.line("name");
    boolean there =
        office.workspace().attachments(file.id()).stream()
            .anyMatch(attachment -> attachment.name().equals(name));
    if (!there) {
      throw Refusal.notFound("Không còn tệp này bên cạnh bài.");
    }
    Words words = words(form);
    List<FieldError> errors = judged(words, name);
    if (!errors.isEmpty()) {
      show(ctx, file, name, errors, words);
      return;
    }
    put(actor, file, name, words);
    Redirect.to(
        ctx, StaffAddresses.edit(file), words.isCover() ? Notice.COVER_CHOSEN : Notice.DRAFT_SAVED);
  }

  private void put(Actor actor, DocumentFile file, String name, Words words)
      throws IOException, ConflictException {
    Stored current = writing.edits().standing(file).current();
    Manuscript before =
        current.text().isEmpty() ? Manuscript.empty() : Manuscript.parse(current.text());
    if (!before.isReadable()) {
      throw Refusal.conflict(
          "Phần đầu của tệp không đọc được nên chưa đặt được ảnh. Hãy sửa cả tệp trước.");
    }
    Manuscript after =
        words.isCover()
            ? before
                .withValue("image", name)
                .withValue("image_alt", words.alternative())
                .withValue("image_credit", words.credit())
            : before.withMarkdown(
                before.markdown().stripTrailing()
                    + "\n\n"
                    + PictureNotation.of(name, words.alternative(), words.caption(), words.credit())
                    + "\n");
    writing
        .edits()
        .save(
            actor,
            file,
            after.text(),
            current.version(),
            (words.isCover() ? "Chọn ảnh chính: " : "Thêm ảnh: ") + name);
  }

  private void remove(Context ctx, Actor actor) throws IOException {
    Form form = Form.of(ctx);
    DocumentFile file = file(ctx, form.line("language"));
    String name = form.line("name");
    List<String> uses = uses(file.id()).getOrDefault(name, List.of());
    if (!uses.isEmpty()) {
      throw Refusal.conflict(
          "Tệp này đang được dùng ở bản "
              + String.join(", ", uses)
              + ". Hãy bỏ nó khỏi bài trước.");
    }
    boolean published =
        office.workspace().attachments(file.id()).stream()
            .anyMatch(
                attachment ->
                    attachment.name().equals(name)
                        && attachment
                            .path()
                            .toAbsolutePath()
                            .startsWith(office.settings().content().toAbsolutePath()));
    if (published && !actor.may(Role.EDITOR)) {
      throw Refusal.forbidden("Tệp này thuộc bài đã đăng nên chỉ biên tập viên bỏ được.");
    }
    office.workspace().detach(file.id(), name, actor.author());
    writing.edits().log(actor, "remove-file", file, name);
    Redirect.to(
        ctx,
        "/staff/files/" + file.id() + "?language=" + file.language().code(),
        Notice.FILE_REMOVED);
  }
}
