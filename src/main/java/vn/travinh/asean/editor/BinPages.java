package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Workspace.Deleted;
import vn.travinh.asean.data.Role;

/** What was deleted and can be brought back. */
final class BinPages implements StaffRoutes {
  /** Older things are still in the history; whoever misses them asks somebody with git. */
  static final int SHOWN = 100;

  private final Writing writing;
  private final Office office;

  BinPages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(StaffAddresses.BIN, Role.AUTHOR, this::page),
        StaffRoute.action(
            "/staff/restore" + DocumentFiles.PATH, Role.AUTHOR, BodyLimit.FORM, this::restore));
  }

  /**
   * @param revision the one that deleted it
   */
  record Entry(String path, String file, String what, String who, String at, String revision) {}

  record BinPage(List<Entry> entries) {
    BinPage {
      entries = List.copyOf(entries);
    }

    public boolean hasEntries() {
      return !entries.isEmpty();
    }
  }

  private void page(Context ctx, Actor actor) throws IOException {
    List<Entry> entries =
        office.workspace().bin(SHOWN).stream()
            .map(
                deleted ->
                    new Entry(
                        StaffAddresses.path(deleted.file()),
                        deleted.file().path(),
                        deleted.wasDraft() ? "bản nháp" : "bài đã đăng",
                        AuthorWords.of(deleted.deletion().author()),
                        DayAndTime.read(deleted.deletion().at()),
                        deleted.deletion().id()))
            .toList();
    office.renderer().send(ctx, "Thùng rác", "bin", new BinPage(entries));
  }

  private void restore(Context ctx, Actor actor) throws IOException, ConflictException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    String revision = Form.of(ctx).line("revision");
    Deleted deleted =
        office.workspace().bin(SHOWN).stream()
            .filter(each -> each.file().equals(file) && each.deletion().id().equals(revision))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.notFound("Bài này không còn trong thùng rác. Có thể đã được lấy lại."));
    writing.edits().restore(actor, deleted);
    Redirect.to(ctx, StaffAddresses.edit(file), Notice.RESTORED);
  }
}
