package vn.travinh.asean.search;

/** Looks for a phrase in texts that are held as numbers. */
final class PhrasePlaces {
  private final Vocabulary vocabulary;
  private final int[] folded;

  PhrasePlaces(Phrase phrase, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.folded =
        phrase.tokens().stream()
            .mapToInt(token -> vocabulary.lexicon().findFolded(token.folded()))
            .toArray();
  }

  /** Whether some text has every word of it, so that it may stand somewhere. */
  boolean arePossible() {
    for (int word : folded) {
      if (vocabulary.textsWithFolded(word) == 0) {
        return false;
      }
    }
    return folded.length > 0;
  }

  boolean areIn(Words words) {
    int[] ids = words.ids();
    for (int at = 0; at + folded.length <= ids.length; at++) {
      int same = 0;
      while (same < folded.length && vocabulary.foldedOf(ids[at + same]) == folded[same]) {
        same++;
      }
      if (same == folded.length) {
        return true;
      }
    }
    return false;
  }
}
