package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes words apart that were typed without the space between them, as in {@code travinh} and
 * {@code aobaom}: into words that follow each other in some text.
 */
final class JoinedWords {
  /** Shorter ones are words of their own, or slips. */
  private static final int MIN_LENGTH = 5;

  private static final int MAX_LENGTH = 24;

  private static final int MAX_WORDS = 4;

  private static final int MIN_WORD = 2;

  private final Vocabulary vocabulary;

  /** How often the rarest two neighbours of the best way found so far follow each other. */
  private int together;

  private List<Integer> ends = List.of();

  private JoinedWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The words that make up a token which no text has; the token alone where there are none. */
  static List<Token> in(Token token, Vocabulary vocabulary) {
    String letters = token.exact();
    boolean perhaps =
        letters.length() >= MIN_LENGTH
            && letters.length() <= MAX_LENGTH
            && token.end() - token.start() == letters.length()
            && letters.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (!perhaps) {
      return List.of(token);
    }
    JoinedWords joined = new JoinedWords(vocabulary);
    joined.split(letters, 0, List.of(), new ArrayList<>(), Integer.MAX_VALUE);
    int slips = vocabulary.near(letters).stream().mapToInt(vocabulary::textsWith).max().orElse(0);
    return joined.together > slips ? joined.tokens(token) : List.of(token);
  }

  private void split(
      String letters, int from, List<Integer> before, List<Integer> endsSoFar, int rarest) {
    if (from == letters.length()) {
      if (rarest > together) {
        together = rarest;
        ends = List.copyOf(endsSoFar);
      }
      return;
    }
    if (endsSoFar.size() == MAX_WORDS) {
      return;
    }
    for (int end = from + MIN_WORD; end <= letters.length(); end++) {
      if (from == 0 && end == letters.length()) {
        return;
      }
      List<Integer> spellings = vocabulary.spellings(letters.substring(from, end));
      int pairs = from == 0 ? Integer.MAX_VALUE : pairs(before, spellings);
      if (!spellings.isEmpty() && Math.min(pairs, rarest) > together) {
        endsSoFar.add(end);
        split(letters, end, spellings, endsSoFar, Math.min(pairs, rarest));
        endsSoFar.remove(endsSoFar.size() - 1);
      }
    }
  }

  private int pairs(List<Integer> first, List<Integer> second) {
    int most = 0;
    for (int a : first) {
      for (int b : second) {
        most = Math.max(most, vocabulary.pairs(a, b));
      }
    }
    return most;
  }

  private List<Token> tokens(Token token) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      String word = token.exact().substring(from, end);
      tokens.add(new Token(token.start() + from, token.start() + end, word, word));
      from = end;
    }
    return tokens;
  }
}
