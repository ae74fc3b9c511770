package vn.travinh.asean.search;

import java.util.Optional;

/**
 * Where the index is kept, and how it follows the site. {@link #update} and {@link #rebuild} are
 * called by one thread at a time.
 */
interface IndexStore extends AutoCloseable {
  /**
   * The index that answers questions now; empty while there is none that can. It stays open for a
   * while after another one has taken its place.
   */
  Optional<OpenIndex> current();

  /**
   * Brings the index to this catalogue, writing only what changed; makes one where there is none.
   *
   * @throws SearchIndexException if that failed; what answered before goes on answering
   */
  void update(Catalogue catalogue) throws SearchIndexException;

  /**
   * Makes a wholly new index and puts it in the place of the old one.
   *
   * @throws SearchIndexException if that failed; what answered before goes on answering
   */
  void rebuild(Catalogue catalogue) throws SearchIndexException;

  /** Lets go of the index, which is kept for the next run. */
  @Override
  void close();
}
