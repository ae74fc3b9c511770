package vn.travinh.asean.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/** Makes a tree from another one by changing some files; only folders on the way are read. */
final class TreeEdit {
  /** Git sorts by bytes, and a folder as if its name ended in a slash. */
  private record Name(byte[] sorted) implements Comparable<Name> {
    static Name of(String name, boolean folder) {
      return new Name((folder ? name + "/" : name).getBytes(UTF_8));
    }

    @Override
    public int compareTo(Name other) {
      return Arrays.compareUnsigned(sorted, other.sorted);
    }
  }

  private record Entry(String name, FileMode mode, ObjectId id) {}

  private final Repository repository;
  private final ObjectInserter inserter;
  private final List<ObjectId> written = new ArrayList<>();

  TreeEdit(Repository repository, ObjectInserter inserter) {
    this.repository = repository;
    this.inserter = inserter;
  }

  /** The trees that were written. */
  List<ObjectId> written() {
    return written;
  }

  /**
   * @param files by path, the new content; empty for those to be deleted
   */
  ObjectId apply(@Nullable ObjectId tree, SortedMap<String, Optional<ObjectId>> files)
      throws IOException {
    Optional<ObjectId> edited = edit(tree, files);
    return edited.isPresent() ? edited.get() : write(new TreeMap<>());
  }

  private Optional<ObjectId> edit(
      @Nullable ObjectId tree, SortedMap<String, Optional<ObjectId>> files) throws IOException {
    SortedMap<Name, Entry> entries = read(tree);
    SortedMap<String, SortedMap<String, Optional<ObjectId>>> folders = new TreeMap<>();
    for (Map.Entry<String, Optional<ObjectId>> file : files.entrySet()) {
      String path = file.getKey();
      int slash = path.indexOf('/');
      if (slash >= 0) {
        folders
            .computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
            .put(path.substring(slash + 1), file.getValue());
      } else {
        Name name = Name.of(path, false);
        entries.remove(name);
        file.getValue()
            .ifPresent(id -> entries.put(name, new Entry(path, FileMode.REGULAR_FILE, id)));
      }
    }
    for (Map.Entry<String, SortedMap<String, Optional<ObjectId>>> folder : folders.entrySet()) {
      Name name = Name.of(folder.getKey(), true);
      Entry before = entries.remove(name);
      edit(before == null ? null : before.id(), folder.getValue())
          .ifPresent(id -> entries.put(name, new Entry(folder.getKey(), FileMode.TREE, id)));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(write(entries));
  }

  private SortedMap<Name, Entry> read(@Nullable ObjectId tree) throws IOException {
    SortedMap<Name, Entry> entries = new TreeMap<>();
    if (tree != null) {
      try (ObjectReader reader = repository.newObjectReader()) {
        CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, tree);
        for (; !parser.eof(); parser.next()) {
          String name = parser.getEntryPathString();
          FileMode mode = parser.getEntryFileMode();
          entries.put(
              Name.of(name, mode == FileMode.TREE),
              new Entry(name, mode, parser.getEntryObjectId()));
        }
      }
    }
    return entries;
  }

  private ObjectId write(SortedMap<Name, Entry> entries) throws IOException {
    TreeFormatter formatter = new TreeFormatter();
    for (Entry entry : entries.values()) {
      formatter.append(entry.name(), entry.mode(), entry.id());
    }
    ObjectId id = inserter.insert(formatter);
    written.add(id);
    return id;
  }
}
