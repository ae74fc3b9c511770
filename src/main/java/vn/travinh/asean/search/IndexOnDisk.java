package vn.travinh.asean.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded index: in a folder of this machine, used by this program alone. */
final class IndexOnDisk implements IndexStore {
  private static final Logger LOG = LoggerFactory.getLogger(IndexOnDisk.class);

  /** Deleting the files of an index takes milliseconds, on a slow disk seconds. */
  private static final Duration LAST_RETIREMENT = Duration.ofSeconds(10);

  private final Generations generations;
  private final Duration retireAfter;
  private final ScheduledExecutorService retirement;

  /** Null while there is no usable index. Swapped whole, read once per question. */
  private volatile @Nullable Generation current;

  /** Replaced, and still open for questions that began before. */
  private final Set<Generation> retiring = ConcurrentHashMap.newKeySet();

  private IndexOnDisk(Generations generations, Duration retireAfter, @Nullable Generation current) {
    this.generations = generations;
    this.retireAfter = retireAfter;
    this.current = current;
    this.retirement =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "search-retirement");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** An index in its folder, with what it holds. */
  private record Generation(Path folder, OpenIndex index, Manifest manifest) {}

  /**
   * Takes the folder, and the index in it that an earlier run left, if it is whole and was made by
   * this version of the program.
   *
   * @throws SearchIndexException if another program uses the folder, or it cannot be written
   */
  static IndexOnDisk open(Path folder, Duration retireAfter) throws SearchIndexException {
    Generations generations = Generations.lock(folder);
    try {
      return new IndexOnDisk(generations, retireAfter, newestUsable(generations));
    } catch (IOException e) {
      generations.close();
      throw new SearchIndexException("the search index in " + folder + " cannot be read", e);
    }
  }

  private static @Nullable Generation newestUsable(Generations generations) throws IOException {
    Generation usable = null;
    for (Path folder : generations.newestFirst()) {
      if (usable == null) {
        usable = usable(folder).orElse(null);
      }
      if (usable == null || !usable.folder().equals(folder)) {
        Generations.delete(folder);
      }
    }
    return usable;
  }

  private static Optional<Generation> usable(Path folder) {
    try {
      Optional<Manifest> manifest =
          Manifest.read(folder).filter(found -> found.fingerprint().equals(Fingerprint.current()));
      if (manifest.isEmpty()) {
        LOG.info("The search index in {} was made differently and will be made anew.", folder);
        return Optional.empty();
      }
      IndexFiles.check(folder);
      return Optional.of(new Generation(folder, OpenIndex.embedded(folder), manifest.get()));
    } catch (IOException | SearchIndexException | RuntimeException e) {
      LOG.warn("The search index in {} is broken and will be made anew.", folder, e);
      return Optional.empty();
    }
  }

  @Override
  public Optional<OpenIndex> current() {
    Generation now = current;
    return now == null ? Optional.empty() : Optional.of(now.index());
  }

  @Override
  public void update(Catalogue catalogue) throws SearchIndexException {
    Generation now = current;
    swap(now, now == null ? build(catalogue) : changed(now, catalogue));
  }

  @Override
  public void rebuild(Catalogue catalogue) throws SearchIndexException {
    swap(current, build(catalogue));
  }

  private Generation build(Catalogue catalogue) throws SearchIndexException {
    Path folder = null;
    OpenIndex index = null;
    try {
      folder = generations.begin();
      index = OpenIndex.embedded(folder);
      index.add(catalogue.listed().values());
      index.join();
      Manifest manifest = new Manifest(Fingerprint.current(), catalogue.hashes());
      manifest.write(folder);
      return new Generation(folder, index, manifest);
    } catch (IOException | SearchIndexException | RuntimeException e) {
      if (index != null) {
        index.close();
      }
      throw new SearchIndexException("a new search index could not be made", e);
    }
  }

  private static Generation changed(Generation generation, Catalogue catalogue)
      throws SearchIndexException {
    Map<String, String> wanted = catalogue.hashes();
    Map<String, String> held = generation.manifest().hashes();
    List<Catalogue.Listed> changed = new ArrayList<>();
    catalogue
        .listed()
        .forEach(
            (key, listed) -> {
              if (!listed.hash().equals(held.get(key))) {
                changed.add(listed);
              }
            });
    List<String> gone = held.keySet().stream().filter(key -> !wanted.containsKey(key)).toList();
    if (changed.isEmpty() && gone.isEmpty()) {
      return generation;
    }
    try {
      List<String> touched = new ArrayList<>(gone);
      changed.forEach(listed -> touched.add(listed.key()));
      Manifest.writePending(generation.folder(), touched);
      generation.index().change(changed, gone);
      Manifest manifest = new Manifest(generation.manifest().fingerprint(), wanted);
      manifest.write(generation.folder());
      return new Generation(generation.folder(), generation.index(), manifest);
    } catch (IOException e) {
      throw new SearchIndexException("the search index could not be written", e);
    }
  }

  private void swap(@Nullable Generation old, Generation next) {
    current = next;
    if (old != null && old.index() != next.index()) {
      retiring.add(old);
      retirement.schedule(() -> retire(old), retireAfter.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** What is being deleted just now still needs the folder. */
  private void awaitRetirement() {
    try {
      if (!retirement.awaitTermination(LAST_RETIREMENT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("An old search index is still being deleted; the next start will finish that.");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void retire(Generation old) {
    if (!retiring.remove(old)) {
      return;
    }
    try {
      old.index().close();
      Generations.delete(old.folder());
    } catch (IOException | RuntimeException e) {
      LOG.warn("The old search index in {} could not be deleted.", old.folder(), e);
    }
  }

  @Override
  public void close() {
    retirement.shutdownNow();
    awaitRetirement();
    List.copyOf(retiring).forEach(this::retire);
    Generation last = current;
    current = null;
    if (last != null) {
      last.index().close();
    }
    generations.close();
  }
}
