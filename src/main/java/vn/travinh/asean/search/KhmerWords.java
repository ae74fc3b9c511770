package vn.travinh.asean.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words in a stretch of Khmer clusters: those that the author set apart with U+200B,
 * those that ICU's dictionary knows, and the names of our province, which it does not.
 *
 * <p>Words come beside the clusters and never in their place, so a stretch that is cut wrongly, or
 * cut otherwise in text and question, is still found by its clusters. One object serves one thread.
 */
final class KhmerWords {
  /** Longer stretches between two U+200B are no words but lines without any. */
  private static final int MAX_AUTHORS_WORD = 8;

  private static final Names NAMES = Names.read("khmer-names.txt");

  private final BreakIterator dictionary =
      BreakIterator.getWordInstance(ULocale.forLanguageTag("km"));

  /**
   * Words of more than one cluster.
   *
   * @param clusters of one stretch without a space, in their order
   */
  List<Token> in(String text, List<Token> clusters) {
    List<Token> words = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= clusters.size(); i++) {
      if (i == clusters.size() || isSetApart(text, clusters.get(i - 1), clusters.get(i))) {
        boolean isAuthors = from > 0 || i < clusters.size();
        addWords(clusters.subList(from, i), isAuthors, words);
        from = i;
      }
    }
    NAMES.addThoseIn(clusters, words);
    return words;
  }

  private static boolean isSetApart(String text, Token before, Token after) {
    return text.substring(before.end(), after.start()).chars().anyMatch(c -> c == '\u200b');
  }

  private void addWords(List<Token> clusters, boolean isAuthors, List<Token> words) {
    if (clusters.size() < 2) {
      return;
    }
    if (isAuthors && clusters.size() <= MAX_AUTHORS_WORD) {
      words.add(word(clusters));
    }
    // In its one spelling, so that all spellings are cut alike, be it not always as the dictionary
    // would like it.
    StringBuilder plain = new StringBuilder();
    int[] starts = new int[clusters.size() + 1];
    for (int i = 0; i < clusters.size(); i++) {
      starts[i] = plain.length();
      plain.append(clusters.get(i).exact());
    }
    starts[clusters.size()] = plain.length();
    dictionary.setText(plain.toString());
    int from = 0;
    for (int i = 1; i <= clusters.size(); i++) {
      if (dictionary.isBoundary(starts[i])) {
        boolean isWhole = from == 0 && i == clusters.size() && isAuthors;
        if (i - from > 1 && !(isWhole && i <= MAX_AUTHORS_WORD)) {
          words.add(word(clusters.subList(from, i)));
        }
        from = i;
      }
    }
  }

  private static Token word(List<Token> clusters) {
    StringBuilder exact = new StringBuilder();
    StringBuilder folded = new StringBuilder();
    for (Token cluster : clusters) {
      exact.append(cluster.exact());
      folded.append(cluster.folded());
    }
    int end = clusters.get(clusters.size() - 1).end();
    return new Token(clusters.get(0).start(), end, exact.toString(), folded.toString());
  }

  /** Names by their first cluster. */
  private record Names(Map<String, List<List<String>>> byFirst) {
    static Names read(String resource) {
      Map<String, List<List<String>>> names = new HashMap<>();
      InputStream stream = KhmerWords.class.getResourceAsStream(resource);
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        reader
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(
                line ->
                    KhmerClusters.in(line, 0, line.length()).stream().map(Token::exact).toList())
            .filter(name -> name.size() > 1)
            .forEach(
                name -> names.computeIfAbsent(name.get(0), key -> new ArrayList<>()).add(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Names(Map.copyOf(names));
    }

    void addThoseIn(List<Token> clusters, List<Token> words) {
      for (int at = 0; at < clusters.size(); at++) {
        for (List<String> name : byFirst.getOrDefault(clusters.get(at).exact(), List.of())) {
          if (isAt(name, clusters, at)) {
            Token word = word(clusters.subList(at, at + name.size()));
            if (!words.contains(word)) {
              words.add(word);
            }
          }
        }
      }
    }

    private static boolean isAt(List<String> name, List<Token> clusters, int at) {
      if (at + name.size() > clusters.size()) {
        return false;
      }
      for (int i = 0; i < name.size(); i++) {
        if (!clusters.get(at + i).exact().equals(name.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
