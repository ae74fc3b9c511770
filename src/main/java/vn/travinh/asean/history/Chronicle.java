package vn.travinh.asean.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Which revisions changed which file, remembered. Made from the repository when first asked for,
 * then kept up. Thread-safe.
 */
final class Chronicle {
  /**
   * @param number of the revision, from the first
   */
  private record Entry(int number, Change change) {}

  private final Repository repository;
  private final List<String> revisions = new ArrayList<>();
  private final Map<String, List<Entry>> byPath = new HashMap<>();
  private boolean isMade;

  Chronicle(Repository repository) {
    this.repository = repository;
  }

  synchronized void add(String revision, Map<String, Change> changes) throws IOException {
    if (!isMade) {
      return; // it will be found when this is made
    }
    append(revision, changes);
  }

  private void append(String revision, Map<String, Change> changes) {
    int number = revisions.size();
    revisions.add(revision);
    changes.forEach(
        (path, change) ->
            byPath
                .computeIfAbsent(path, first -> new ArrayList<>(1))
                .add(new Entry(number, change)));
  }

  private void make() throws IOException {
    if (isMade) {
      return;
    }
    record Told(String revision, Map<String, Change> changes) {}
    List<Told> newestFirst = new ArrayList<>();
    ObjectId head = repository.resolve(Constants.HEAD);
    try (RevWalk walk = new RevWalk(repository)) {
      if (head != null) {
        walk.markStart(walk.parseCommit(head));
        for (RevCommit commit : walk) {
          newestFirst.add(new Told(commit.name(), changes(commit)));
          commit.disposeBody();
        }
      }
    }
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      append(newestFirst.get(i).revision(), newestFirst.get(i).changes());
    }
    isMade = true;
  }

  /** Ids of the newest revisions that changed one of these files, the newest first. */
  synchronized List<String> thatChanged(Collection<String> paths, int limit) throws IOException {
    make();
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String path : paths) {
      byPath.getOrDefault(path, List.of()).forEach(entry -> numbers.add(entry.number()));
    }
    return numbers.descendingSet().stream().limit(limit).map(revisions::get).toList();
  }

  /** What was done to a file, the newest first. */
  synchronized List<FileChange> changesOf(String path) throws IOException {
    make();
    List<Entry> entries = byPath.getOrDefault(path, List.of());
    List<FileChange> changes = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      changes.add(change(entries.get(i)));
    }
    return changes;
  }

  synchronized Map<String, FileChange> lastChanges(String beginning) throws IOException {
    make();
    Map<String, FileChange> last = new HashMap<>();
    byPath.forEach(
        (path, entries) -> {
          if (path.startsWith(beginning)) {
            last.put(path, change(entries.get(entries.size() - 1)));
          }
        });
    return last;
  }

  private FileChange change(Entry entry) {
    return new FileChange(revisions.get(entry.number()), entry.change());
  }

  /** As the message tells, else by comparing with the revision before. */
  Map<String, Change> changes(RevCommit commit) throws IOException {
    Optional<Map<String, Change>> told = Message.changes(commit.getFullMessage());
    return told.isPresent() ? told.get() : compare(commit);
  }

  private Map<String, Change> compare(RevCommit commit) throws IOException {
    Map<String, Change> changes = new LinkedHashMap<>();
    try (RevWalk revisions = new RevWalk(repository);
        TreeWalk trees = new TreeWalk(repository)) {
      if (commit.getParentCount() > 0) {
        trees.addTree(revisions.parseCommit(commit.getParent(0)).getTree());
      } else {
        trees.addTree(new EmptyTreeIterator());
      }
      trees.addTree(commit.getTree());
      trees.setRecursive(true);
      trees.setFilter(TreeFilter.ANY_DIFF);
      while (trees.next()) {
        changes.put(
            trees.getPathString(), Change.of(trees.getRawMode(0) != 0, trees.getRawMode(1) != 0));
      }
    }
    return changes;
  }
}
