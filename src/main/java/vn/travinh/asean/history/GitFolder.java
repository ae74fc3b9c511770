package vn.travinh.asean.history;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bare repository on disk: opened, tidied, and written so that it outlasts a power cut. */
final class GitFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GitFolder.class);

  private static final String BRANCH = Constants.R_HEADS + "main";

  /** A revision whose files are just being put in place; there only while that lasts. */
  private static final String UNDER_WAY = Constants.R_REFS + "under-way";

  /** Pictures and PDFs are larger; looking for likenesses between them takes memory for nothing. */
  private static final String LARGE = "512k";

  /** Half-written files of a program that was killed, at any place in the repository. */
  private static final Pattern LEFT_OVER =
      Pattern.compile(
          ".*\\.lock|gc\\.pid|noz.*\\.tmp|insert_.*|gc_.*|\\.tmp-.*|\\.probe-.*|stamps\\.new|incoming_.*");

  /** A tidying moves and deletes a handful of files, each of which can spoil one reading. */
  private static final int LISTINGS = 100;

  private final Path folder;
  private final FileRepository repository;

  private GitFolder(Path folder, FileRepository repository) {
    this.folder = folder;
    this.repository = repository;
  }

  static GitFolder open(Path folder) throws IOException {
    GitSystem.install();
    if (Files.notExists(folder.resolve(Constants.HEAD))) {
      make(folder);
    }
    clearLeftOvers(folder);
    return new GitFolder(folder, repository(folder));
  }

  private static FileRepository repository(Path folder) throws IOException {
    return (FileRepository)
        new FileRepositoryBuilder()
            .setGitDir(folder.toFile())
            .setBare()
            .setMustExist(Files.exists(folder))
            .build();
  }

  /** Made beside its place and moved there whole, so that a kill leaves none or a good one. */
  private static void make(Path folder) throws IOException {
    Path half = folder.resolveSibling(folder.getFileName() + ".new");
    delete(half);
    Files.createDirectories(half.resolveSibling(""));
    try (FileRepository repository = repository(half)) {
      repository.create(true);
      StoredConfig config = repository.getConfig();
      config.setBoolean("core", null, "logallrefupdates", false);
      config.setString("core", null, "bigfilethreshold", LARGE);
      config.setInt("pack", null, "threads", 1);
      config.setString("pack", null, "windowmemory", "16m");
      config.setString("pack", null, "deltacachesize", "8m");
      config.setInt("gc", null, "auto", 0);
      config.setBoolean("gc", null, "packrefs", false);
      config.save();
      RefUpdate head = repository.updateRef(Constants.HEAD);
      head.disableRefLog();
      head.link(BRANCH);
    }
    Files.writeString(
        half.resolve("description"),
        "Revisions of the content and of drafts, written by the portal.\n");
    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(folder.resolveSibling(""));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(java.util.Comparator.reverseOrder()).toList();
      }
      for (Path each : all) {
        Files.delete(each);
      }
    }
  }

  private static void clearLeftOvers(Path folder) throws IOException {
    List<Path> leftOvers;
    try (Stream<Path> files = Files.walk(folder)) {
      leftOvers =
          files
              .filter(file -> LEFT_OVER.matcher(name(file)).matches())
              .filter(Files::isRegularFile)
              .toList();
    }
    for (Path leftOver : leftOvers) {
      LOG.info("Clearing away {}, which a killed program left.", leftOver);
      Files.deleteIfExists(leftOver);
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  Path folder() {
    return folder;
  }

  FileRepository repository() {
    return repository;
  }

  /** The newest revision; empty before the first. */
  Optional<RevCommit> head() throws IOException {
    ObjectId id = repository.resolve(BRANCH);
    if (id == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return Optional.of(walk.parseCommit(id));
    }
  }

  /**
   * @param intoOnePack for so many objects that a file for each would take long
   */
  ObjectInserter inserter(boolean intoOnePack) {
    return intoOnePack
        ? repository.getObjectDatabase().newPackInserter()
        : repository.newObjectInserter();
  }

  void advance(Optional<ObjectId> from, ObjectId to) throws IOException {
    RefUpdate update = repository.updateRef(BRANCH);
    update.setExpectedOldObjectId(from.orElse(ObjectId.zeroId()));
    update.setNewObjectId(to);
    update.setForceUpdate(true); // it follows by construction; no walk need prove it
    RefUpdate.Result result = update.update();
    switch (result) {
      case NEW, FAST_FORWARD, FORCED -> syncFolder(folder.resolve("refs").resolve("heads"));
      default ->
          throw new IOException(
              "the revision could not be added to the history in " + folder + ": " + result);
    }
  }

  /** Names a revision that is about to be carried out, so that it is found after a kill. */
  void announce(ObjectId revision) throws IOException {
    RefUpdate update = repository.updateRef(UNDER_WAY);
    update.setNewObjectId(revision);
    update.setForceUpdate(true);
    RefUpdate.Result result = update.update();
    switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> syncFolder(folder.resolve("refs"));
      default ->
          throw new IOException(
              "a change could not be begun in the history " + folder + ": " + result);
    }
  }

  /** The revision that was being carried out; empty where none was. */
  Optional<RevCommit> announced() throws IOException {
    Ref ref = repository.exactRef(UNDER_WAY);
    if (ref == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return Optional.of(walk.parseCommit(ref.getObjectId()));
    }
  }

  /** Nothing is being carried out any more. */
  void settle() throws IOException {
    if (repository.exactRef(UNDER_WAY) == null) {
      return;
    }
    RefUpdate update = repository.updateRef(UNDER_WAY);
    update.setForceUpdate(true);
    RefUpdate.Result result = update.delete();
    if (result != RefUpdate.Result.FORCED) {
      throw new IOException("a change could not be ended in the history " + folder + ": " + result);
    }
    syncFolder(folder.resolve("refs"));
  }

  /**
   * Makes sure that these objects are found after a power cut: their files are on disk already, but
   * not yet the folders that name them.
   */
  void sync(Collection<ObjectId> written) throws IOException {
    Path objects = folder.resolve("objects");
    Set<Path> folders = new LinkedHashSet<>();
    boolean isPacked = false;
    for (ObjectId id : written) {
      File file = repository.getObjectDatabase().fileFor(id);
      if (file.exists()) {
        folders.add(file.toPath().resolveSibling(""));
      } else {
        isPacked = true;
      }
    }
    if (isPacked) {
      Path packs = objects.resolve("pack");
      forceAll(packs);
      folders.add(packs);
    }
    folders.add(objects);
    for (Path each : folders) {
      syncFolder(each);
    }
  }

  /** While a tidying gives packs their names and takes old ones away, the list is read again. */
  private static void forceAll(Path packs) throws IOException {
    for (int listing = 1; ; listing++) {
      try (Stream<Path> files = Files.list(packs)) {
        for (Path pack : files.toList()) {
          force(pack);
        }
        return;
      } catch (NoSuchFileException moved) {
        if (listing == LISTINGS) {
          throw moved;
        }
      }
    }
  }

  static void syncFolder(Path folder) throws IOException {
    if (File.separatorChar == '/') { // elsewhere a folder cannot be opened, and need not be
      force(folder);
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * About how many objects lie in files of their own; as git does, one folder of 256 is counted.
   */
  int looseObjects() {
    String[] some = folder.resolve("objects").resolve("17").toFile().list();
    return some == null ? 0 : some.length * 256;
  }

  /** Puts all objects into one pack. What nobody refers to stays for two weeks. */
  void pack(BooleanSupplier isStopping) throws Exception {
    GC gc = new GC(repository);
    // Git keeps packs for an hour that it has put into another, for other programs that read them.
    // There are none here, and each would be as large as the whole history.
    gc.setPackExpireAgeMillis(0);
    gc.setProgressMonitor(
        new EmptyProgressMonitor() {
          @Override
          public boolean isCancelled() {
            return isStopping.getAsBoolean();
          }
        });
    gc.gc().get();
  }

  @Override
  public void close() {
    repository.close();
  }
}
