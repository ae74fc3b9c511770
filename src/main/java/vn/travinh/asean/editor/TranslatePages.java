package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.Workspace.Stored;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.editor.SourceComparison.Change;
import vn.travinh.asean.editor.SourceComparison.Paragraph;
import vn.travinh.asean.markdown.Body.Block;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.markdown.Resolver;
import vn.travinh.asean.markdown.SafeHtml;
import vn.travinh.asean.text.Language;

/** A document and its translation side by side. */
final class TranslatePages implements StaffRoutes {
  private static final String PATH = "/staff/translate/{section}/{folder}/{from}/{language}";

  /** Links and pictures of a paragraph that is read apart from its page lead nowhere. */
  private static final Resolver NOWHERE =
      new Resolver() {
        @Override
        public @Nullable String address(String target) {
          return null;
        }

        @Override
        public @Nullable PictureSource picture(String source) {
          return null;
        }
      };

  private final Writing writing;
  private final Office office;
  private final EditForm form;
  private final MarkdownReader markdown = new MarkdownReader();

  TranslatePages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
    this.form = new EditForm(writing.forms());
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page("/staff/translate" + DocumentFiles.PATH, Role.AUTHOR, this::choose),
        StaffRoute.page(PATH, Role.AUTHOR, this::page),
        StaffRoute.action(PATH, Role.AUTHOR, BodyLimit.TEXT, this::save));
  }

  /**
   * A paragraph of the source.
   *
   * @param label what was changed of it since it was translated, empty where nothing
   * @param words compared with what they were, where it has another wording
   */
  record ParagraphView(
      String label, boolean removed, List<SafeHtml> html, String text, List<ComparedPiece> words) {
    ParagraphView {
      html = List.copyOf(html);
      words = List.copyOf(words);
    }

    public boolean isMarked() {
      return !label.isEmpty();
    }

    public boolean hasWords() {
      return !words.isEmpty();
    }
  }

  /**
   * @param sourceVersion of the source that is shown
   * @param stale whether anything of the source was changed since
   */
  record TranslatePage(
      String address,
      String edit,
      String title,
      String from,
      String fromName,
      String toName,
      String to,
      String version,
      String sourceVersion,
      boolean stale,
      ParagraphView sourceTitle,
      ParagraphView sourceSummary,
      List<ParagraphView> paragraphs,
      List<EditForm.Group> groups,
      String text,
      Findings findings,
      List<Findings.Finding> textFindings) {
    TranslatePage {
      paragraphs = List.copyOf(paragraphs);
      groups = List.copyOf(groups);
      textFindings = List.copyOf(textFindings);
    }

    public boolean hasTextFindings() {
      return !textFindings.isEmpty();
    }

    public boolean hasTextErrors() {
      return textFindings.stream().anyMatch(Findings.Finding::error);
    }
  }

  /** Leads to the text that a translation was made from, or would be. */
  private void choose(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    Manuscript manuscript = Manuscript.parse(writing.edits().standing(file).current().text());
    String from = manuscript.isReadable() ? manuscript.value("translated_from.language") : "";
    Language source =
        Language.isCode(from) && !from.equals(file.language().code())
            ? new Language(from)
            : office.publication().site().languages().stream()
                .filter(language -> !language.equals(file.language()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Trang web chỉ có một ngôn ngữ."));
    Redirect.to(ctx, address(file.id(), source, file.language()));
  }

  private static String address(DocumentId id, Language from, Language to) {
    return "/staff/translate/" + id + "/" + from.code() + "/" + to.code();
  }

  private void page(Context ctx, Actor actor) throws IOException {
    DocumentFile target = DocumentFiles.of(ctx, office);
    DocumentFile source = source(ctx, target);
    Stored shown = shown(source);
    Manuscript original = readable(shown);
    Stored current = writing.edits().standing(target).current();
    Manuscript translation =
        current.text().isEmpty() ? begun(original, target) : Manuscript.parse(current.text());
    if (!translation.isReadable()) {
      Redirect.to(ctx, StaffAddresses.edit(target));
      return;
    }
    SourceComparison comparison = comparison(original, translation);
    Kind kind = DocumentFiles.kind(target);
    Judgement judgement =
        current.text().isEmpty() ? Judgement.NONE : writing.edits().judged(target, current.text());
    Findings findings =
        writing
            .checks()
            .of(judgement.problems(), writing.previews().name(target), current.text(), kind);
    List<EditForm.Group> groups =
        form
            .groups(
                kind,
                target.language(),
                translation,
                findings,
                new EditForm.Choices(Map.of(), List.of()),
                actor.isEditor())
            .stream()
            .map(TranslatePages::inWords)
            .filter(group -> !group.fields().isEmpty())
            .toList();
    office
        .renderer()
        .send(
            ctx,
            "Dịch song song",
            "translate",
            new TranslatePage(
                address(target.id(), source.language(), target.language()),
                StaffAddresses.edit(target),
                original.value("title"),
                source.language().code(),
                LanguageWords.of(source.language()),
                LanguageWords.of(target.language()),
                target.language().code(),
                current.version(),
                shown.version(),
                comparison.isChanged(),
                view(comparison.title(), source.language()),
                view(comparison.summary(), source.language()),
                comparison.paragraphs().stream()
                    .map(paragraph -> view(paragraph, source.language()))
                    .toList(),
                groups,
                EditForm.text(translation),
                findings,
                findings.at(Findings.TEXT)));
  }

  /**
   * What of a group is to be translated. How it was translated is asked openly here, unlike in the
   * form of the kind.
   */
  private static EditForm.Group inWords(EditForm.Group group) {
    List<FieldView> fields =
        group.fields().stream().filter(field -> field.hasLanguage() && !field.locked()).toList();
    boolean asksHow =
        fields.stream().anyMatch(field -> field.name().equals(FieldIds.name("translation")));
    return new EditForm.Group(group.id(), group.title(), group.open() || asksHow, fields);
  }

  private DocumentFile source(Context ctx, DocumentFile target) {
    DocumentFile source = DocumentFiles.file(target.id(), ctx.pathParam("from"), office);
    if (source.equals(target)) {
      throw Refusal.notFound("Không dịch một bản sang chính ngôn ngữ của nó.");
    }
    return source;
  }

  /** What visitors read, because staleness is judged by that; a draft where nothing is public. */
  private Stored shown(DocumentFile source) throws IOException {
    Standing standing = writing.edits().standing(source);
    Stored published = standing.published();
    if (published != null) {
      return published;
    }
    if (standing.draft() == null) {
      throw Refusal.notFound(
          "Bài này không có bản " + LanguageWords.of(source.language()) + " để dịch từ đó.");
    }
    return standing.draft();
  }

  private static Manuscript readable(Stored stored) {
    Manuscript manuscript = Manuscript.parse(stored.text());
    if (!manuscript.isReadable()) {
      throw Refusal.conflict("Bản gốc không đọc được thành từng ô. Hãy sửa bản gốc trước.");
    }
    return manuscript;
  }

  /** What is not in words is taken from the original; words are to be translated. */
  private Manuscript begun(Manuscript original, DocumentFile target) {
    Manuscript begun = original.withMarkdown("");
    for (String field : FormFields.SET_BY_WORKFLOW.keySet()) {
      begun =
          field.equals("corrections")
              ? begun.withBlocks(field, List.of())
              : begun.withValue(field, "");
    }
    for (FormGroup group : writing.forms().of(DocumentFiles.kind(target))) {
      for (FormField field : group.fields()) {
        if (field.translated()) {
          begun = emptied(begun, field);
        }
      }
    }
    return begun;
  }

  /** Lists of blocks stay: sources are the same, whatever they are called. */
  private static Manuscript emptied(Manuscript manuscript, FormField field) {
    return switch (field.input()) {
      case BLOCKS -> manuscript;
      case LINES, IDS, TAGS -> manuscript.withValues(field.path(), List.of());
      default -> manuscript.withValue(field.path(), "");
    };
  }

  private SourceComparison comparison(Manuscript original, Manuscript translation)
      throws IOException {
    String version = translation.value("translated_from.version");
    Optional<Manuscript> before =
        version.isEmpty()
            ? Optional.empty()
            : office
                .workspace()
                .textOfVersion(version)
                .map(Manuscript::parse)
                .filter(Manuscript::isReadable);
    TranslatedText now = TranslatedText.of(original);
    return SourceComparison.of(before.map(TranslatedText::of).orElse(now), now);
  }

  private ParagraphView view(Paragraph paragraph, Language language) {
    boolean removed = paragraph.change() == Change.REMOVED;
    String text = removed ? paragraph.before() : paragraph.now();
    List<SafeHtml> html = new ArrayList<>();
    for (Block block : markdown.read(text, "", 1, language).value().resolve(NOWHERE)) {
      if (block instanceof Block.Html words) {
        html.add(words.html());
      }
    }
    return new ParagraphView(
        switch (paragraph.change()) {
          case SAME -> "";
          case CHANGED -> "Đã đổi từ lần dịch trước";
          case ADDED -> "Mới thêm từ lần dịch trước";
          case REMOVED -> "Đã bỏ khỏi bản gốc";
        },
        removed,
        html,
        text,
        paragraph.change() == Change.CHANGED
            ? ComparedPiece.of(paragraph.before(), paragraph.now())
            : List.of());
  }

  private void save(Context ctx, Actor actor) throws IOException, ConflictException {
    DocumentFile target = DocumentFiles.of(ctx, office);
    DocumentFile source = source(ctx, target);
    Form sent = Form.of(ctx);
    String basedOn = sent.line("version");
    Manuscript base =
        basedOn.isEmpty()
            ? begun(readable(shown(source)), target)
            : Manuscript.parse(
                office
                    .workspace()
                    .textOfVersion(basedOn)
                    .orElse(writing.edits().standing(target).current().text()));
    Manuscript translated = form.read(sent, base, DocumentFiles.kind(target), actor.isEditor());
    if (sent.has("finished") || basedOn.isEmpty()) {
      translated =
          translated
              .withValue("translated_from.language", source.language().code())
              .withValue("translated_from.version", sourceVersion(sent, source));
    }
    String text = translated.text();
    Stored saved;
    try {
      saved =
          writing
              .edits()
              .save(actor, target, text, basedOn, "Dịch từ " + LanguageWords.of(source.language()));
    } catch (ConflictException conflict) {
      writing.typed().keep(actor.name(), target, text, basedOn);
      writing.conflicts().show(ctx, actor, target, text, basedOn, conflict.current());
      return;
    }
    writing.typed().forget(actor.name(), target);
    if (sent.line("then").equals("review") && writing.edits().askForReview(actor, target, saved)) {
      Redirect.to(ctx, StaffAddresses.edit(target), Notice.REVIEW_ASKED);
      return;
    }
    Redirect.to(
        ctx, address(target.id(), source.language(), target.language()), Notice.DRAFT_SAVED);
  }

  /** The version that was on the page, if it ever was one of the source's. */
  private String sourceVersion(Form sent, DocumentFile source) throws IOException {
    String shown = sent.line("source-version");
    return shown.matches("[0-9a-f]{40}") && office.workspace().textOfVersion(shown).isPresent()
        ? shown
        : shown(source).version();
  }
}
