package vn.travinh.asean.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.content.Workspace.Stored;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.Switches.Switch;
import vn.travinh.asean.editor.Standing.State;
import vn.travinh.asean.publish.DraftPreviews;
import vn.travinh.asean.publish.DraftPreviews.Draft;
import vn.travinh.asean.publish.Publication;

/**
 * Does what {@link EditRules} allow to documents: each action is one revision of the history and
 * one entry of the audit log. Whatever is not allowed is refused in words.
 */
final class Edits {
  /** As long as the subject of a revision is of use in a list. */
  private static final int NOTE_LENGTH = 200;

  /** What people may not type and would not see. */
  private static final String INVISIBLE = "[\\p{Cntrl}&&[^\\n\\t]]";

  private final Office office;
  private final DraftPreviews previews;
  private final DraftChecks checks;
  private final Judgements judgements = new Judgements();

  Edits(Office office, DraftPreviews previews, DraftChecks checks) {
    this.office = office;
    this.previews = previews;
    this.checks = checks;
  }

  Standing standing(DocumentFile file) throws IOException {
    return Standing.of(file, office.workspace(), office.clock().instant());
  }

  /** Why somebody may not publish the draft; nothing where they may. */
  Optional<String> mayPublish(Actor actor, Standing standing) throws IOException {
    boolean looksAtAuthors = standing.hasDraft() && actor.may(Role.EDITOR);
    return EditRules.publish(
        actor,
        standing,
        looksAtAuthors ? DraftAuthors.of(office.workspace(), standing.file()) : List.of(),
        office.database().switches().isOn(Switch.EDITORS_APPROVE_THEIR_OWN));
  }

  /**
   * Saves a draft. A text under review stays under review.
   *
   * @param basedOn the version that the author began with
   */
  Stored save(Actor actor, DocumentFile file, String text, String basedOn, String note)
      throws IOException, ConflictException {
    Standing standing = standing(file);
    Status status = standing.draftState() == State.REVIEW ? Status.REVIEW : Status.DRAFT;
    String clean = withStatus(text.replaceAll(INVISIBLE, ""), status);
    if (clean.getBytes(StandardCharsets.UTF_8).length > ContentStore.MAX_DOCUMENT_BYTES) {
      throw Refusal.misunderstood(
          "Bài dài quá một triệu byte (khoảng 300 trang). Hãy chia thành nhiều bài.");
    }
    Stored saved =
        office
            .workspace()
            .saveDraft(
                file, clean, basedOn, actor.author(), note.isEmpty() ? "Lưu bản nháp" : note);
    log(actor, "save-draft", file, note);
    return saved;
  }

  private static String withStatus(String text, Status status) {
    Manuscript manuscript = Manuscript.parse(text);
    if (!manuscript.isReadable() || manuscript.value("status").equals(status.word())) {
      return text;
    }
    return manuscript.withValue("status", status.word()).text();
  }

  void askForReview(Actor actor, DocumentFile file, String basedOn, String note)
      throws IOException, ConflictException {
    Standing standing = standing(file);
    allow(EditRules.askForReview(standing));
    office
        .workspace()
        .saveDraft(
            file,
            withStatus(standing.current().text(), Status.REVIEW),
            basedOn,
            actor.author(),
            note.isEmpty() ? "Gửi duyệt" : "Gửi duyệt: " + note);
    log(actor, "ask-for-review", file, note);
    if (!note.isEmpty()) {
      office.database().comments().add(file.path(), actor.name(), note);
    }
  }

  /**
   * Asks for review of what was just saved.
   *
   * @return false where that was asked for before
   */
  boolean askForReview(Actor actor, DocumentFile file, Stored saved)
      throws IOException, ConflictException {
    if (EditRules.askForReview(standing(file)).isPresent()) {
      return false;
    }
    askForReview(actor, file, saved.version(), "");
    return true;
  }

  void sendBack(Actor actor, DocumentFile file, String comment)
      throws IOException, ConflictException {
    Standing standing = standing(file);
    allow(EditRules.sendBack(actor, standing));
    if (comment.isBlank()) {
      throw Refusal.misunderstood("Hãy viết điều cần sửa, để người viết biết phải làm gì.");
    }
    office.database().comments().add(file.path(), actor.name(), comment);
    office
        .workspace()
        .saveDraft(
            file,
            withStatus(standing.current().text(), Status.DRAFT),
            standing.current().version(),
            actor.author(),
            "Trả lại để sửa");
    log(actor, "send-back", file, "");
  }

  /**
   * How a draft shall be published.
   *
   * @param basedOn version of the draft that was looked at before this was decided
   * @param over version of the published file that the draft replaces although it was changed since
   *     the draft was begun; empty where that was not decided
   * @param publishAt null for now
   * @param expiresAt null for never
   * @param despiteWarnings whether its warnings were seen
   */
  record Plan(
      String basedOn,
      String over,
      @Nullable Instant publishAt,
      @Nullable Instant expiresAt,
      boolean despiteWarnings,
      String note) {}

  /** A draft has warnings that nobody has said yes to. */
  static final class WarnedException extends Exception {
    private static final long serialVersionUID = 1L;

    WarnedException() {
      super("the draft has warnings");
    }
  }

  /** Publishes a draft, now or at a moment to come. */
  Appearance publish(Actor actor, DocumentFile file, Plan plan)
      throws IOException, ConflictException, WarnedException {
    Standing standing = standing(file);
    allow(mayPublish(actor, standing));
    Instant publishAt = plan.publishAt();
    Manuscript ready =
        Manuscript.parse(standing.current().text())
            .withValue("status", Status.PUBLISHED.word())
            .withValue("status_note", "")
            .withValue("moved_to", "")
            .withValue("reviewed_by", actor.displayName())
            .withValue("publish_at", publishAt == null ? "" : written(publishAt))
            .withValue("expires_at", plan.expiresAt() == null ? "" : written(plan.expiresAt()));
    // As it was looked at: what publishing writes into it changes nothing of what is checked.
    Judgement judgement = judged(file, standing.current().text());
    if (judgement.hasErrors()) {
      throw Refusal.conflict("Bài còn lỗi nên chưa đăng được. Hãy mở trang sửa để xem từng lỗi.");
    }
    if (!plan.despiteWarnings() && Findings.hasWarnings(judgement.problems())) {
      throw new WarnedException();
    }
    String text = keepingOldAddress(file, ready, judgement.path()).text();
    String note =
        (publishAt == null ? "Đăng bài" : "Hẹn đăng bài")
            + (plan.note().isEmpty() ? "" : ": " + plan.note());
    Workspace workspace = office.workspace();
    Stored saved =
        plan.over().isEmpty()
            ? workspace.publish(file, text, plan.basedOn(), actor.author(), note)
            : workspace.publish(file, text, plan.basedOn(), plan.over(), actor.author(), note);
    if (publishAt == null) {
      log(actor, "publish", file, "");
    } else {
      log(actor, "schedule", file, written(publishAt));
    }
    return Appearance.after(office.publisher(), file, saved.text());
  }

  /** Publishing under a new address leaves the old one leading there. */
  private Manuscript keepingOldAddress(DocumentFile file, Manuscript manuscript, String future) {
    Optional<String> before = publicAddress(file);
    if (before.isEmpty() || future.isEmpty() || before.get().equals(future)) {
      return manuscript;
    }
    return withAlias(manuscript, before.get());
  }

  private static Manuscript withAlias(Manuscript manuscript, String address) {
    List<String> aliases = new ArrayList<>(manuscript.values("aliases"));
    if (!aliases.contains(address)) {
      aliases.add(address);
    }
    return manuscript.withValues("aliases", aliases);
  }

  /** Where visitors find the document now. */
  Optional<String> publicAddress(DocumentFile file) {
    return office
        .publication()
        .site()
        .pageOf(file.id(), file.language())
        .filter(page -> !page.isFallback())
        .map(page -> page.path().value());
  }

  /** Takes a page that still waits for its moment back into a draft. */
  Appearance unschedule(Actor actor, DocumentFile file) throws IOException, ConflictException {
    Standing standing = standing(file);
    allow(EditRules.unpublish(actor, standing));
    if (standing.publishedState() != State.SCHEDULED) {
      throw Refusal.conflict("Bài này không còn chờ đến giờ đăng.");
    }
    Stored before = standing.current();
    String text =
        Manuscript.parse(before.text())
            .withValue("status", Status.REVIEW.word())
            .withValue("publish_at", "")
            .text();
    office.workspace().takeBack(file, text, before.version(), actor.author(), "Bỏ hẹn giờ đăng");
    log(actor, "unschedule", file, "");
    return Appearance.after(office.publisher(), file, text);
  }

  /** Leaves the page at its address, with a notice that it no longer holds. */
  Appearance withdraw(Actor actor, DocumentFile file, String notice)
      throws IOException, ConflictException {
    if (notice.isBlank()) {
      throw Refusal.misunderstood("Hãy viết thông báo cho người đọc: vì sao bài không còn đúng.");
    }
    return changePublic(
        actor,
        file,
        "withdraw",
        "Rút bài: " + notice,
        manuscript ->
            manuscript
                .withValue("status", Status.WITHDRAWN.word())
                .withValue("status_note", notice)
                .withValue("moved_to", ""));
  }

  /**
   * Lets the page's address lead to another page.
   *
   * @param target a document of the site
   */
  Appearance move(Actor actor, DocumentFile file, DocumentId target)
      throws IOException, ConflictException {
    if (target.equals(file.id())) {
      throw Refusal.misunderstood("Một bài không thể chuyển đến chính nó. Hãy chọn bài khác.");
    }
    if (office.publication().site().byDocument().get(target) == null) {
      throw Refusal.misunderstood("Không có bài “" + target + "” trên trang. Hãy chọn bài khác.");
    }
    return changePublic(
        actor,
        file,
        "move",
        "Chuyển đến " + target,
        manuscript ->
            manuscript
                .withValue("status", Status.MOVED.word())
                .withValue("moved_to", target.toString())
                .withValue("status_note", ""));
  }

  /** Lets the page's address answer that it is gone. */
  Appearance takeAway(Actor actor, DocumentFile file, String reason)
      throws IOException, ConflictException {
    return changePublic(
        actor,
        file,
        "take-away",
        "Gỡ bài" + (reason.isEmpty() ? "" : ": " + reason),
        manuscript ->
            manuscript
                .withValue("status", Status.GONE.word())
                .withValue("status_note", "")
                .withValue("moved_to", ""));
  }

  /** Adds a note on what was wrong, with today's date. */
  Appearance correct(Actor actor, DocumentFile file, String text)
      throws IOException, ConflictException {
    allow(EditRules.correct(actor, standing(file)));
    if (text.isBlank()) {
      throw Refusal.misunderstood("Hãy viết điều đã sai và điều đúng.");
    }
    LocalDate today = LocalDate.ofInstant(office.clock().instant(), ContentDate.ZONE);
    return changePublic(
        actor,
        file,
        "correct",
        "Đính chính: " + text,
        manuscript -> {
          List<Map<String, String>> all = new ArrayList<>(manuscript.blocks("corrections"));
          Map<String, String> correction = new LinkedHashMap<>();
          correction.put("date", today.toString());
          correction.put("text", text);
          all.add(correction);
          return manuscript.withBlocks("corrections", all);
        });
  }

  /** Gives the page another address; the old one leads there. */
  Appearance rename(Actor actor, DocumentFile file, String slug)
      throws IOException, ConflictException {
    allow(EditRules.rename(actor, standing(file)));
    Optional<String> before = publicAddress(file);
    return changePublic(
        actor,
        file,
        "rename",
        "Đổi địa chỉ: " + slug,
        manuscript -> {
          Manuscript renamed = manuscript.withValue("slug", slug);
          return before.isPresent() ? withAlias(renamed, before.get()) : renamed;
        });
  }

  /** A change of a file, made from what it is now. */
  private interface Change {
    Manuscript of(Manuscript before);
  }

  private Appearance changePublic(
      Actor actor, DocumentFile file, String action, String note, Change change)
      throws IOException, ConflictException {
    Standing standing = standing(file);
    allow(EditRules.unpublish(actor, standing));
    Stored before = standing.current();
    String text = change.of(Manuscript.parse(before.text())).text();
    Optional<String> error =
        checks.firstError(judged(file, text).problems(), DocumentFiles.kind(file));
    if (error.isPresent()) {
      throw Refusal.conflict("Không làm được việc này: " + error.get());
    }
    Stored saved =
        office
            .workspace()
            .savePublished(file, text, before.version(), actor.author(), oneLine(note));
    log(actor, action, file, note);
    return Appearance.after(office.publisher(), file, saved.text());
  }

  void discard(Actor actor, DocumentFile file, String basedOn)
      throws IOException, ConflictException {
    allow(EditRules.discard(standing(file)));
    office.workspace().discardDraft(file, basedOn, actor.author(), "Bỏ bản nháp");
    log(actor, "discard-draft", file, "");
  }

  Appearance delete(Actor actor, DocumentFile file) throws IOException, ConflictException {
    Standing standing = standing(file);
    allow(EditRules.delete(actor, standing));
    Stored before = standing.published() == null ? Stored.NOTHING : standing.published();
    office.workspace().deletePublished(file, before.version(), actor.author(), "Xóa vào thùng rác");
    log(actor, "delete", file, "");
    return Appearance.after(office.publisher(), file, "");
  }

  Stored restore(Actor actor, Workspace.Deleted deleted) throws IOException, ConflictException {
    Stored back = office.workspace().restore(deleted, actor.author());
    log(actor, "restore", deleted.file(), "");
    return back;
  }

  /** Makes a draft of how the document once was. */
  Stored revive(Actor actor, DocumentFile file, String revision, String basedOn, String label)
      throws IOException, ConflictException {
    String text =
        office
            .workspace()
            .textAt(file, revision)
            .orElseThrow(() -> Refusal.notFound("Lần lưu này không có trong lịch sử của bài."));
    return save(actor, file, text, basedOn, "Lấy lại bản " + label);
  }

  /**
   * What there is to say of a text, if it were published now.
   *
   * @throws Office.ClosedException before the first publication
   */
  Judgement judged(DocumentFile file, String text) throws IOException {
    Publication publication = office.publication();
    Judgements.Key key = new Judgements.Key(file, text, office.workspace().attachments(file.id()));
    Optional<Judgement> known = judgements.of(key, publication);
    if (known.isPresent()) {
      return known.get();
    }
    Judgement judgement =
        previews
            .of(new Draft(file, text, key.attachments(), "/staff", null), office.clock().instant())
            .map(Judgement::of)
            .orElseThrow(() -> new Office.ClosedException("nothing has been published yet"));
    judgements.remember(key, publication, judgement);
    return judgement;
  }

  void log(Actor actor, String action, DocumentFile file, String detail) {
    office.audit().add(actor.name(), action, file.path(), oneLine(detail));
  }

  private static void allow(Optional<String> refused) {
    refused.ifPresent(
        reason -> {
          throw Refusal.conflict(reason);
        });
  }

  /** What somebody noted for the history. */
  static String note(Form form) {
    String note = oneLine(form.text("note"));
    return note.length() > NOTE_LENGTH ? note.substring(0, NOTE_LENGTH) : note;
  }

  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /** As front matter writes a moment: with the offset of Asia/Ho_Chi_Minh. */
  static String written(Instant moment) {
    return moment.atZone(ContentDate.ZONE).toOffsetDateTime().toString();
  }
}
