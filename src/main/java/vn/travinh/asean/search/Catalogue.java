package vn.travinh.asean.search;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.site.Site;

/**
 * What a site offers to search, by an entry's key. Remembers what was made of documents, so that
 * the next version of the site costs only what changed in it.
 */
record Catalogue(Map<String, Listed> listed) {
  static final Catalogue EMPTY = new Catalogue(Map.of());

  Catalogue {
    listed = Map.copyOf(listed);
  }

  /** A document with its entry and that entry's hash. */
  record Listed(Document document, Entry entry, String hash) {
    static Listed of(Document document) {
      Entry entry = Entry.of(document);
      return new Listed(document, entry, entry.hash());
    }

    private boolean isOf(Document other) {
      return document == other
          || (!other.sourceHash().isEmpty()
              && document.sourceHash().equals(other.sourceHash())
              && document.file().equals(other.file())
              && document.title().equals(other.title())
              && document.body().plainText().equals(other.body().plainText()));
    }
  }

  /** The catalogue of this site; this one is of an earlier version. */
  Catalogue next(Site site) {
    Map<String, Listed> next = new HashMap<>();
    site.originals()
        .filter(Entry::isFor)
        .flatMap(page -> page.document().stream())
        .forEach(document -> next.put(Entry.keyOf(document), listed(document)));
    return new Catalogue(next);
  }

  private Listed listed(Document document) {
    @Nullable Listed before = listed.get(Entry.keyOf(document));
    return before != null && before.isOf(document) ? before : Listed.of(document);
  }

  Map<String, String> hashes() {
    Map<String, String> hashes = new HashMap<>();
    listed.forEach((key, each) -> hashes.put(key, each.hash()));
    return hashes;
  }
}
