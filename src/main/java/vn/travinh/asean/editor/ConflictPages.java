package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Workspace.Stored;
import vn.travinh.asean.history.Merge;
import vn.travinh.asean.history.Revision;

/** Two people saved the same document: what both wrote, and a proposal that has both. */
final class ConflictPages {
  private ConflictPages() {}

  /**
   * @param who saved meanwhile, empty where that is not known
   * @param comparison words of the other text and of one's own
   * @param merged both changes where they do not touch
   * @param conflicts places where they do
   */
  record ConflictPage(
      String path,
      String title,
      String who,
      String version,
      String mine,
      String theirs,
      List<ComparedPiece> comparison,
      String merged,
      List<Merge.Conflict> conflicts) {
    ConflictPage {
      comparison = List.copyOf(comparison);
      conflicts = List.copyOf(conflicts);
    }

    public boolean hasWho() {
      return !who.isEmpty();
    }

    public boolean hasConflicts() {
      return !conflicts.isEmpty();
    }
  }

  /** Answers 409. */
  static void show(
      Context ctx, Office office, DocumentFile file, String mine, String basedOn, Stored current)
      throws IOException {
    String base = basedOn.isEmpty() ? "" : office.workspace().textOfVersion(basedOn).orElse("");
    Merge merge = Merge.of(base, mine, current.text());
    String who =
        Optional.ofNullable(office.workspace().lastRevision(file))
            .map(Revision::author)
            .map(AuthorWords::of)
            .orElse("");
    ctx.status(409);
    send(ctx, office, file, who, current.version(), mine, current.text(), merge);
  }

  /** A draft and what was published since it was begun; saving makes a draft of both. */
  static void offer(
      Context ctx, Office office, DocumentFile file, String base, Stored draft, String published) {
    send(
        ctx,
        office,
        file,
        "",
        draft.version(),
        draft.text(),
        published,
        Merge.of(base, draft.text(), published));
  }

  private static void send(
      Context ctx,
      Office office,
      DocumentFile file,
      String who,
      String version,
      String mine,
      String theirs,
      Merge merge) {
    office
        .renderer()
        .send(
            ctx,
            "Bài vừa được người khác lưu",
            "conflict",
            new ConflictPage(
                StaffAddresses.path(file),
                file.path(),
                who,
                version,
                mine,
                theirs,
                ComparedPiece.of(theirs, mine),
                merge.text(),
                merge.conflicts()));
  }
}
