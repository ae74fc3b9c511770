package vn.travinh.asean.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tartarus.snowball.ext.EnglishStemmer;
import vn.travinh.asean.text.Language;

/**
 * How the texts of a language become words. Made here once and handed to either backend as ready
 * tokens, so that embedded index, cluster, highlighting and vocabulary cannot disagree.
 */
final class Analysis {
  /** Longer than any word; keeps junk such as encoded pictures out of the index. */
  private static final int MAX_WORD = 48;

  private final UnaryOperator<String> ending;

  private Analysis(UnaryOperator<String> ending) {
    this.ending = ending;
  }

  /** The analysis for texts of this language. One object serves one thread. */
  static Analysis of(Language language) {
    return switch (language.code()) {
      // Stemming the folded reading alone leaves names findable as they are spelt.
      case "en" -> new Analysis(englishStems());
      // A Vietnamese syllable has no endings; Khmer clusters and all others stay as they are.
      default -> new Analysis(UnaryOperator.identity());
    };
  }

  /** Whole words whatever the language, for words that are not yet typed to their end. */
  static Analysis unstemmed() {
    return new Analysis(UnaryOperator.identity());
  }

  private static UnaryOperator<String> englishStems() {
    EnglishStemmer stemmer = new EnglishStemmer();
    return word -> {
      stemmer.setCurrent(word);
      return stemmer.stem() ? stemmer.getCurrent() : word;
    };
  }

  /** The words of a text, in their order. */
  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (KhmerClusters.isKhmer(c)) {
        int end = khmerEnd(text, i);
        tokens.addAll(KhmerClusters.in(text, i, end));
        i = end;
      } else if (Numbers.isDigit(c)) {
        i = addNumberOrWord(text, i, tokens);
      } else if (c < 0x80) {
        i = isLetter(c) ? addWord(text, i, tokens) : i + 1;
      } else {
        i = addOther(text, i, tokens);
      }
    }
    return tokens;
  }

  private static int khmerEnd(String text, int start) {
    int i = start;
    while (i < text.length()
        && (KhmerClusters.isKhmer(text.charAt(i)) || KhmerClusters.isInvisible(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private int addNumberOrWord(String text, int start, List<Token> tokens) {
    int end = Numbers.end(text, start);
    if (end < text.length() && isLetter(text.charAt(end))) {
      return addWord(text, start, tokens);
    }
    String number = cut(Numbers.plain(text.subSequence(start, end)));
    tokens.add(new Token(start, end, number, number));
    return end;
  }

  private int addWord(String text, int start, List<Token> tokens) {
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
    String word = text.substring(start, end);
    if (apostrophe) {
      word = word.replace("'", "").replace("’", "");
    }
    String exact = cut(LatinLetters.exact(word));
    tokens.add(new Token(start, end, exact, ending.apply(LatinLetters.folded(exact))));
    return end;
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

  private int addOther(String text, int start, List<Token> tokens) {
    if (isLetter(text.charAt(start))) {
      return addWord(text, start, tokens);
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
