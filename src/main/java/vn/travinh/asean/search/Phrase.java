package vn.travinh.asean.search;

import java.util.List;
import java.util.regex.Pattern;
import vn.travinh.asean.search.Question.Reading;
import vn.travinh.asean.search.Question.Term;
import vn.travinh.asean.text.Language;

/** Words in a row that mean something together: a name, a term, a query that staff wrote down. */
record Phrase(List<Token> tokens) {
  /** What stands in brackets explains a name and is no part of it. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");

  /** A reading less likely than this is not what somebody meant. */
  private static final double MIN_SHARE = 0.1;

  Phrase {
    tokens = List.copyOf(tokens);
  }

  static Phrase of(String text, Language language) {
    String bare = IN_BRACKETS.matcher(text).replaceAll(" ");
    return new Phrase(Analysis.of(language).tokens(bare.isBlank() ? text : bare));
  }

  int size() {
    return tokens.size();
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** Whether the question has this phrase from this term on, in whatever way it was typed. */
  boolean isAt(int from, List<Term> terms) {
    if (isEmpty() || from + size() > terms.size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      if (!isMeant(tokens.get(i), terms.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMeant(Token token, Term term) {
    for (Reading reading : term.readings()) {
      if (reading.share() >= MIN_SHARE && reading.exact().equals(token.exact())) {
        return true;
      }
    }
    Reading best = term.best();
    return best.id() < 0 && isTyped(token, best);
  }

  /** For a word that no text has, of which the reader of queries can know nothing. */
  private static boolean isTyped(Token token, Reading reading) {
    if (LatinLetters.isMarked(reading.exact())) {
      return false;
    }
    if (reading.folded().equals(token.folded())) {
      return true;
    }
    for (KeyStrokes keys : KeyStrokes.values()) {
      if (keys.decode(reading.exact()).filter(token.exact()::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the question is this phrase, letter by letter but for marks that were left out. */
  boolean isJust(List<Term> terms) {
    if (isEmpty() || size() != terms.size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      String typed = terms.get(i).best().exact();
      Token token = tokens.get(i);
      boolean leftOut =
          !LatinLetters.isMarked(typed) && typed.equals(LatinLetters.folded(token.exact()));
      if (!leftOut && !typed.equals(token.exact())) {
        return false;
      }
    }
    return true;
  }

  /** Whether this phrase has all words of the other one, in their order and together. */
  boolean contains(Phrase other) {
    for (int from = 0; from + other.size() <= size(); from++) {
      int same = 0;
      while (same < other.size()
          && tokens.get(from + same).folded().equals(other.tokens.get(same).folded())) {
        same++;
      }
      if (same == other.size()) {
        return true;
      }
    }
    return false;
  }

  /** The words without marks, which tells phrases apart that search can tell apart. */
  List<String> folded() {
    return tokens.stream().map(Token::folded).toList();
  }
}
