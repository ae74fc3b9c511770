package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.assets.ContentHash;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.history.Author;
import vn.travinh.asean.history.History;
import vn.travinh.asean.text.Language;

/** Which pictures are still of use to somebody, so that what was made of them stays. */
class DraftPicturesTest {
  private static final Author LAN = new Author("lan", "Lan");
  private static final DocumentId THING = new DocumentId("news", "2026-11-26-tin");
  private static final DocumentFile FILE = new DocumentFile(THING, Language.VIETNAMESE);

  @TempDir Path folder;
  private History history;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Path drafts = folder.resolve("drafts");
    history = History.open(folder.resolve("history"), Map.of("content", content, "drafts", drafts));
    workspace = new Workspace(content, drafts, history);
  }

  @AfterEach
  void close() {
    history.close();
  }

  private static String content(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private Set<String> inUse(DocumentId... typed) throws IOException {
    return DraftPictures.inUse(workspace, Set.of(typed), folder.resolve("scratch"));
  }

  @Test
  void whatLiesBesideADraftIsUsedAndStaysSoInTheBin() throws Exception {
    String version = workspace.saveDraft(FILE, "Chữ", "", LAN, "").version();
    workspace.attach(THING, "anh.jpg", Files.writeString(folder.resolve("u"), "ảnh"), LAN);
    assertThat(inUse()).containsExactly(content("ảnh"));
    workspace.discardDraft(FILE, version, LAN, "Bỏ");
    assertThat(inUse()).as("the bin can bring it back").containsExactly(content("ảnh"));
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @Test
  void whatIsOnlyPublishedIsUsedWhereSomebodyIsTypingOnIt() throws Exception {
    String version = workspace.saveDraft(FILE, "Chữ", "", LAN, "").version();
    workspace.attach(THING, "anh.jpg", Files.writeString(folder.resolve("u"), "ảnh"), LAN);
    workspace.publish(FILE, "Chữ", version, LAN, "");
    assertThat(inUse()).isEmpty();
    assertThat(inUse(THING)).containsExactly(content("ảnh"));
  }

  @Test
  void unsavedTextsTellTheirDocuments() throws Exception {
    TypedTexts typed = new TypedTexts(folder.resolve("typed"));
    assertThat(typed.documents()).isEmpty();
    typed.keep("lan", FILE, "Chữ", "");
    assertThat(typed.documents()).containsExactly(THING);
  }
}
