package vn.travinh.asean.editor;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.history.Revision;

/**
 * Who wrote a draft: those who changed more of it than its state. Sending it to review or back is
 * no writing, and must not keep an editor from approving it.
 */
final class DraftAuthors {
  /** More saves than any draft sees; those before count as well. */
  private static final int LOOKED_AT = 500;

  private DraftAuthors() {}

  static List<String> of(Workspace workspace, DocumentFile file) throws IOException {
    Instant begun = workspace.draftSince(file).orElse(Instant.MAX);
    List<Revision> revisions =
        workspace.revisions(file, LOOKED_AT).stream()
            .filter(revision -> !revision.at().isBefore(begun))
            .toList();
    Set<String> accounts = new LinkedHashSet<>();
    String before = withoutState(workspace.beginningOf(file).text());
    for (int i = revisions.size() - 1; i >= 0; i--) {
      Revision revision = revisions.get(i);
      String after = withoutState(workspace.textAt(file, revision.id()).orElse(""));
      if (!after.equals(before)) {
        accounts.add(revision.author().account());
      }
      before = after;
    }
    return List.copyOf(accounts);
  }

  private static String withoutState(String text) {
    Manuscript manuscript = Manuscript.parse(text);
    return manuscript.isReadable() ? manuscript.withValue("status", "").text() : text;
  }
}
