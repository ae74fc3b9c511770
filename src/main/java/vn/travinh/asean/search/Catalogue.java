package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * What a site offers to search, by an entry's key, and what its texts look like as a whole.
 * Remembers what was made of documents, so that the next version of the site costs only what
 * changed in it.
 *
 * @param lexicons grow from one version to the next
 */
record Catalogue(
    Map<String, Listed> listed,
    Map<Language, Lexicon> lexicons,
    Map<Language, Vocabulary> vocabularies) {
  static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of(), Map.of());

  Catalogue {
    listed = Map.copyOf(listed);
    lexicons = Map.copyOf(lexicons);
    vocabularies = Map.copyOf(vocabularies);
  }

  /**
   * A document with what is searched of it.
   *
   * @param lexicon what the words' numbers mean
   */
  record Listed(
      String key, Document document, Entry entry, String hash, Words words, Lexicon lexicon) {
    static Listed of(Document document, Lexicon lexicon) {
      Entry entry = Entry.of(document);
      return new Listed(
          entry.key(), document, entry, entry.hash(), Words.of(entry, lexicon), lexicon);
    }

    @SuppressWarnings("ReferenceEquality") // The usual case, told without reading the text.
    private boolean isOf(Document other) {
      return document == other
          || (!other.sourceHash().isEmpty()
              && document.sourceHash().equals(other.sourceHash())
              && document.file().equals(other.file())
              && document.title().equals(other.title())
              && document.body().plainText().equals(other.body().plainText()));
    }
  }

  /** Words of one language that came and went. */
  private static final class Changes {
    private final Lexicon lexicon;
    private final List<Words> added = new ArrayList<>();
    private final List<Words> removed = new ArrayList<>();
    private final List<Words> all = new ArrayList<>();

    Changes(Lexicon lexicon) {
      this.lexicon = lexicon;
    }
  }

  /** The catalogue of this site; this one is of an earlier version. */
  Catalogue next(Site site) {
    Map<Language, Changes> changes = new HashMap<>();
    lexicons.forEach((language, lexicon) -> changes.put(language, new Changes(lexicon)));
    Map<String, Listed> next = new HashMap<>();
    site.originals()
        .filter(Entry::isFor)
        .flatMap(page -> page.document().stream())
        .forEach(
            document -> {
              Changes change =
                  changes.computeIfAbsent(
                      document.language(), language -> new Changes(new Lexicon(language)));
              @Nullable Listed before = listed.get(Entry.keyOf(document));
              Listed now = before;
              if (now == null || !now.isOf(document)) {
                now = Listed.of(document, change.lexicon);
                change.added.add(now.words());
              }
              if (before != null && !isSame(before, now)) {
                change.removed.add(before.words());
              }
              change.all.add(now.words());
              next.put(now.key(), now);
            });
    listed.forEach(
        (key, before) -> {
          Changes change = changes.get(before.entry().language());
          if (change != null && !next.containsKey(key)) {
            change.removed.add(before.words());
          }
        });
    Map<Language, Lexicon> nextLexicons = new HashMap<>();
    changes.forEach((language, change) -> nextLexicons.put(language, change.lexicon));
    return new Catalogue(next, nextLexicons, vocabularies(changes));
  }

  @SuppressWarnings("ReferenceEquality") // Kept from one version to the next, or made anew.
  private static boolean isSame(Listed before, Listed after) {
    return before == after;
  }

  private Map<Language, Vocabulary> vocabularies(Map<Language, Changes> changes) {
    Map<Language, Vocabulary> next = new HashMap<>();
    changes.forEach(
        (language, change) -> {
          Vocabulary before = vocabularies.get(language);
          next.put(
              language,
              before == null
                  ? Vocabulary.of(change.lexicon, change.added)
                  : before.with(change.added, change.removed, change.all));
        });
    return next;
  }

  Map<String, String> hashes() {
    Map<String, String> hashes = new HashMap<>();
    listed.forEach((key, each) -> hashes.put(key, each.hash()));
    return hashes;
  }
}
