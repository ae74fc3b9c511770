package vn.travinh.asean.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.history.Author;
import vn.travinh.asean.history.History;
import vn.travinh.asean.history.Revision;
import vn.travinh.asean.text.Language;

/**
 * Drafts are written, published, withdrawn, deleted and brought back, and nothing is overwritten.
 */
class WorkspaceTest {
  private static final Author LAN = new Author("lan", "Nguyễn Thị Lan");
  private static final Author MINH = new Author("minh", "Trần Minh");
  private static final DocumentId THING = new DocumentId("news", "2026-11-26-tin");
  private static final DocumentFile FILE = new DocumentFile(THING, Language.VIETNAMESE);
  private static final DocumentFile ENGLISH = new DocumentFile(THING, Language.ENGLISH);

  @TempDir Path folder;
  private Path content;
  private Path drafts;
  private History history;
  private Workspace workspace;

  @BeforeEach
  void anEmptySite() throws IOException {
    content = folder.resolve("content");
    drafts = folder.resolve("data/drafts");
    ContentFolder.in(content);
    history =
        History.open(folder.resolve("data/history"), Map.of("content", content, "drafts", drafts));
    workspace = new Workspace(content, drafts, history);
    workspace.recordOutsideChanges();
  }

  @AfterEach
  void close() {
    history.close();
  }

  private List<String> notes(DocumentFile file) throws IOException {
    return workspace.revisions(file, 100).stream().map(Revision::note).toList();
  }

  private List<String> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aDraftIsOnDiskAndInTheHistory() throws Exception {
    Workspace.Stored stored = workspace.saveDraft(FILE, "Một", "", LAN, "Bắt đầu");
    assertThat(drafts.resolve(FILE.path())).hasContent("Một");
    assertThat(workspace.draft(FILE)).contains(stored);
    assertThat(workspace.published(FILE)).isEmpty();
    assertThat(notes(FILE)).containsExactly("Bắt đầu");
    assertThat(workspace.lastRevision(FILE).author()).isEqualTo(LAN);
    assertThat(workspace.textOfVersion(stored.version())).contains("Một");
    assertThat(files(content)).as("nothing is published").doesNotContain(FILE.path());
  }

  @Test
  void whatWasToAppearGoesBackIntoADraftWithItsPicturesInOneRevision() throws Exception {
    String version = workspace.saveDraft(FILE, "Một", "", LAN, "").version();
    workspace.attach(THING, "anh.jpg", Files.writeString(folder.resolve("upload"), "x"), LAN);
    String published = workspace.publish(FILE, "Một", version, LAN, "Hẹn đăng").version();
    int before = notes(FILE).size();
    Workspace.Stored back = workspace.takeBack(FILE, "Một, nháp", published, MINH, "Bỏ hẹn");
    assertThat(notes(FILE)).hasSize(before + 1).first().isEqualTo("Bỏ hẹn");
    assertThat(workspace.draft(FILE)).contains(back);
    assertThat(workspace.published(FILE)).isEmpty();
    assertThat(files(drafts)).containsExactly(THING + "/anh.jpg", THING + "/vi.md");
    assertThat(content.resolve(THING.toString())).doesNotExist();
    assertThat(workspace.bin(9)).as("it went nowhere").isEmpty();
    assertThat(workspace.isOvertaken(FILE)).as("it can be published again").isFalse();
    assertThat(workspace.takeBack(FILE, "Một, nháp", published, MINH, "Bỏ hẹn")).isEqualTo(back);
  }

  @Test
  void whereADraftIsAlreadyNothingIsTakenBackOverIt() throws Exception {
    String published = workspace.savePublished(FILE, "Một", "", LAN, "").version();
    workspace.saveDraft(FILE, "Hai", published, LAN, "");
    assertThatThrownBy(() -> workspace.takeBack(FILE, "Ba", published, MINH, ""))
        .isInstanceOf(ConflictException.class);
    assertThat(drafts.resolve(FILE.path())).hasContent("Hai");
    assertThat(content.resolve(FILE.path())).hasContent("Một");
  }

  /** What a kill between the files of one change leaves behind. */
  private History.Prepared cutOffPublication() throws Exception {
    workspace.saveDraft(FILE, "Một", "", LAN, "");
    Path ready = Files.writeString(folder.resolve("ready"), "Một, đăng");
    History.Prepared prepared =
        history.prepare(
            Map.of(
                "content/" + FILE.path(), Optional.of(ready),
                "drafts/" + FILE.path(), Optional.empty()),
            LAN,
            "Đăng bài");
    history.announce(prepared);
    Files.createDirectories(content.resolve(THING.toString()));
    Files.move(ready, content.resolve(FILE.path()));
    return prepared;
  }

  @Test
  void aChangeOfSeveralFilesThatAKillDividedIsFinishedByTheNextStart() throws Exception {
    History.Prepared prepared = cutOffPublication();
    Workspace started = new Workspace(content, drafts, history);
    assertThat(files(drafts)).isEmpty();
    assertThat(content.resolve(FILE.path())).hasContent("Một, đăng");
    assertThat(started.lastRevision(FILE).id()).isEqualTo(prepared.revision().id());
    assertThat(started.recordOutsideChanges()).isEmpty();
    assertThat(history.underWay()).isEmpty();
  }

  @Test
  void whereSomebodyWentOnWithTheFilesTheyStayAsTheyAre() throws Exception {
    cutOffPublication();
    Files.writeString(drafts.resolve(FILE.path()), "Sửa tay");
    Workspace started = new Workspace(content, drafts, history);
    assertThat(drafts.resolve(FILE.path())).hasContent("Sửa tay");
    assertThat(content.resolve(FILE.path())).hasContent("Một, đăng");
    assertThat(history.underWay()).isEmpty();
    assertThat(started.recordOutsideChanges()).isPresent();
  }

  @Test
  void whoeverBeganWithAnOlderVersionOverwritesNothing() throws Exception {
    String first = workspace.saveDraft(FILE, "Một", "", LAN, "").version();
    workspace.saveDraft(FILE, "Hai", first, LAN, "");
    assertThatThrownBy(() -> workspace.saveDraft(FILE, "Ba", first, MINH, ""))
        .isInstanceOfSatisfying(
            ConflictException.class,
            conflict -> assertThat(conflict.current().text()).isEqualTo("Hai"));
    assertThatThrownBy(() -> workspace.saveDraft(FILE, "Ba", "", MINH, ""))
        .isInstanceOf(ConflictException.class);
    assertThat(drafts.resolve(FILE.path())).hasContent("Hai");
  }

  @Test
  void aSaveWhoseAnswerWasLostCanBeRepeated() throws Exception {
    String first = workspace.saveDraft(FILE, "Một", "", LAN, "a").version();
    Workspace.Stored second = workspace.saveDraft(FILE, "Hai", first, LAN, "b");
    assertThat(workspace.saveDraft(FILE, "Hai", first, LAN, "b")).isEqualTo(second);
    assertThat(notes(FILE)).containsExactly("b", "a");
    Workspace.Stored published = workspace.publish(FILE, "Ba", second.version(), LAN, "c");
    assertThat(workspace.publish(FILE, "Ba", second.version(), LAN, "c")).isEqualTo(published);
    assertThat(notes(FILE)).containsExactly("c", "b", "a");
  }

  @Test
  void publishingMovesTheDraftAndItsPicturesInOneRevision() throws Exception {
    String version = workspace.saveDraft(FILE, "Một", "", LAN, "").version();
    Path upload = Files.writeString(folder.resolve("upload"), "ảnh");
    Attachment picture = workspace.attach(THING, "anh.jpg", upload, LAN);
    assertThat(picture.path()).hasContent("ảnh").isEqualTo(drafts.resolve(THING + "/anh.jpg"));
    assertThat(upload).doesNotExist();
    workspace.publish(FILE, "Một, đăng", version, MINH, "Đăng");
    assertThat(content.resolve(FILE.path())).hasContent("Một, đăng");
    assertThat(content.resolve(THING + "/anh.jpg")).hasContent("ảnh");
    assertThat(files(drafts)).isEmpty();
    assertThat(drafts.resolve(THING.toString())).doesNotExist();
    Revision revision = workspace.lastRevision(FILE);
    assertThat(revision.note()).isEqualTo("Đăng");
    assertThat(history.changes(revision.id()).keySet())
        .containsExactlyInAnyOrder(
            "content/" + FILE.path(),
            "content/" + THING + "/anh.jpg",
            "drafts/" + FILE.path(),
            "drafts/" + THING + "/anh.jpg");
    assertThat(workspace.textAt(FILE, revision.id())).contains("Một, đăng");
    assertThat(workspace.bin(10)).as("published, not deleted").isEmpty();
  }

  @Test
  void aChangeOfThePublishedFileIsNotOverwrittenByADraftBegunBefore() throws Exception {
    Workspace.Stored first = workspace.savePublished(FILE, "Một", "", LAN, "");
    Workspace.Stored draft = workspace.saveDraft(FILE, "Một hai", first.version(), LAN, "");
    assertThat(workspace.isOvertaken(FILE)).isFalse();
    Files.writeString(content.resolve(FILE.path()), "Một, sửa gấp");
    assertThat(workspace.isOvertaken(FILE)).isTrue();
    assertThat(workspace.beginningOf(FILE)).isEqualTo(first);
    assertThatThrownBy(() -> workspace.publish(FILE, "Một hai", draft.version(), LAN, ""))
        .isInstanceOfSatisfying(
            ConflictException.class,
            conflict -> assertThat(conflict.current().text()).isEqualTo("Một, sửa gấp"));
    String over = workspace.published(FILE).orElseThrow().version();
    workspace.publish(FILE, "Một hai, sửa gấp", draft.version(), over, LAN, "Gộp");
    assertThat(content.resolve(FILE.path())).hasContent("Một hai, sửa gấp");
    assertThat(workspace.revisions(FILE, 2).get(1).author())
        .as("what was changed by other means is a revision too")
        .isEqualTo(Author.OUTSIDE);
  }

  @Test
  void whoWroteTheDraftIsKnownUntilItIsPublished() throws Exception {
    assertThat(workspace.draftAuthors(FILE)).isEmpty();
    String version = workspace.saveDraft(FILE, "Một", "", LAN, "").version();
    version = workspace.saveDraft(FILE, "Hai", version, MINH, "").version();
    assertThat(workspace.draftAuthors(FILE)).containsExactly(MINH, LAN);
    assertThat(workspace.draftSince(FILE)).contains(workspace.revisions(FILE, 10).get(1).at());
    String published = workspace.publish(FILE, "Hai", version, MINH, "").version();
    assertThat(workspace.draftAuthors(FILE)).isEmpty();
    assertThat(workspace.draftSince(FILE)).isEmpty();
    workspace.saveDraft(FILE, "Ba", published, MINH, "");
    assertThat(workspace.draftAuthors(FILE)).containsExactly(MINH);
  }

  @Test
  void whatWasDeletedIsInTheBinAndComesBackWithItsPictures() throws Exception {
    Workspace.Stored published = workspace.savePublished(FILE, "Một", "", LAN, "");
    Path upload = Files.writeString(folder.resolve("upload"), "ảnh");
    workspace.attach(THING, "anh.jpg", upload, LAN);
    Workspace.Stored draft = workspace.saveDraft(FILE, "Hai", published.version(), LAN, "");
    published = workspace.publish(FILE, "Hai", draft.version(), LAN, "");
    workspace.deletePublished(FILE, published.version(), MINH, "Trùng");
    assertThat(content.resolve(THING.toString())).doesNotExist();
    assertThat(workspace.bin(10))
        .singleElement()
        .satisfies(
            deleted -> {
              assertThat(deleted.file()).isEqualTo(FILE);
              assertThat(deleted.deletion().note()).isEqualTo("Trùng");
              assertThat(deleted.wasDraft()).isFalse();
            });
    workspace.restore(workspace.bin(10).get(0), MINH);
    assertThat(drafts.resolve(FILE.path())).hasContent("Hai");
    assertThat(drafts.resolve(THING + "/anh.jpg")).hasContent("ảnh");
    assertThat(workspace.bin(10)).as("it is back").isEmpty();
    workspace.discardDraft(FILE, workspace.draft(FILE).orElseThrow().version(), MINH, "");
    assertThat(workspace.bin(10)).hasSize(2);
  }

  @Test
  void anotherLanguageKeepsThePictures() throws Exception {
    Workspace.Stored vietnamese = workspace.savePublished(FILE, "Một", "", LAN, "");
    workspace.savePublished(ENGLISH, "One", "", LAN, "");
    Files.writeString(content.resolve(THING + "/anh.jpg"), "ảnh");
    workspace.deletePublished(FILE, vietnamese.version(), LAN, "");
    assertThat(files(content)).contains(ENGLISH.path(), THING + "/anh.jpg");
  }

  @Test
  void namesThatLeadElsewhereAreRefused() {
    for (DocumentId id :
        List.of(
            new DocumentId("news", ".."),
            new DocumentId("news", "a/../../b"),
            new DocumentId("news", "a\\b"),
            new DocumentId("news", ".git"),
            new DocumentId("news", ""),
            new DocumentId("news", "Có Dấu"),
            new DocumentId("news", "a".repeat(81)),
            new DocumentId("..", "a"),
            new DocumentId("hoax", "a"))) {
      assertThatThrownBy(
              () ->
                  workspace.saveDraft(new DocumentFile(id, Language.VIETNAMESE), "x", "", LAN, ""))
          .as(id.toString())
          .isInstanceOf(RefusedException.class);
    }
    assertThatThrownBy(
            () ->
                workspace.saveDraft(new DocumentFile(THING, new Language("fr")), "x", "", LAN, ""))
        .hasMessage("fr is no language of the site; there are: [vi, en, km]");
    for (String name :
        List.of("../a.jpg", "a.jpg/..", ".a.jpg", "A.jpg", "a", "a..jpg", "vi.md~")) {
      assertThatThrownBy(() -> workspace.attach(THING, name, folder, LAN))
          .as(name)
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("cannot be used: write small letters");
    }
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThatThrownBy(() -> workspace.saveDraft(FILE, "a\0b", "", LAN, ""))
        .hasMessage("the text has a zero byte, which no text has");
    assertThatThrownBy(() -> workspace.saveDraft(FILE, "a\uD800b", "", LAN, ""))
        .hasMessage("the text has half a character, which no text has");
    assertThatThrownBy(() -> workspace.saveDraft(FILE, "ồ".repeat(400_000), "", LAN, ""))
        .hasMessage("the text has 1200000 bytes, more than 1000000; split it over several pages");
  }

  @Test
  void namesAreMadeFromTitlesAndNeverTwice() throws Exception {
    LocalDate day = LocalDate.of(2026, 11, 26);
    DocumentId first = workspace.freeId("news", "Lễ hội Ok Om Bok: đêm rằm!", day);
    assertThat(first).hasToString("news/2026-11-26-le-hoi-ok-om-bok-dem-ram");
    workspace.saveDraft(new DocumentFile(first, Language.VIETNAMESE), "x", "", LAN, "");
    assertThat(workspace.freeId("news", "Lễ hội Ok Om Bok: đêm rằm!", day))
        .hasToString("news/2026-11-26-le-hoi-ok-om-bok-dem-ram-2");
    assertThat(workspace.freeId("places", "ឧទាហរណ៍", null)).hasToString("places/bai-viet");
    assertThat(workspace.freeId("places", "2026", null)).hasToString("places/bai-viet-2026");
    assertThat(workspace.freeId("places", "một hai ba ".repeat(20), null).folder())
        .hasSizeLessThanOrEqualTo(80)
        .matches("(mot|hai|ba)(-(mot|hai|ba))*");
    Path upload = Files.writeString(folder.resolve("u"), "1");
    workspace.attach(first, "anh.jpg", upload, LAN);
    upload = Files.writeString(folder.resolve("u"), "2");
    assertThat(workspace.attach(first, "anh.jpg", upload, LAN).name()).isEqualTo("anh-2.jpg");
    assertThat(workspace.attachments(first))
        .extracting(Attachment::name)
        .containsExactly("anh-2.jpg", "anh.jpg");
    workspace.detach(first, "anh.jpg", LAN);
    assertThat(workspace.attachments(first))
        .extracting(Attachment::name)
        .containsExactly("anh-2.jpg");
  }

  @Test
  void documentsAreListedWithBothVersions() throws Exception {
    Workspace.Stored stored = workspace.savePublished(FILE, "Một", "", LAN, "");
    workspace.saveDraft(FILE, "Hai", stored.version(), LAN, "");
    workspace.saveDraft(ENGLISH, "Two", "", MINH, "");
    assertThat(workspace.documents())
        .containsExactly(
            new Workspace.Held(ENGLISH, false, true), new Workspace.Held(FILE, true, true));
    assertThat(workspace.drafts())
        .extracting(Workspace.Draft::file)
        .containsExactlyInAnyOrder(FILE, ENGLISH);
  }

  @Test
  void halfWrittenFilesOfAKilledProgramAreNoContentAndAreClearedAway() throws Exception {
    Path half = content.resolve("news/tin/.saving-vi.md");
    Files.createDirectories(half.resolveSibling(""));
    Files.writeString(half, "---\ntit");
    assertThat(ContentFolder.empty(content).problems())
        .as("no warning of it")
        .noneMatch(problem -> problem.contains("saving"));
    workspace.recordOutsideChanges();
    assertThat(history.lastChanges("content/news/")).isEmpty();
    new Workspace(content, drafts, history);
    assertThat(half).doesNotExist();
  }
}
