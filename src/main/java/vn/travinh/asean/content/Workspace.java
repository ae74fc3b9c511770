package vn.travinh.asean.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.history.Author;
import vn.travinh.asean.history.Change;
import vn.travinh.asean.history.FileChange;
import vn.travinh.asean.history.History;
import vn.travinh.asean.history.Revision;
import vn.travinh.asean.history.Versions;
import vn.travinh.asean.text.Language;

/**
 * Where staff write. What is published or scheduled lies in the content folder; what is being
 * written lies as a draft in a folder of the same shape beside it, with its pictures, until it is
 * published or thrown away. Every change is on disk and in the history before its method returns.
 * Thread-safe.
 *
 * <p>Whoever saves says which version they began with ({@link Stored#version}); if another one is
 * there by now, nothing is written and a {@link ConflictException} tells what is. Saving once more
 * what is there already succeeds, so that a save whose answer was lost can be repeated.
 */
public final class Workspace {
  private static final String CONTENT = "content";
  private static final String DRAFTS = "drafts";

  /** Enough for a thing that is written about every year; then a name must be found. */
  private static final int MAX_NUMBER = 999;

  private final Path content;
  private final Path drafts;
  private final History history;
  private final FileChanges changes;

  /**
   * Clears away files that a killed program left half written, and finishes a change of several
   * files that it had begun.
   *
   * @param content the folder that the site is made of
   * @param drafts folder for drafts, made where it is missing
   * @param history of both, as {@code content} and {@code drafts}
   */
  public Workspace(Path content, Path drafts, History history) throws IOException {
    this.content = content;
    this.drafts = drafts;
    this.history = history;
    this.changes = new FileChanges(Map.of(CONTENT, content, DRAFTS, drafts), history);
    Files.createDirectories(drafts);
    StagedFile.clear(content);
    StagedFile.clear(drafts);
    changes.finishWhatWasCutOff();
  }

  /**
   * A text on disk.
   *
   * @param version id of its bytes, as git names them; empty where there is no file
   */
  public record Stored(String text, String version) {
    public static final Stored NOTHING = new Stored("", "");
  }

  /** A draft in the list of drafts. */
  public record Draft(DocumentFile file, Revision lastSaved) {}

  /** Something that was deleted and can be brought back. */
  public record Deleted(DocumentFile file, Revision deletion, boolean wasDraft) {}

  /** A document that staff can open. */
  public record Held(DocumentFile file, boolean isPublished, boolean hasDraft) {}

  public Optional<Stored> published(DocumentFile file) throws IOException {
    return stored(content.resolve(file.path()));
  }

  public Optional<Stored> draft(DocumentFile file) throws IOException {
    return stored(drafts.resolve(file.path()));
  }

  private static Optional<Stored> stored(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (Files.size(file) > SourceText.MAX_BYTES) {
      throw new RefusedException(
          "text-too-large", file + " has more than " + SourceText.MAX_BYTES + " bytes; split it");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new Stored(text, Versions.of(bytes)));
    } catch (CharacterCodingException notUtf8) {
      throw new RefusedException("not-utf8", file + " is not UTF-8; save it so by other means");
    }
  }

  /** All documents with a published file or a draft, by path. */
  public List<Held> documents() throws IOException {
    Set<DocumentFile> published = documentsIn(content);
    Set<DocumentFile> inWork = documentsIn(drafts);
    TreeSet<DocumentFile> all = new TreeSet<>(published);
    all.addAll(inWork);
    return all.stream()
        .map(file -> new Held(file, published.contains(file), inWork.contains(file)))
        .toList();
  }

  private static Set<DocumentFile> documentsIn(Path root) throws IOException {
    Set<DocumentFile> found = new TreeSet<>();
    for (String section : Kind.sections()) {
      Path folder = root.resolve(section);
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        for (Path thing : plain(folder)) {
          if (Files.isDirectory(thing, LinkOption.NOFOLLOW_LINKS)) {
            DocumentId id = new DocumentId(section, name(thing));
            for (Path file : plain(thing)) {
              documentFile(id, name(file)).ifPresent(found::add);
            }
          }
        }
      }
    }
    return found;
  }

  private static Optional<DocumentFile> documentFile(DocumentId id, String name) {
    String code = name.endsWith(".md") ? name.substring(0, name.length() - 3) : "";
    return Language.isCode(code)
        ? Optional.of(new DocumentFile(id, new Language(code)))
        : Optional.empty();
  }

  /** What a folder has, without hidden files. */
  private static List<Path> plain(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !name(file).startsWith(".") && !name(file).endsWith("~"))
          .sorted()
          .toList();
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** All drafts, the last saved first. */
  public List<Draft> drafts() throws IOException {
    List<Draft> list = new ArrayList<>();
    for (DocumentFile file : documentsIn(drafts)) {
      List<Revision> last = history.revisions(List.of(inDrafts(file)), 1);
      if (!last.isEmpty()) { // one that was just put there by other means is recorded soon
        list.add(new Draft(file, last.get(0)));
      }
    }
    list.sort(Comparator.comparing((Draft draft) -> draft.lastSaved().at()).reversed());
    return list;
  }

  /**
   * An id that nothing has yet, for something new.
   *
   * @param date begins the folder's name where not null, as news have it
   */
  public DocumentId freeId(String section, String title, @Nullable LocalDate date)
      throws IOException {
    String name = WorkspaceNames.folder(title, date);
    DocumentId id = new DocumentId(section, name);
    for (int number = 2; isInUse(id); number++) {
      if (number > MAX_NUMBER) {
        throw new RefusedException("name-in-use", "too many things are called " + name);
      }
      id = new DocumentId(section, WorkspaceNames.numbered(name, number));
    }
    WorkspaceNames.check(id, false);
    return id;
  }

  private boolean isInUse(DocumentId id) {
    return Files.exists(content.resolve(id.toString()))
        || Files.exists(drafts.resolve(id.toString()));
  }

  /**
   * Saves a draft.
   *
   * @param basedOn version of the draft, or of the published file where there was no draft; empty
   *     for something new
   */
  public synchronized Stored saveDraft(
      DocumentFile file, String text, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    byte[] bytes = checked(file, text);
    Optional<Stored> draft = draft(file);
    Stored present = draft.isPresent() ? draft.get() : published(file).orElse(Stored.NOTHING);
    checkVersion(present, basedOn, bytes);
    if (draft.isPresent()) {
      recordOutsideChange(inDrafts(file), draft.get(), bytes);
    } else {
      recordOutsideChange(inContent(file), present, bytes);
    }
    changes.make(Map.of(inDrafts(file), Optional.of(bytes)), author, note);
    return new Stored(text, Versions.of(bytes));
  }

  /**
   * Moves a draft and the files beside it into the content folder, as one revision.
   *
   * @param text the draft as it shall be published; the draft itself is then gone
   * @param basedOn version of the draft
   * @throws ConflictException where the draft is another one, or where what is published was
   *     changed since the draft was begun
   */
  public Stored publish(DocumentFile file, String text, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    return publish(file, text, basedOn, publishedAtBeginning(file), author, note);
  }

  /**
   * The same where the published file was changed since, and the text has been brought together
   * with that change.
   *
   * @param over version of the published file that the text takes into account
   */
  public synchronized Stored publish(
      DocumentFile file, String text, String basedOn, String over, Author author, String note)
      throws IOException, ConflictException {
    byte[] bytes = checked(file, text);
    Stored draft = draft(file).orElse(Stored.NOTHING);
    Stored present = published(file).orElse(Stored.NOTHING);
    if (draft.version().isEmpty() && present.version().equals(Versions.of(bytes))) {
      return present; // it was published before; only the answer was lost
    }
    checkVersion(draft, basedOn, null);
    checkVersion(present, over, bytes);
    recordOutsideChange(inDrafts(file), draft, bytes);
    recordOutsideChange(inContent(file), present, bytes);
    SortedMap<String, Optional<byte[]>> texts = new TreeMap<>();
    texts.put(inContent(file), Optional.of(bytes));
    texts.put(inDrafts(file), Optional.empty());
    changes.make(texts, moves(file.id(), drafts, DRAFTS, CONTENT), author, note);
    return new Stored(text, Versions.of(bytes));
  }

  /**
   * Moves what is published back into a draft, as one revision; the files beside it go along with
   * the last language.
   *
   * @param text the published text as the draft shall have it
   * @param basedOn version of the published file
   * @throws ConflictException where what is published is another one, or there is a draft already
   */
  public synchronized Stored takeBack(
      DocumentFile file, String text, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    byte[] bytes = checked(file, text);
    Stored draft = draft(file).orElse(Stored.NOTHING);
    Stored present = published(file).orElse(Stored.NOTHING);
    if (present.version().isEmpty() && draft.version().equals(Versions.of(bytes))) {
      return draft; // it was taken back before; only the answer was lost
    }
    checkVersion(present, basedOn, null);
    checkVersion(draft, "", bytes);
    recordOutsideChange(inContent(file), present, null);
    SortedMap<String, Optional<byte[]>> texts = new TreeMap<>();
    texts.put(inDrafts(file), Optional.of(bytes));
    texts.put(inContent(file), Optional.empty());
    Map<String, String> moves =
        isLastText(content, file) ? moves(file.id(), content, CONTENT, DRAFTS) : Map.of();
    changes.make(texts, moves, author, note);
    return new Stored(text, Versions.of(bytes));
  }

  /** Files beside a document, by where they are to where they go. */
  private static Map<String, String> moves(DocumentId id, Path root, String from, String to)
      throws IOException {
    Map<String, String> moves = new LinkedHashMap<>();
    for (Path beside : filesBeside(root, id)) {
      String path = id + "/" + name(beside);
      moves.put(from + "/" + path, to + "/" + path);
    }
    return moves;
  }

  /** Changes a published file at once, as for a withdrawal. */
  public synchronized Stored savePublished(
      DocumentFile file, String text, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    byte[] bytes = checked(file, text);
    Stored present = published(file).orElse(Stored.NOTHING);
    checkVersion(present, basedOn, bytes);
    recordOutsideChange(inContent(file), present, bytes);
    changes.make(Map.of(inContent(file), Optional.of(bytes)), author, note);
    return new Stored(text, Versions.of(bytes));
  }

  /** Deletes the draft, and the files beside it with the last one; what is published stays. */
  public synchronized void discardDraft(
      DocumentFile file, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    delete(drafts, DRAFTS, file, draft(file).orElse(Stored.NOTHING), basedOn, author, note);
  }

  /**
   * Deletes a published file, and the files beside it with the last language; its draft, if any,
   * stays.
   */
  public synchronized void deletePublished(
      DocumentFile file, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    delete(content, CONTENT, file, published(file).orElse(Stored.NOTHING), basedOn, author, note);
  }

  private void delete(
      Path root,
      String rootName,
      DocumentFile file,
      Stored present,
      String basedOn,
      Author author,
      String note)
      throws IOException, ConflictException {
    check(file);
    if (present.version().isEmpty()) {
      return; // it is gone already
    }
    checkVersion(present, basedOn, null);
    recordOutsideChange(rootName + "/" + file.path(), present, null);
    SortedMap<String, Optional<byte[]>> gone = new TreeMap<>();
    gone.put(rootName + "/" + file.path(), Optional.empty());
    if (isLastText(root, file)) {
      for (Path beside : filesBeside(root, file.id())) {
        gone.put(rootName + "/" + file.id() + "/" + name(beside), Optional.empty());
      }
    }
    changes.make(gone, author, note);
  }

  /** Whether no other language of the thing has a text in this folder. */
  private static boolean isLastText(Path root, DocumentFile file) throws IOException {
    return plain(root.resolve(file.id().toString())).stream()
        .noneMatch(
            other -> name(other).endsWith(".md") && !other.equals(root.resolve(file.path())));
  }

  /** What was deleted and is not there again, the newest first. */
  public List<Deleted> bin(int limit) throws IOException {
    List<Deleted> bin = new ArrayList<>();
    bin.addAll(deleted(CONTENT, false));
    bin.addAll(deleted(DRAFTS, true));
    return bin.stream()
        .sorted(Comparator.comparing((Deleted deleted) -> deleted.deletion().at()).reversed())
        .limit(limit)
        .toList();
  }

  private List<Deleted> deleted(String rootName, boolean areDrafts) throws IOException {
    List<Deleted> list = new ArrayList<>();
    for (Map.Entry<String, FileChange> last : history.lastChanges(rootName + "/").entrySet()) {
      Optional<DocumentFile> file = documentFile(last.getKey().substring(rootName.length() + 1));
      if (file.isPresent()
          && last.getValue().change() == Change.DELETED
          && !Files.exists(drafts.resolve(file.get().path())) // brought back, or begun anew
          && (areDrafts || !Files.exists(content.resolve(file.get().path())))
          && !wasMoved(areDrafts ? inContent(file.get()) : inDrafts(file.get()), last.getValue())) {
        Optional<Revision> deletion = history.revision(last.getValue().revision());
        deletion.ifPresent(revision -> list.add(new Deleted(file.get(), revision, areDrafts)));
      }
    }
    return list;
  }

  /** Whether this deletion took the text to the other folder, by publishing or taking back. */
  private boolean wasMoved(String other, FileChange deletion) throws IOException {
    Change change = history.changes(deletion.revision()).get(other);
    return change == Change.ADDED || change == Change.MODIFIED;
  }

  private static Optional<DocumentFile> documentFile(String path) {
    String[] parts = path.split("/", -1);
    return parts.length == 3
        ? documentFile(new DocumentId(parts[0], parts[1]), parts[2])
        : Optional.empty();
  }

  /** Brings a deleted file back as a draft, with the files that were deleted together with it. */
  public synchronized Stored restore(Deleted deleted, Author author)
      throws IOException, ConflictException {
    DocumentFile file = deleted.file();
    check(file);
    Stored there = draft(file).orElse(Stored.NOTHING);
    if (!there.version().isEmpty()) {
      throw new ConflictException(there);
    }
    String from = deleted.wasDraft() ? DRAFTS : CONTENT;
    String before = history.before(deleted.deletion().id()).orElse("");
    Optional<String> text = history.text(from + "/" + file.path(), before);
    if (text.isEmpty()) {
      throw new RefusedException(
          "not-in-history", file.path() + " is not in the revision before " + deleted.deletion());
    }
    changes.restore(
        withFilesBeside(file, from, deleted.deletion().id()), before, author, "Restored");
    return draft(file).orElse(Stored.NOTHING);
  }

  /** Versions of the files beside it that would come back with a deleted document. */
  public List<String> filesOf(Deleted deleted) throws IOException {
    String from = deleted.wasDraft() ? DRAFTS : CONTENT;
    String before = history.before(deleted.deletion().id()).orElse("");
    List<String> versions = new ArrayList<>();
    for (String origin : withFilesBeside(deleted.file(), from, deleted.deletion().id()).values()) {
      if (!origin.endsWith(".md")) {
        history.version(origin, before).ifPresent(versions::add);
      }
    }
    return versions;
  }

  /**
   * Writes the content that has this version to a file that is not there yet.
   *
   * @return whether there is such a content
   */
  public boolean copyVersion(String version, Path target) throws IOException {
    return history.copyVersion(version, target);
  }

  /** Where each is to come from, by where it goes. */
  private Map<String, String> withFilesBeside(DocumentFile file, String from, String deletion)
      throws IOException {
    Map<String, String> origins = new LinkedHashMap<>();
    origins.put(inDrafts(file), from + "/" + file.path());
    String folder = from + "/" + file.id() + "/";
    for (Map.Entry<String, Change> change : history.changes(deletion).entrySet()) {
      String path = change.getKey();
      if (path.startsWith(folder) && change.getValue() == Change.DELETED && !path.endsWith(".md")) {
        String beside = file.id() + "/" + path.substring(folder.length());
        if (!Files.exists(content.resolve(beside)) && !Files.exists(drafts.resolve(beside))) {
          origins.put(DRAFTS + "/" + beside, path);
        }
      }
    }
    return origins;
  }

  /** Revisions of draft and published file together, the newest first. */
  public List<Revision> revisions(DocumentFile file, int limit) throws IOException {
    return history.revisions(List.of(inDrafts(file), inContent(file)), limit);
  }

  /** The text after a revision: the draft's where the revision changed the draft. */
  public Optional<String> textAt(DocumentFile file, String revision) throws IOException {
    Change change = history.changes(revision).get(inDrafts(file));
    boolean changedDraft = change == Change.ADDED || change == Change.MODIFIED;
    return history.text(changedDraft ? inDrafts(file) : inContent(file), revision);
  }

  /** A text that once had this version. */
  public Optional<String> textOfVersion(String version) throws IOException {
    return history.textOfVersion(version);
  }

  /** Files beside a thing, of drafts and content folder together, a draft's own first. */
  public List<Attachment> attachments(DocumentId id) throws IOException {
    Map<String, Attachment> byName = new LinkedHashMap<>();
    for (Path root : List.of(drafts, content)) {
      for (Path file : filesBeside(root, id)) {
        byName.putIfAbsent(
            name(file),
            new Attachment(
                id,
                name(file),
                file,
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis()));
      }
    }
    return List.copyOf(byName.values());
  }

  private static List<Path> filesBeside(Path root, DocumentId id) throws IOException {
    return plain(root.resolve(id.toString())).stream()
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .filter(file -> !name(file).endsWith(".md"))
        .toList();
  }

  /**
   * Puts a file beside a draft.
   *
   * @param name plain letters, digits, hyphens and one dot; a name in use gets a number
   * @param upload file to move in
   * @return the attachment under its final name
   */
  public synchronized Attachment attach(DocumentId id, String name, Path upload, Author author)
      throws IOException {
    WorkspaceNames.check(id, isInUse(id));
    WorkspaceNames.checkAttachment(name);
    String free = name;
    for (int number = 2; isTaken(id, free); number++) {
      if (number > MAX_NUMBER) {
        throw new RefusedException("name-in-use", "too many files are called " + name);
      }
      free = WorkspaceNames.numbered(name, number);
    }
    changes.copyIn(DRAFTS + "/" + id + "/" + free, upload, author, "+ " + free);
    Files.deleteIfExists(upload);
    Path file = drafts.resolve(id.toString()).resolve(free);
    return new Attachment(
        id, free, file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  private boolean isTaken(DocumentId id, String name) {
    return Stream.of(drafts, content)
        .anyMatch(root -> Files.exists(root.resolve(id.toString()).resolve(name)));
  }

  /** Takes a file away from beside a draft, or else from beside what is published. */
  public synchronized void detach(DocumentId id, String name, Author author) throws IOException {
    WorkspaceNames.check(id, isInUse(id));
    for (Attachment attachment : attachments(id)) {
      if (attachment.name().equals(name)) {
        String rootName = attachment.path().startsWith(drafts) ? DRAFTS : CONTENT;
        changes.make(
            Map.of(rootName + "/" + id + "/" + name, Optional.empty()), author, "– " + name);
        return;
      }
    }
  }

  /** When the file was last saved, by whom; null where never. */
  public @Nullable Revision lastRevision(DocumentFile file) throws IOException {
    List<Revision> last = revisions(file, 1);
    return last.isEmpty() ? null : last.get(0);
  }

  /** The first moment at which a draft was saved that has not been published since. */
  public Optional<Instant> draftSince(DocumentFile file) throws IOException {
    List<String> ids = draftRevisions(file);
    return ids.isEmpty()
        ? Optional.empty()
        : history.revision(ids.get(ids.size() - 1)).map(Revision::at);
  }

  /** Accounts that changed the draft since it was begun; who may not approve it alone. */
  public List<Author> draftAuthors(DocumentFile file) throws IOException {
    Set<Author> authors = new LinkedHashSet<>();
    for (String id : draftRevisions(file)) {
      history.revision(id).ifPresent(revision -> authors.add(revision.author()));
    }
    return List.copyOf(authors);
  }

  /** Revisions of the draft that is there now, the newest first. */
  private List<String> draftRevisions(DocumentFile file) throws IOException {
    List<String> ids = new ArrayList<>();
    if (Files.exists(drafts.resolve(file.path()))) {
      for (FileChange change : history.changesOf(inDrafts(file))) {
        if (change.change() == Change.DELETED) {
          break;
        }
        ids.add(change.revision());
        if (change.change() == Change.ADDED) {
          break;
        }
      }
    }
    return ids;
  }

  /** What was published when the draft was begun: what both it and later changes come from. */
  public Stored beginningOf(DocumentFile file) throws IOException {
    String version = publishedAtBeginning(file);
    return version.isEmpty()
        ? Stored.NOTHING
        : new Stored(history.textOfVersion(version).orElse(""), version);
  }

  private String publishedAtBeginning(DocumentFile file) throws IOException {
    List<String> ids = draftRevisions(file);
    return ids.isEmpty()
        ? ""
        : history.version(inContent(file), ids.get(ids.size() - 1)).orElse("");
  }

  /** Whether the published file was changed since the draft was begun. */
  public boolean isOvertaken(DocumentFile file) throws IOException {
    return draft(file).isPresent()
        && !published(file).orElse(Stored.NOTHING).version().equals(publishedAtBeginning(file));
  }

  /** Records everything that was changed by other means, if anything was. */
  public Optional<Revision> recordOutsideChanges() throws IOException {
    history.readOutsideChanges();
    synchronized (this) { // what is just being saved must not be taken for an outside change
      return history.recordOutsideChanges();
    }
  }

  private byte[] checked(DocumentFile file, String text) throws RefusedException {
    check(file);
    WorkspaceNames.check(file.language(), content);
    if (text.indexOf('\0') >= 0) {
      throw new RefusedException("not-text", "the text has a zero byte, which no text has");
    }
    byte[] bytes;
    try {
      ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
    } catch (CharacterCodingException halfCharacter) {
      throw new RefusedException("not-text", "the text has half a character, which no text has");
    }
    if (bytes.length > SourceText.MAX_BYTES) {
      throw new RefusedException(
          "text-too-large",
          "the text has "
              + bytes.length
              + " bytes, more than "
              + SourceText.MAX_BYTES
              + "; split it over several pages");
    }
    return bytes;
  }

  private void check(DocumentFile file) throws RefusedException {
    WorkspaceNames.check(file.id(), isInUse(file.id()));
  }

  /**
   * @param wanted what is to be saved; if it is there already, nobody is in the way
   */
  private static void checkVersion(Stored present, String basedOn, byte @Nullable [] wanted)
      throws ConflictException {
    if (!present.version().equals(basedOn)
        && (wanted == null || !present.version().equals(Versions.of(wanted)))) {
      throw new ConflictException(present);
    }
  }

  /** What lies there by other means becomes a revision of its own before it is replaced. */
  private void recordOutsideChange(String path, Stored present, byte @Nullable [] wanted)
      throws IOException {
    boolean isTheSame = wanted != null && present.version().equals(Versions.of(wanted));
    if (!present.version().isEmpty() && !isTheSame) {
      history.recordOutsideChange(path);
    }
  }

  private static String inContent(DocumentFile file) {
    return CONTENT + "/" + file.path();
  }

  private static String inDrafts(DocumentFile file) {
    return DRAFTS + "/" + file.path();
  }
}
