package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.content.Workspace.Stored;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.editor.EditPage.CommentView;
import vn.travinh.asean.editor.EditPage.FileView;
import vn.travinh.asean.editor.EditPage.LinkView;
import vn.travinh.asean.editor.EditPage.May;
import vn.travinh.asean.editor.EditPage.StateView;
import vn.travinh.asean.editor.EditPage.TranslationView;
import vn.travinh.asean.editor.Standing.State;
import vn.travinh.asean.editor.TypedTexts.Typed;
import vn.travinh.asean.text.Language;

/** The page on which a document is written, and saving it. */
final class EditPages implements StaffRoutes {
  /** The file that the form was made from, where it is none that was ever saved. */
  private static final String MERGED = "merged";

  private final Writing writing;
  private final Office office;
  private final EditForm editForm;

  EditPages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
    this.editForm = new EditForm(writing.forms());
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page("/staff/edit" + DocumentFiles.PATH, Role.AUTHOR, this::page),
        StaffRoute.action(
            "/staff/edit" + DocumentFiles.PATH, Role.AUTHOR, BodyLimit.TEXT, this::save),
        StaffRoute.action(
            "/staff/autosave" + DocumentFiles.PATH, Role.AUTHOR, BodyLimit.TEXT, this::autosave),
        StaffRoute.action(
            "/staff/forget-typed" + DocumentFiles.PATH, Role.AUTHOR, BodyLimit.FORM, this::forget));
  }

  private void page(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    Standing standing = writing.edits().standing(file);
    Stored current = standing.current();
    Optional<Typed> typed =
        writing.typed().of(actor.name(), file).filter(text -> !text.text().equals(current.text()));
    boolean typedShown = typed.isPresent() && ctx.queryParam("typed") != null;
    String text = typedShown ? typed.get().text() : current.text();
    String version = typedShown ? typed.get().basedOn() : current.version();
    show(
        ctx,
        actor,
        standing,
        Manuscript.parse(text),
        version,
        ctx.queryParam("whole") != null,
        typed.map(each -> DayAndTime.read(each.at())).orElse(""),
        typedShown);
  }

  private void show(
      Context ctx,
      Actor actor,
      Standing standing,
      Manuscript manuscript,
      String version,
      boolean wholeWanted,
      String typedAt,
      boolean typedShown)
      throws IOException {
    DocumentFile file = standing.file();
    Kind kind = DocumentFiles.kind(file);
    boolean whole = wholeWanted || !manuscript.isReadable();
    String text = manuscript.text();
    boolean begun = !text.isBlank();
    Judgement judgement = begun ? writing.edits().judged(file, text) : Judgement.NONE;
    Findings findings =
        writing.checks().of(judgement.problems(), writing.previews().name(file), text, kind);
    Map<String, MediaFile> pictures = pictures(file);
    String title = manuscript.isReadable() ? manuscript.value("title") : "";
    FramePolicy.holdsOurFrames(ctx);
    EditPage view =
        new EditPage(
            StaffAddresses.path(file),
            file.id().toString(),
            title.isEmpty() ? "Bài mới" : title,
            file.language().code(),
            LanguageWords.of(file.language()),
            sectionName(kind),
            standing.states().stream().map(StateView::of).toList(),
            whole,
            manuscript.isReadable(),
            version,
            whole
                ? List.of()
                : editForm.groups(
                    kind,
                    file.language(),
                    manuscript,
                    findings,
                    new EditForm.Choices(writing.tagNames(), List.copyOf(pictures.keySet())),
                    actor.isEditor()),
            whole ? text : EditForm.text(manuscript),
            findings,
            whole ? findings.all() : findings.at(Findings.TEXT),
            judgement.weighing(),
            typedAt,
            typedShown,
            writing.edits().publicAddress(file).orElse(""),
            standing.isThere(),
            translations(file),
            comments(file),
            links(file),
            pictures.keySet().stream()
                .map(name -> new FileView(name, "![](" + name + ")"))
                .toList(),
            may(actor, standing));
    office.renderer().send(ctx, view.title(), "edit", view);
  }

  private void save(Context ctx, Actor actor) throws IOException, ConflictException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    Form form = Form.of(ctx);
    String basedOn = form.line("version");
    String text = typedText(file, form, actor.isEditor());
    String note = Edits.note(form);
    Stored saved;
    try {
      saved = writing.edits().save(actor, file, text, basedOn, note);
    } catch (ConflictException conflict) {
      // Kept where a lost page cannot lose it.
      writing.typed().keep(actor.name(), file, text, basedOn);
      writing.conflicts().show(ctx, actor, file, text, basedOn, conflict.current());
      return;
    }
    writing.typed().forget(actor.name(), file);
    String then = form.line("then");
    boolean asked = then.equals("review") && writing.edits().askForReview(actor, file, saved);
    Redirect.to(ctx, after(then, file), asked ? Notice.REVIEW_ASKED : Notice.DRAFT_SAVED);
  }

  private static String after(String then, DocumentFile file) {
    return switch (then) {
      case "views" -> "/staff/views/" + StaffAddresses.path(file);
      case "files" -> "/staff/files/" + file.id() + "?language=" + file.language().code();
      default -> StaffAddresses.edit(file);
    };
  }

  /**
   * The file as the form would have it. The fields are laid over what the form was made from, not
   * over what is there by now, so that nobody else's change is taken for the author's.
   */
  String typedText(DocumentFile file, Form form, boolean editor) throws IOException {
    if (form.has("whole")) {
      return form.text("whole");
    }
    Manuscript base =
        form.has(MERGED) ? Manuscript.parse(form.text(MERGED)) : base(file, form.line("version"));
    return editForm.read(form, base, DocumentFiles.kind(file), editor).text();
  }

  private Manuscript base(DocumentFile file, String version) throws IOException {
    if (version.isEmpty()) {
      return Manuscript.empty();
    }
    Stored current = writing.edits().standing(file).current();
    if (current.version().equals(version)) {
      return Manuscript.parse(current.text());
    }
    return office
        .workspace()
        .textOfVersion(version)
        .map(Manuscript::parse)
        .orElseGet(Manuscript::empty);
  }

  private void autosave(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    Form form = Form.of(ctx);
    String text = typedText(file, form, actor.isEditor());
    // What was under way while the same text was saved comes too late to be kept.
    if (saysTheSame(text, writing.edits().standing(file).current().text())) {
      writing.typed().forget(actor.name(), file);
    } else {
      writing.typed().keep(actor.name(), file, text, form.line("version"));
    }
    ctx.status(204);
  }

  /** Saving a text sets its status. */
  private static boolean saysTheSame(String typed, String saved) {
    return withoutStatus(typed).equals(withoutStatus(saved));
  }

  private static String withoutStatus(String text) {
    Manuscript manuscript = Manuscript.parse(text);
    return manuscript.isReadable() ? manuscript.withValue("status", "").text() : text;
  }

  private void forget(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    writing.typed().forget(actor.name(), file);
    Redirect.to(ctx, StaffAddresses.edit(file), Notice.TYPED_FORGOTTEN);
  }

  private May may(Actor actor, Standing standing) throws IOException {
    Optional<String> refusal = writing.edits().mayPublish(actor, standing);
    boolean tell = actor.isEditor() && standing.hasDraft();
    return new May(
        EditRules.askForReview(standing).isEmpty(),
        EditRules.sendBack(actor, standing).isEmpty(),
        refusal.isEmpty(),
        tell ? refusal.orElse("") : "",
        EditRules.unpublish(actor, standing).isEmpty(),
        EditRules.correct(actor, standing).isEmpty(),
        EditRules.rename(actor, standing).isEmpty(),
        EditRules.discard(standing).isEmpty(),
        EditRules.delete(actor, standing).isEmpty(),
        standing.isThere());
  }

  private String sectionName(Kind kind) {
    SectionSettings settings = office.publication().site().settingsOf(kind);
    return settings == null || settings.title().isEmpty()
        ? kind.section()
        : settings.title().in(Language.VIETNAMESE);
  }

  private Map<String, MediaFile> pictures(DocumentFile file) throws IOException {
    Map<String, MediaFile> pictures = new TreeMap<>();
    writing
        .previews()
        .files(file.id(), office.workspace().attachments(file.id()))
        .forEach(
            (name, media) -> {
              if (media.picture()) {
                pictures.put(name, media);
              }
            });
    return pictures;
  }

  private List<TranslationView> translations(DocumentFile file) throws IOException {
    List<TranslationView> all = new ArrayList<>();
    for (Language language : office.publication().site().languages()) {
      if (!language.equals(file.language())) {
        DocumentFile other = new DocumentFile(file.id(), language);
        Standing standing = writing.edits().standing(other);
        all.add(
            new TranslationView(
                LanguageWords.of(language),
                StaffAddresses.edit(other),
                "/staff/translate/"
                    + file.id()
                    + "/"
                    + file.language().code()
                    + "/"
                    + language.code(),
                standing.isThere()
                    ? String.join(", ", standing.states().stream().map(State::label).toList())
                    : "chưa có",
                standing.isThere()));
      }
    }
    return all;
  }

  private List<CommentView> comments(DocumentFile file) {
    return office.database().comments().on(file.path()).stream()
        .map(
            comment ->
                new CommentView(
                    comment.id(),
                    nameOf(comment.account()),
                    DayAndTime.read(comment.at()),
                    comment.text(),
                    comment.settled()))
        .toList();
  }

  private List<LinkView> links(DocumentFile file) {
    return office.database().previewLinks().on(file.path()).stream()
        .filter(link -> link.expiresAt().isAfter(office.clock().instant()))
        .map(
            link ->
                new LinkView(link.id(), nameOf(link.account()), DayAndTime.read(link.expiresAt())))
        .toList();
  }

  private String nameOf(@Nullable String account) {
    return account == null
        ? ""
        : office.database().accounts().byName(account).map(Account::displayName).orElse(account);
  }
}
