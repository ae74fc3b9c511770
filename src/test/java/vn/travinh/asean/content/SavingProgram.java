package vn.travinh.asean.content;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import vn.travinh.asean.history.Author;
import vn.travinh.asean.history.History;
import vn.travinh.asean.history.Versions;
import vn.travinh.asean.text.Language;

/**
 * Saves and publishes until it is killed. Says what it is about to do and what was acknowledged,
 * one line each: {@code try} or {@code done}, number, and for each file its path and its version
 * afterwards, {@code -} where it is gone.
 */
final class SavingProgram {
  private static final int FILES = 4;

  /** Far more often than in earnest, so that kills fall into it. */
  private static final int TIDY_EVERY = 9;

  private SavingProgram() {}

  static Path content(Path folder) {
    return folder.resolve("content");
  }

  static Path drafts(Path folder) {
    return folder.resolve("data/drafts");
  }

  static History history(Path folder) throws java.io.IOException {
    return History.open(
        folder.resolve("data/history"),
        Map.of("content", content(folder), "drafts", drafts(folder)));
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(arguments[0]);
    Random random = new Random(Long.parseLong(arguments[1]));
    out.println("open");
    History history = history(folder);
    Workspace workspace = new Workspace(content(folder), drafts(folder), history);
    workspace.recordOutsideChanges();
    out.println("ready");
    for (int number = Integer.parseInt(arguments[2]); !out.checkError(); number++) {
      if (number % TIDY_EVERY == 0) {
        history.tidy();
      }
      step(workspace, folder, random, number, out);
    }
  }

  private static void step(
      Workspace workspace, Path folder, Random random, int number, PrintStream out)
      throws Exception {
    DocumentFile file =
        new DocumentFile(
            new DocumentId("news", "tin-" + random.nextInt(FILES)), Language.VIETNAMESE);
    Author author = new Author("lan", "Lan");
    String draft = "drafts/" + file.path();
    String content = "content/" + file.path();
    String text = "Lần " + number + "\n" + "Chữ.\n".repeat(random.nextInt(3_000)) + "Hết\n";
    String version = Versions.of(text.getBytes(StandardCharsets.UTF_8));
    String before = workspace.draft(file).map(Workspace.Stored::version).orElse("");
    String published = workspace.published(file).map(Workspace.Stored::version).orElse("");
    String note = Integer.toString(number);
    int what = random.nextInt(10);
    if (what == 0 && !before.isEmpty()) {
      out.println("try " + note + " " + draft + " -");
      workspace.discardDraft(file, before, author, note);
      out.println("done " + note + " " + draft + " -");
    } else if (what == 1 && !published.isEmpty() && before.isEmpty()) {
      String change = content + " - " + draft + " " + version;
      out.println("try " + note + " " + change);
      workspace.takeBack(file, text, published, author, note);
      out.println("done " + note + " " + change);
    } else if (what == 1 && !published.isEmpty()) {
      out.println("try " + note + " " + content + " -");
      workspace.deletePublished(file, published, author, note);
      out.println("done " + note + " " + content + " -");
    } else if (what == 2 && !before.isEmpty()) {
      Path upload = Files.writeString(folder.resolve("upload"), text);
      out.println("try " + note);
      workspace.attach(file.id(), "anh.jpg", upload, author);
      out.println("done " + note);
    } else if (what < 6 && !before.isEmpty()) {
      String change = content + " " + version + " " + draft + " -";
      out.println("try " + note + " " + change);
      workspace.publish(file, text, before, published, author, note);
      out.println("done " + note + " " + change);
    } else {
      out.println("try " + note + " " + draft + " " + version);
      workspace.saveDraft(file, text, before.isEmpty() ? published : before, author, note);
      out.println("done " + note + " " + draft + " " + version);
    }
  }
}
