package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.Workspace.Stored;
import vn.travinh.asean.editor.MergedDocument.Conflict;
import vn.travinh.asean.history.Merge;
import vn.travinh.asean.history.Revision;

/** Two people saved the same document: what both wrote, and a proposal that has both. */
final class ConflictPages {
  private final Writing writing;
  private final Office office;
  private final EditForm form;

  ConflictPages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
    this.form = new EditForm(writing.forms());
  }

  /**
   * @param who saved meanwhile, empty where that is not known
   * @param comparison the other version and one's own
   */
  record ConflictPage(
      String path,
      String title,
      String language,
      String who,
      String version,
      String mine,
      String theirs,
      ComparedDocument comparison,
      Proposal proposal) {

    public boolean hasWho() {
      return !who.isEmpty();
    }
  }

  /**
   * What can be saved instead of either.
   *
   * @param file the whole file with both changes where they do not touch
   * @param whole whether it can only be shown as a whole
   * @param fields those that anybody changed, with their merged values; otherwise empty
   * @param text the merged text below the fields
   * @param textShown whether anybody changed it
   * @param conflicts places where both changed the same
   */
  record Proposal(
      String file,
      boolean whole,
      List<FieldView> fields,
      String text,
      boolean textShown,
      List<Conflict> conflicts) {
    Proposal {
      fields = List.copyOf(fields);
      conflicts = List.copyOf(conflicts);
    }

    /** Line by line, of files whose fields cannot be told. */
    static Proposal of(Merge merge) {
      return new Proposal(
          merge.text(),
          true,
          List.of(),
          "",
          false,
          merge.conflicts().stream()
              .map(each -> new Conflict("Trong tệp", each.mine(), each.theirs()))
              .toList());
    }

    static Proposal of(MergedDocument merged, List<FieldView> fields) {
      return new Proposal(
          merged.manuscript().text(),
          false,
          fields,
          EditForm.text(merged.manuscript()),
          merged.differing().contains(Findings.TEXT),
          merged.conflicts());
    }

    public boolean hasConflicts() {
      return !conflicts.isEmpty();
    }
  }

  /** Answers 409. */
  void show(
      Context ctx, Actor actor, DocumentFile file, String mine, String basedOn, Stored current)
      throws IOException {
    String base = basedOn.isEmpty() ? "" : office.workspace().textOfVersion(basedOn).orElse("");
    String who =
        Optional.ofNullable(office.workspace().lastRevision(file))
            .map(Revision::author)
            .map(AuthorWords::of)
            .orElse("");
    ctx.status(409);
    send(ctx, actor, file, who, current.version(), new Versions(base, mine, current.text()));
  }

  /** A draft and what was published since it was begun; saving makes a draft of both. */
  void offer(
      Context ctx, Actor actor, DocumentFile file, String base, Stored draft, String published)
      throws IOException {
    send(ctx, actor, file, "", draft.version(), new Versions(base, draft.text(), published));
  }

  /** What both began with, and what became of it. */
  private record Versions(String base, String mine, String theirs) {}

  private void send(
      Context ctx, Actor actor, DocumentFile file, String who, String version, Versions versions)
      throws IOException {
    Kind kind = DocumentFiles.kind(file);
    String mine = versions.mine();
    String theirs = versions.theirs();
    Proposal proposal =
        MergedDocument.of(writing.forms(), kind, versions.base(), mine, theirs)
            .map(merged -> Proposal.of(merged, fields(actor, file, kind, merged)))
            .orElseGet(() -> Proposal.of(Merge.of(versions.base(), mine, theirs)));
    ConflictPage view =
        new ConflictPage(
            StaffAddresses.path(file),
            file.path(),
            file.language().code(),
            who,
            version,
            mine,
            theirs,
            ComparedDocument.of(writing.forms(), kind, theirs, withStatusOf(theirs, mine)),
            proposal);
    office.renderer().send(ctx, "Bài vừa được người khác lưu", "conflict", view);
  }

  /** Saving sets the status; until then a text has the one that it had somewhere else. */
  private static String withStatusOf(String theirs, String mine) {
    Manuscript other = Manuscript.parse(theirs);
    Manuscript own = Manuscript.parse(mine);
    return other.isReadable() && own.isReadable()
        ? own.withValue(WorkflowFields.STATUS, other.value(WorkflowFields.STATUS)).text()
        : mine;
  }

  private List<FieldView> fields(Actor actor, DocumentFile file, Kind kind, MergedDocument merged) {
    Set<String> names = Set.copyOf(merged.differing().stream().map(FieldIds::name).toList());
    return form
        .groups(
            kind,
            file.language(),
            merged.manuscript(),
            Findings.NONE,
            new EditForm.Choices(writing.tagNames(), List.of()),
            actor.isEditor())
        .stream()
        .flatMap(group -> group.fields().stream())
        .filter(field -> names.contains(field.name()))
        .toList();
  }
}
