package vn.travinh.asean.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.content.Workspace.Draft;
import vn.travinh.asean.content.Workspace.Stored;

/** What is being written, as the desk shows it. */
record DraftTrays(DeskPage.Tray mine, DeskPage.Tray review) {
  /** About a screen; the rest is in the list of documents. */
  private static final int SHOWN = 12;

  static DraftTrays read(Workspace workspace, Actor actor) throws IOException {
    List<DeskPage.Item> mine = new ArrayList<>();
    List<DeskPage.Item> review = new ArrayList<>();
    for (Draft draft : workspace.drafts()) {
      Optional<Stored> stored = workspace.draft(draft.file());
      if (stored.isEmpty()) {
        continue;
      }
      boolean waits = status(stored.get()).equals(Status.REVIEW.word());
      DeskPage.Item item = item(draft, stored.get(), waits);
      if (isOf(actor, draft, workspace)) {
        mine.add(item);
      }
      if (waits) {
        review.add(item);
      }
    }
    return new DraftTrays(
        tray("mine", "Bài của bạn", "Bản nháp mà bạn đang viết hoặc đã gửi duyệt.", mine),
        tray(
            "review",
            "Chờ duyệt",
            actor.isEditor()
                ? "Hãy đọc, góp ý hoặc đăng."
                : "Biên tập viên sẽ đọc, góp ý hoặc đăng.",
            review));
  }

  private static DeskPage.Tray tray(
      String id, String title, String hint, List<DeskPage.Item> items) {
    return new DeskPage.Tray(
        id,
        title,
        hint,
        items.stream().limit(SHOWN).toList(),
        items.size(),
        StaffAddresses.DOCUMENTS + "?state=draft");
  }

  private static boolean isOf(Actor actor, Draft draft, Workspace workspace) throws IOException {
    return draft.lastSaved().author().account().equals(actor.name())
        || workspace.draftAuthors(draft.file()).stream()
            .anyMatch(author -> author.account().equals(actor.name()));
  }

  private static String status(Stored stored) {
    Manuscript manuscript = Manuscript.parse(stored.text());
    return manuscript.isReadable() ? manuscript.value("status") : "";
  }

  private static DeskPage.Item item(Draft draft, Stored stored, boolean waits) {
    DocumentFile file = draft.file();
    return new DeskPage.Item(
        StaffAddresses.edit(file),
        title(file, stored),
        waits ? "Chờ duyệt" : "Bản nháp",
        waits ? "waits" : "",
        LanguageNames.of(file.language())
            + ", "
            + draft.lastSaved().author().name()
            + " lưu lúc "
            + StaffTime.of(draft.lastSaved().at()).text());
  }

  /** The title, or the file's name where there is none yet. */
  static String title(DocumentFile file, Stored stored) {
    Manuscript manuscript = Manuscript.parse(stored.text());
    String title = manuscript.isReadable() ? manuscript.value("title") : "";
    return title.isBlank() ? file.path() : title;
  }
}
