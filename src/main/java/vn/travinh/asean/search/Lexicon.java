package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.text.Language;

/**
 * Numbers for the words of one language, so that texts can be held and compared as numbers. Words
 * are only ever added; one thread adds, any thread asks.
 */
final class Lexicon {
  /** No word: the end of a sentence or of a text. */
  static final int BREAK = -1;

  /** What {@link #find} answers for a word that no text has. */
  static final int UNKNOWN = -2;

  private final Analysis analysis;
  private final Map<String, Integer> ids = new ConcurrentHashMap<>();
  private final Map<String, Integer> foldedIds = new ConcurrentHashMap<>();

  /** Replaced when it must grow; a number is given out only after its form is in place. */
  private volatile Form[] forms = new Form[1024];

  private volatile int[][] formsOfFolded = new int[1024][];

  Lexicon(Language language) {
    analysis = Analysis.remembering(language);
  }

  /** Makes words of texts that are to be added; for the thread that adds. */
  Analysis analysis() {
    return analysis;
  }

  /**
   * A word as texts have it.
   *
   * @param bare exact reading without marks; differs from the folded one where that is a stem
   * @param surface as it is written, in lower case if it was ever seen so
   */
  record Form(String exact, String bare, String folded, int foldedId, String surface) {}

  /** The word's number, a new one if it is new. */
  int add(Token token, String text) {
    Integer known = ids.get(token.exact());
    if (known != null) {
      preferLowerCase(known, token, text);
      return known;
    }
    int id = ids.size();
    int foldedId = foldedIds.computeIfAbsent(token.folded(), key -> foldedIds.size());
    if (id == forms.length) {
      forms = Arrays.copyOf(forms, id * 2);
    }
    forms[id] =
        new Form(
            token.exact(),
            LatinLetters.folded(token.exact()),
            token.folded(),
            foldedId,
            text.substring(token.start(), token.end()));
    addToFolded(foldedId, id);
    ids.put(token.exact(), id);
    return id;
  }

  private void preferLowerCase(int id, Token token, String text) {
    Form form = forms[id];
    if (Character.isUpperCase(form.surface().charAt(0))
        && Character.isLowerCase(text.charAt(token.start()))) {
      String surface = text.substring(token.start(), token.end());
      forms[id] = new Form(form.exact(), form.bare(), form.folded(), form.foldedId(), surface);
    }
  }

  private void addToFolded(int foldedId, int id) {
    if (foldedId >= formsOfFolded.length) {
      formsOfFolded = Arrays.copyOf(formsOfFolded, foldedId * 2);
    }
    int[] before = formsOfFolded[foldedId];
    int[] after = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
    after[after.length - 1] = id;
    formsOfFolded[foldedId] = after;
  }

  /** How many words there are; their numbers are those from 0 up. */
  int size() {
    return ids.size();
  }

  int foldedSize() {
    return foldedIds.size();
  }

  int find(String exact) {
    return ids.getOrDefault(exact, UNKNOWN);
  }

  int findFolded(String folded) {
    return foldedIds.getOrDefault(folded, UNKNOWN);
  }

  Form form(int id) {
    return forms[id];
  }

  int foldedOf(int id) {
    return forms[id].foldedId();
  }

  /** The words that fold to this one. */
  List<Integer> formsOf(int foldedId) {
    int @Nullable [] found =
        foldedId < 0 || foldedId >= formsOfFolded.length ? null : formsOfFolded[foldedId];
    List<Integer> list = new ArrayList<>();
    if (found != null) {
      for (int id : found) {
        list.add(id);
      }
    }
    return list;
  }
}
