package vn.travinh.asean.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The revisions of the files below some folders. Each folder appears under its name at the top of
 * the repository, as in {@code content/places/ao-ba-om/vi.md}. Thread-safe; writes one revision at
 * a time.
 */
public final class History implements AutoCloseable {
  /** The largest file that is published; what is larger is no part of the site. */
  public static final long MAX_FILE_BYTES = 50_000_000;

  /** More than the largest Markdown file; a text that is longer is none. */
  private static final int MAX_TEXT_BYTES = 2_000_000;

  /** From so many files on, as at the first start, one pack is written and not a file for each. */
  private static final int BULK = 100;

  /** Days and times are those of the site. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final GitFolder git;
  private final Map<String, Path> roots;
  private final Chronicle chronicle;
  private final Stamps stamps;
  private final Housekeeping housekeeping;
  private final ReentrantLock writing = new ReentrantLock();

  private History(GitFolder git, Map<String, Path> roots) {
    this.git = git;
    this.roots = Map.copyOf(roots);
    this.chronicle = new Chronicle(git.repository());
    this.stamps = Stamps.read(git.folder().resolve("stamps"));
    this.housekeeping = new Housekeeping(git);
  }

  /**
   * Opens the repository, making it where it is missing, and clears away locks that a killed
   * program left. The caller holds the data folder, so that nobody else writes here.
   *
   * @param repository folder of the bare repository
   * @param roots folders by their name at the top of the repository
   */
  public static History open(Path repository, Map<String, Path> roots) throws IOException {
    return new History(GitFolder.open(repository), roots);
  }

  /**
   * A revision whose contents are on disk but which nobody can see yet.
   *
   * @param changes what it changes, by path
   */
  public record Prepared(Revision revision, Map<String, Change> changes, Optional<String> follows) {
    public Prepared {
      changes = Map.copyOf(changes);
    }
  }

  /**
   * Records what lies on disk at these paths now; a file that is not there is recorded as deleted.
   * When this returns, the revision is on disk.
   *
   * @param paths as in the repository, such as {@code content/places/ao-ba-om/vi.md}
   * @return the new revision, or the last one where nothing had changed
   */
  public Revision record(Collection<String> paths, Author author, String note) throws IOException {
    Map<String, Optional<Path>> sources = new LinkedHashMap<>();
    for (String path : paths) {
      Path file = file(path);
      sources.put(
          path,
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              ? Optional.of(file)
              : Optional.empty());
    }
    writing.lock();
    try {
      return commit(prepare(sources, author, note));
    } finally {
      writing.unlock();
    }
  }

  /**
   * Writes everything that a revision needs but its name, so that what may fail for want of space
   * has failed before a file of the site is touched.
   *
   * @param sources by path, the file that has its future content; empty for one to be deleted
   */
  public Prepared prepare(Map<String, Optional<Path>> sources, Author author, String note)
      throws IOException {
    writing.lock();
    try (ObjectInserter inserter = git.inserter(sources.size() > BULK)) {
      Map<String, Optional<ObjectId>> blobs = new HashMap<>();
      for (Map.Entry<String, Optional<Path>> source : sources.entrySet()) {
        Optional<Path> file = source.getValue();
        blobs.put(
            source.getKey(),
            file.isPresent() ? Optional.of(insert(inserter, file.get())) : Optional.empty());
      }
      return prepare(inserter, blobs, author, note);
    } finally {
      writing.unlock();
    }
  }

  private Prepared prepare(
      ObjectInserter inserter, Map<String, Optional<ObjectId>> blobs, Author author, String note)
      throws IOException {
    Optional<RevCommit> head = git.head();
    SortedMap<String, Optional<ObjectId>> edits = new TreeMap<>();
    SortedMap<String, Change> changes = new TreeMap<>();
    for (Map.Entry<String, Optional<ObjectId>> blob : blobs.entrySet()) {
      String path = blob.getKey();
      Optional<ObjectId> before = head.isEmpty() ? Optional.empty() : blobAt(head.get(), path);
      Optional<ObjectId> after = blob.getValue();
      if (!before.equals(after)) {
        edits.put(path, after);
        changes.put(path, Change.of(before.isPresent(), after.isPresent()));
      }
    }
    if (edits.isEmpty() && head.isPresent()) {
      return new Prepared(revision(head.get()), Map.of(), Optional.of(head.get().name()));
    }
    TreeEdit trees = new TreeEdit(git.repository(), inserter);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(trees.apply(head.map(RevCommit::getTree).orElse(null), edits));
    head.ifPresent(commit::setParentId);
    PersonIdent person = person(author);
    commit.setAuthor(person);
    commit.setCommitter(person);
    commit.setEncoding(UTF_8);
    commit.setMessage(Message.of(note, changes));
    ObjectId id = inserter.insert(commit);
    inserter.flush();
    List<ObjectId> written = new ArrayList<>(trees.written());
    edits.values().forEach(blob -> blob.ifPresent(written::add));
    written.add(id);
    git.sync(written);
    housekeeping.written(written.size());
    return new Prepared(
        new Revision(id.name(), person.getWhenAsInstant(), author, Message.oneLine(note)),
        changes,
        head.map(RevCommit::name));
  }

  /**
   * Says, before files are touched, that a prepared revision is being carried out. Whoever changes
   * several files does so: a program killed between two of them finds it in {@link #underWay} when
   * it starts again. {@link #commit} or {@link #abandon} ends it.
   */
  public void announce(Prepared prepared) throws IOException {
    writing.lock();
    try {
      git.announce(ObjectId.fromString(prepared.revision().id()));
    } finally {
      writing.unlock();
    }
  }

  /** Says that the announced revision will not come about. */
  public void abandon() throws IOException {
    writing.lock();
    try {
      git.settle();
    } finally {
      writing.unlock();
    }
  }

  /** The revision that was announced and neither made the newest nor abandoned. */
  public Optional<Prepared> underWay() throws IOException {
    writing.lock();
    try {
      Optional<RevCommit> announced = git.announced();
      if (announced.isEmpty()) {
        return Optional.empty();
      }
      RevCommit commit = announced.get();
      Optional<String> follows =
          commit.getParentCount() == 0 ? Optional.empty() : Optional.of(commit.getParent(0).name());
      if (!git.head().map(RevCommit::name).equals(follows)) {
        git.settle(); // it came about, and only the end of it was cut off
        return Optional.empty();
      }
      return Optional.of(new Prepared(revision(commit), chronicle.changes(commit), follows));
    } finally {
      writing.unlock();
    }
  }

  /** Makes a prepared revision the newest. When this returns, it is on disk. */
  public Revision commit(Prepared prepared) throws IOException {
    if (prepared.changes().isEmpty()) {
      return prepared.revision();
    }
    writing.lock();
    try {
      git.advance(
          prepared.follows().map(ObjectId::fromString),
          ObjectId.fromString(prepared.revision().id()));
      chronicle.add(prepared.revision().id(), prepared.changes());
      git.settle();
      housekeeping.tidyWhenDue();
      return prepared.revision();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Packs the repository soon, on a thread of its own; nobody need ask for it when it is due.
   *
   * @return done when it is packed
   */
  public Future<?> tidy() {
    return housekeeping.tidySoon();
  }

  private static ObjectId insert(ObjectInserter inserter, Path file) throws IOException {
    long size = Files.size(file);
    if (size > MAX_FILE_BYTES) {
      throw new IOException(
          file + " has " + size + " bytes, more than " + MAX_FILE_BYTES + "; make it smaller");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return inserter.insert(Constants.OBJ_BLOB, size, in);
    }
  }

  /**
   * The account stands where git wants an address. It is none, and none is invented; git asks for
   * no more than the brackets.
   */
  private static PersonIdent person(Author author) {
    String name = author.name().isBlank() ? author.account() : author.name();
    return new PersonIdent(name, author.account(), Instant.now(), ZONE);
  }

  /**
   * Reads what was changed by other means, so that recording it is quick afterwards. Whoever saves
   * need not wait for it.
   */
  public void readOutsideChanges() throws IOException {
    outsideChanges();
  }

  /** Records everything that was changed by other means, if anything was. */
  public Optional<Revision> recordOutsideChanges() throws IOException {
    writing.lock();
    try {
      Map<String, Optional<Path>> sources = outsideChanges();
      if (sources.isEmpty()) {
        return Optional.empty();
      }
      Prepared prepared = prepare(sources, Author.OUTSIDE, Message.outside(sources.keySet()));
      return prepared.changes().isEmpty() ? Optional.empty() : Optional.of(commit(prepared));
    } finally {
      writing.unlock();
      stamps.write();
    }
  }

  /** Records the change of one file by other means, if there was one. */
  public Optional<Revision> recordOutsideChange(String path) throws IOException {
    writing.lock();
    try {
      Path file = file(path);
      Optional<Path> source =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              ? Optional.of(file)
              : Optional.empty();
      if (source.isPresent() && Files.size(file) > MAX_FILE_BYTES) {
        return Optional.empty();
      }
      Optional<String> now = source.isPresent() ? Optional.of(Versions.of(file)) : Optional.empty();
      Optional<RevCommit> head = git.head();
      Optional<ObjectId> recorded = head.isPresent() ? blobAt(head.get(), path) : Optional.empty();
      if (recorded.map(ObjectId::name).equals(now)) {
        return Optional.empty();
      }
      return Optional.of(
          commit(prepare(Map.of(path, source), Author.OUTSIDE, Message.outside(List.of(path)))));
    } finally {
      writing.unlock();
    }
  }

  /** Files that are not as they were recorded, by path; empty for those that are gone. */
  private Map<String, Optional<Path>> outsideChanges() throws IOException {
    Map<String, ObjectId> recorded = recorded();
    Map<String, Optional<Path>> changed = new TreeMap<>();
    for (Map.Entry<String, Path> root : roots.entrySet()) {
      if (!Files.isDirectory(root.getValue())) {
        continue; // not there just now, as while it is replaced: no reason to record all as deleted
      }
      Map<String, Path> found = PlainFiles.below(root.getKey(), root.getValue());
      for (Map.Entry<String, Path> file : found.entrySet()) {
        Optional<String> version = stamps.version(file.getKey(), file.getValue());
        ObjectId before = recorded.remove(file.getKey());
        if (version.isPresent() && (before == null || !before.name().equals(version.get()))) {
          changed.put(file.getKey(), Optional.of(file.getValue()));
        }
      }
      String below = root.getKey() + "/";
      for (String gone : recorded.keySet()) {
        if (gone.startsWith(below) && !Files.isRegularFile(file(gone), LinkOption.NOFOLLOW_LINKS)) {
          changed.put(gone, Optional.empty());
        }
      }
    }
    return changed;
  }

  /** All files of the newest revision. */
  private Map<String, ObjectId> recorded() throws IOException {
    Map<String, ObjectId> files = new HashMap<>();
    Optional<RevCommit> head = git.head();
    if (head.isPresent()) {
      try (TreeWalk walk = new TreeWalk(git.repository())) {
        walk.addTree(head.get().getTree());
        walk.setRecursive(true);
        while (walk.next()) {
          files.put(walk.getPathString(), walk.getObjectId(0));
        }
      }
    }
    return files;
  }

  private Path file(String path) {
    int slash = path.indexOf('/');
    Path root = slash < 0 ? null : roots.get(path.substring(0, slash));
    if (root == null) {
      throw new IllegalArgumentException(path + " is in none of the folders " + roots.keySet());
    }
    return root.resolve(path.substring(slash + 1));
  }

  /** Revisions that changed one of these paths, the newest first. */
  public List<Revision> revisions(Collection<String> paths, int limit) throws IOException {
    List<Revision> revisions = new ArrayList<>();
    try (RevWalk walk = new RevWalk(git.repository())) {
      for (String id : chronicle.thatChanged(paths, limit)) {
        revisions.add(revision(walk.parseCommit(ObjectId.fromString(id))));
      }
    }
    return revisions;
  }

  /** What each revision did to one file, the newest first. */
  public List<FileChange> changesOf(String path) throws IOException {
    return chronicle.changesOf(path);
  }

  /** The last change of each file whose path begins like this and that was ever recorded. */
  public Map<String, FileChange> lastChanges(String beginning) throws IOException {
    return chronicle.lastChanges(beginning);
  }

  /** What a revision changed, by path; nothing where there is no such revision. */
  public Map<String, Change> changes(String revision) throws IOException {
    Optional<RevCommit> commit = commit(revision);
    return commit.isEmpty() ? Map.of() : chronicle.changes(commit.get());
  }

  public Optional<Revision> revision(String id) throws IOException {
    return commit(id).map(History::revision);
  }

  private Optional<RevCommit> commit(String id) throws IOException {
    if (!ObjectId.isId(id)) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(git.repository())) {
      ObjectId object = ObjectId.fromString(id);
      if (!walk.getObjectReader().has(object)
          || walk.getObjectReader().open(object).getType() != Constants.OBJ_COMMIT) {
        return Optional.empty();
      }
      return Optional.of(walk.parseCommit(object));
    }
  }

  private static Revision revision(RevCommit commit) {
    PersonIdent person = commit.getAuthorIdent();
    return new Revision(
        commit.name(),
        person.getWhenAsInstant(),
        new Author(person.getEmailAddress(), person.getName()),
        Message.note(commit.getFullMessage()));
  }

  /** The text of a file as it was after a revision; empty where it was not there. */
  public Optional<String> text(String path, String revision) throws IOException {
    Optional<String> version = version(path, revision);
    return version.isEmpty() ? Optional.empty() : textOfVersion(version.get());
  }

  /** The version of a file after a revision; empty where it was not there. */
  public Optional<String> version(String path, String revision) throws IOException {
    Optional<RevCommit> commit = commit(revision);
    return commit.isEmpty() ? Optional.empty() : blobAt(commit.get(), path).map(ObjectId::name);
  }

  /** The revision before this one; empty before the first. */
  public Optional<String> before(String revision) throws IOException {
    return commit(revision)
        .filter(commit -> commit.getParentCount() > 0)
        .map(commit -> commit.getParent(0).name());
  }

  private Optional<ObjectId> blobAt(RevCommit commit, String path) throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(git.repository(), path, commit.getTree())) {
      return walk == null || walk.getFileMode(0) != FileMode.REGULAR_FILE
          ? Optional.empty()
          : Optional.of(walk.getObjectId(0));
    }
  }

  /** The text that has this version, see {@link Versions#of}. */
  public Optional<String> textOfVersion(String version) throws IOException {
    Optional<ObjectLoader> blob = blob(version);
    if (blob.isEmpty() || blob.get().getSize() > MAX_TEXT_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = blob.get().getCachedBytes(MAX_TEXT_BYTES);
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  /**
   * Writes the content that has this version to a file.
   *
   * @return whether there is such a content
   */
  public boolean copyVersion(String version, Path target) throws IOException {
    Optional<ObjectLoader> blob = blob(version);
    if (blob.isEmpty()) {
      return false;
    }
    try (InputStream in = blob.get().openStream()) {
      Files.copy(in, target);
    }
    return true;
  }

  private Optional<ObjectLoader> blob(String version) throws IOException {
    if (!ObjectId.isId(version)) {
      return Optional.empty();
    }
    try (ObjectReader reader = git.repository().newObjectReader()) {
      ObjectId id = ObjectId.fromString(version);
      if (!reader.has(id)) {
        return Optional.empty();
      }
      ObjectLoader loader = reader.open(id);
      return loader.getType() == Constants.OBJ_BLOB ? Optional.of(loader) : Optional.empty();
    }
  }

  /** Waits for a revision or a tidying under way. */
  @Override
  public void close() {
    housekeeping.close();
    writing.lock();
    try {
      stamps.write();
      git.close();
    } finally {
      writing.unlock();
    }
  }
}
