package vn.travinh.asean.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;
import vn.travinh.asean.text.Language;

/**
 * How the texts of a language become words. Made here once and handed to either backend as ready
 * tokens, so that embedded index, cluster, highlighting and vocabulary cannot disagree.
 */
final class Analysis {
  /** Longer than any word; keeps junk such as encoded pictures out of the index. */
  private static final int MAX_WORD = 48;

  /** A power of two; more than the words that make up nine tenths of any text. */
  private static final int REMEMBERED = 1 << 14;

  /** A power of two; more than a question's words in all their spellings. */
  private static final int FEW_REMEMBERED = 1 << 10;

  private final UnaryOperator<String> ending;

  /** Made when first needed: its dictionary is large and most texts have no Khmer. */
  private @Nullable KhmerWords khmerWords;

  /** Readings of words met before, by their hash; empty where none are remembered. */
  private final @Nullable Reading[] remembered;

  /** How a word that was met before is read. */
  private record Reading(String word, String exact, String folded) {}

  private Analysis(UnaryOperator<String> ending, int remembered) {
    this.ending = ending;
    this.remembered = new Reading[remembered];
  }

  /** The analysis for texts of this language. One object serves one thread. */
  static Analysis of(Language language) {
    return new Analysis(ending(language), 0);
  }

  /**
   * The same for many texts: texts repeat their words, and reading a word anew is most of the work.
   */
  static Analysis remembering(Language language) {
    return new Analysis(ending(language), REMEMBERED);
  }

  /** The same for a few texts in which the same words are looked for. */
  static Analysis rememberingFew(Language language) {
    return new Analysis(ending(language), FEW_REMEMBERED);
  }

  private static UnaryOperator<String> ending(Language language) {
    // Stemming the folded reading alone leaves names findable as they are spelt. A Vietnamese
    // syllable has no endings; Khmer clusters and all others stay as they are.
    return hasEndings(language) ? englishStems() : UnaryOperator.identity();
  }

  /**
   * Whether words of this language have endings, so that texts are found by what remains without
   * them. All others are found by their exact readings.
   */
  static boolean hasEndings(Language language) {
    return language.equals(Language.ENGLISH);
  }

  /** Whole words whatever the language, for words that are not yet typed to their end. */
  static Analysis unstemmed() {
    return new Analysis(UnaryOperator.identity(), 0);
  }

  private static UnaryOperator<String> englishStems() {
    EnglishStemmer stemmer = new EnglishStemmer();
    return word -> {
      stemmer.setCurrent(word);
      return stemmer.stem() ? stemmer.getCurrent() : word;
    };
  }

  /** Tells words that may matter from those that cannot, before they are read. */
  interface Glance {
    boolean mayMatter(String text, int start, int end);
  }

  /** The words of a text, in their order. */
  List<Token> tokens(String text) {
    return tokens(text, (all, start, end) -> true);
  }

  /** Those words of a text that may matter, and others perhaps, in their order. */
  List<Token> tokens(String text, Glance glance) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (KhmerClusters.isKhmer(c)) {
        int end = khmerEnd(text, i);
        tokens.addAll(KhmerClusters.in(text, i, end));
        i = end;
      } else if (Numbers.isDigit(c)) {
        i = addNumberOrWord(text, i, glance, tokens);
      } else if (c < 0x80) {
        i = isLetter(c) ? addWord(text, i, glance, tokens) : i + 1;
      } else {
        i = addOther(text, i, glance, tokens);
      }
    }
    return tokens;
  }

  /**
   * Words of more than one token, where a script has no spaces to tell them by: a help beside the
   * tokens.
   *
   * @param tokens those of this text
   */
  List<Token> compounds(String text, List<Token> tokens) {
    List<Token> compounds = new ArrayList<>();
    int from = 0;
    while (from < tokens.size()) {
      int until = from + 1;
      if (KhmerClusters.isCluster(tokens.get(from).exact())) {
        while (until < tokens.size()
            && isContinued(text, tokens.get(until - 1), tokens.get(until))) {
          until++;
        }
        if (until - from > 1) {
          if (khmerWords == null) {
            khmerWords = new KhmerWords();
          }
          compounds.addAll(khmerWords.in(text, tokens.subList(from, until)));
        }
      }
      from = until;
    }
    return compounds;
  }

  private static boolean isContinued(String text, Token before, Token after) {
    if (!KhmerClusters.isCluster(after.exact())) {
      return false;
    }
    for (int i = before.end(); i < after.start(); i++) {
      if (!KhmerClusters.isInvisible(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int khmerEnd(String text, int start) {
    int i = start;
    while (i < text.length()
        && (KhmerClusters.isKhmer(text.charAt(i)) || KhmerClusters.isInvisible(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private int addNumberOrWord(String text, int start, Glance glance, List<Token> tokens) {
    int end = Numbers.end(text, start);
    if (end < text.length() && isLetter(text.charAt(end))) {
      return addWord(text, start, glance, tokens);
    }
    String number = cut(Numbers.plain(text.subSequence(start, end)));
    tokens.add(new Token(start, end, number, number));
    return end;
  }

  private int addWord(String text, int start, Glance glance, List<Token> tokens) {
    int end = start + 1;
    boolean apostrophe = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (isLetter(c) || Numbers.isDigit(c) || LatinLetters.isCombining(c)) {
        end++;
      } else if (isApostrophe(c) && end + 1 < text.length() && isLetter(text.charAt(end + 1))) {
        apostrophe = true;
        end++;
      } else {
        break;
      }
    }
    if (!glance.mayMatter(text, start, end)) {
      return end;
    }
    int wordEnd = apostrophe ? withoutPossessive(text, start, end) : end;
    Reading reading = reading(text, start, wordEnd, apostrophe);
    tokens.add(new Token(start, wordEnd, reading.exact(), reading.folded()));
    return end;
  }

  private Reading reading(String text, int start, int end, boolean apostrophe) {
    if (remembered.length == 0) {
      return read(text.substring(start, end), apostrophe);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ hash >>> 15) & (remembered.length - 1);
    Reading before = remembered[slot];
    if (before != null
        && before.word().length() == end - start
        && text.startsWith(before.word(), start)) {
      return before;
    }
    Reading now = read(text.substring(start, end), apostrophe);
    remembered[slot] = now;
    return now;
  }

  private Reading read(String word, boolean apostrophe) {
    String joined = apostrophe ? word.replace("'", "").replace("’", "") : word;
    String exact = cut(LatinLetters.exact(joined));
    return new Reading(word, exact, ending.apply(LatinLetters.folded(exact)));
  }

  /** In "Mekong's" the word is Mekong, as in "M'Nông" it is all. */
  private static int withoutPossessive(String text, int start, int end) {
    boolean possessive =
        end - start > 2
            && isApostrophe(text.charAt(end - 2))
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S');
    return possessive ? end - 2 : end;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** Letters of alphabets that put spaces between words. */
  private static boolean isLetter(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return Character.isLetter(c) && !KhmerClusters.isKhmer(c) && !isWithoutSpaces(c);
  }

  /** Scripts that are written without spaces between words. */
  private static boolean isWithoutSpaces(int c) {
    if (c < 0x0e00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case THAI, LAO, MYANMAR, HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  private int addOther(String text, int start, Glance glance, List<Token> tokens) {
    if (isLetter(text.charAt(start))) {
      return addWord(text, start, glance, tokens);
    }
    int c = text.codePointAt(start);
    int end = start + Character.charCount(c);
    if (!isWithoutSpaces(c)) {
      return end;
    }
    while (end < text.length() && isWithoutSpaces(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    addByDictionary(text, start, end, tokens);
    return end;
  }

  private static void addByDictionary(String text, int start, int end, List<Token> tokens) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    String run = text.substring(start, end);
    breaks.setText(run);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String word = cut(run.substring(from, to));
      tokens.add(new Token(start + from, start + to, word, word));
    }
  }

  private static String cut(String word) {
    return word.length() <= MAX_WORD ? word : word.substring(0, MAX_WORD);
  }
}
