package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.history.Revision;

/** The revisions of a document: listed, compared, brought back. */
final class HistoryPages implements StaffRoutes {
  /** More than anybody reads; the rest is there for git. */
  private static final int SHOWN = 200;

  private final Writing writing;
  private final Office office;

  HistoryPages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page("/staff/history" + DocumentFiles.PATH, Role.AUTHOR, this::page),
        StaffRoute.page("/staff/compare" + DocumentFiles.PATH, Role.AUTHOR, this::compare),
        StaffRoute.action(
            "/staff/revive" + DocumentFiles.PATH, Role.AUTHOR, BodyLimit.FORM, this::revive));
  }

  /**
   * @param from whether it is the older one of those offered for comparison
   */
  record Entry(String id, String who, String at, String note, boolean from, boolean to) {}

  record HistoryPage(String path, String file, List<Entry> entries) {
    HistoryPage {
      entries = List.copyOf(entries);
    }

    public boolean hasEntries() {
      return !entries.isEmpty();
    }

    public boolean canCompare() {
      return entries.size() > 1;
    }
  }

  private void page(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    List<Revision> revisions = office.workspace().revisions(file, SHOWN);
    if (revisions.isEmpty() && !writing.edits().standing(file).isThere()) {
      throw Refusal.notFound("Chưa có lần lưu nào của bài này.");
    }
    List<Entry> entries =
        IntStream.range(0, revisions.size())
            .mapToObj(i -> entry(revisions.get(i), i == 1, i == 0))
            .toList();
    office
        .renderer()
        .send(
            ctx,
            "Lịch sử",
            "history",
            new HistoryPage(StaffAddresses.path(file), file.path(), entries));
  }

  private static Entry entry(Revision revision, boolean from, boolean to) {
    return new Entry(
        revision.id(),
        AuthorWords.of(revision.author()),
        DayAndTime.read(revision.at()),
        revision.note(),
        from,
        to);
  }

  /**
   * @param version that reviving is based on
   */
  record ComparePage(
      String path, String file, Entry from, Entry to, ComparedDocument compared, String version) {}

  private void compare(Context ctx, Actor actor) throws IOException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    List<Revision> revisions = office.workspace().revisions(file, SHOWN);
    Revision from = chosen(revisions, ctx.queryParam("from"));
    Revision to = chosen(revisions, ctx.queryParam("to"));
    if (revisions.indexOf(from) < revisions.indexOf(to)) {
      Revision newer = from;
      from = to;
      to = newer;
    }
    office
        .renderer()
        .send(
            ctx,
            "So sánh hai lần lưu",
            "compare",
            new ComparePage(
                StaffAddresses.path(file),
                file.path(),
                entry(from, true, false),
                entry(to, false, true),
                ComparedDocument.of(
                    writing.forms(), DocumentFiles.kind(file), text(file, from), text(file, to)),
                writing.edits().standing(file).current().version()));
  }

  /** Only revisions of this very document can be looked at here. */
  private static Revision chosen(List<Revision> revisions, @Nullable String id) {
    return revisions.stream()
        .filter(revision -> revision.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Hãy chọn hai lần lưu trong lịch sử của bài."));
  }

  private String text(DocumentFile file, Revision revision) throws IOException {
    return office.workspace().textAt(file, revision.id()).orElse("");
  }

  private void revive(Context ctx, Actor actor) throws IOException, ConflictException {
    DocumentFile file = DocumentFiles.of(ctx, office);
    Form form = Form.of(ctx);
    Revision revision = chosen(office.workspace().revisions(file, SHOWN), form.line("revision"));
    writing
        .edits()
        .revive(actor, file, revision.id(), form.line("version"), DayAndTime.read(revision.at()));
    Redirect.to(ctx, StaffAddresses.edit(file), Notice.RESTORED);
  }
}
