package vn.travinh.asean.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.GlossaryEntry;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Completes what somebody types with titles, tags and terms of one language, in whatever way it is
 * typed. Holds every phrase once for each of its words, sorted, so that a prefix is found by two
 * binary searches.
 */
final class Suggester {
  static final int MAX_SUGGESTIONS = 10;

  /** Candidates looked at for one prefix; a single letter of a very large site has more. */
  private static final int MAX_CANDIDATES = 4_000;

  /** Ideas offered where nothing was found. */
  private static final int MAX_IDEAS = 6;

  /** Shorter words begin too many names. */
  private static final int MIN_IDEA_LENGTH = 3;

  static final Suggester NONE = new Suggester(List.of());

  /** A slip in a shorter beginning says nothing: everything is near it. */
  private static final int MIN_SLIP_LENGTH = 4;

  /** Corrections tried for one text. */
  private static final int MAX_CORRECTIONS = 8;

  /** Words written without the space between them are at least so long together. */
  private static final int MIN_JOINED_LENGTH = 3;

  /** All that it can suggest. */
  private final List<Suggestion> offered;

  /** All phrases from each of their words on, in the order of their folded words. */
  private final Start[] starts;

  /** All different words of the phrases, folded. */
  private final List<String> words;

  private Suggester(List<Suggestion> offered) {
    this.offered = List.copyOf(offered);
    List<Start> starts = new ArrayList<>();
    offered.forEach(suggestion -> add(suggestion, starts));
    this.starts = starts.toArray(Start[]::new);
    Arrays.sort(this.starts, Comparator.comparing(Start::key));
    this.words =
        starts.stream()
            .map(start -> start.phrase().folded().get(start.word()))
            .distinct()
            .sorted()
            .toList();
  }

  /** A phrase with the words it is matched by. */
  private record Phrase(Suggestion suggestion, List<String> exact, List<String> folded) {
    boolean isTerm() {
      return suggestion.kind().equals("term");
    }

    boolean isNews() {
      return suggestion.kind().equals("news");
    }
  }

  /**
   * A phrase from one of its words on.
   *
   * @param key the folded words from there on, with spaces between them
   */
  private record Start(Phrase phrase, int word, String key) {
    /** 0 if the typed words are spelt as here, 1 if they may become so, 2 if they will not. */
    int difference(List<Token> typed) {
      int last = typed.size() - 1;
      for (int i = 0; i < last; i++) {
        if (!phrase.exact().get(word + i).equals(typed.get(i).exact())) {
          return 2;
        }
      }
      String here = phrase.exact().get(word + last);
      String there = typed.get(last).exact();
      if (here.equals(there)) {
        return 0;
      }
      return isBeginning(there, here) ? 1 : 2;
    }

    /** A tone stands behind the letters, so a beginning that has one ends before the word does. */
    private static boolean isBeginning(String typed, String whole) {
      char last = typed.charAt(typed.length() - 1);
      return LatinLetters.isTone(last)
          ? whole.startsWith(typed.substring(0, typed.length() - 1))
              && whole.charAt(whole.length() - 1) == last
          : whole.startsWith(typed);
    }
  }

  /**
   * Suggesters for all languages of a site.
   *
   * @param before of an earlier version of the site; one that offers the same is taken as it is
   */
  static Map<Language, Suggester> of(Site site, Map<Language, Suggester> before) {
    Map<Language, Suggester> byLanguage = new HashMap<>();
    for (Language language : site.languages()) {
      List<Suggestion> offered = offered(site, language);
      Suggester last = before.getOrDefault(language, NONE);
      byLanguage.put(language, last.offered.equals(offered) ? last : new Suggester(offered));
    }
    return Map.copyOf(byLanguage);
  }

  private static List<Suggestion> offered(Site site, Language language) {
    List<Suggestion> offered = new ArrayList<>();
    site.originals()
        .filter(page -> page.language().equals(language) && Entry.isFor(page))
        .map(Suggester::suggestion)
        .forEach(offered::add);
    for (String tag : site.content().tagNames().keySet()) {
      PagePath path = Addresses.tags(language).with(tag);
      if (site.pageAt(path.value()).isPresent()) {
        offered.add(new Suggestion(site.tagName(tag, language), path.value(), "tag"));
      }
    }
    for (GlossaryEntry term : site.content().glossary()) {
      String name = term.term().only(language);
      if (name != null) {
        offered.add(new Suggestion(name, searchFor(name, language), "term"));
      }
    }
    return offered;
  }

  private static Suggestion suggestion(Page page) {
    Document document = page.document().orElseThrow();
    return new Suggestion(document.title(), page.path().value(), document.id().section());
  }

  private static String searchFor(String text, Language language) {
    return Addresses.search(language) + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void add(Suggestion suggestion, List<Start> starts) {
    List<Token> tokens = Analysis.unstemmed().tokens(suggestion.text());
    Phrase phrase =
        new Phrase(
            suggestion,
            tokens.stream().map(Token::exact).toList(),
            tokens.stream().map(Token::folded).toList());
    String key = String.join(" ", phrase.folded());
    for (int i = 0; i < tokens.size(); i++) {
      starts.add(new Start(phrase, i, key));
      key = key.substring(Math.min(key.length(), phrase.folded().get(i).length() + 1));
    }
  }

  /** Phrases in which the typed words follow each other, the last one perhaps unfinished. */
  List<Suggestion> complete(String typed) {
    List<Token> tokens = Analysis.unstemmed().tokens(typed);
    if (tokens.isEmpty() || tokens.size() > Question.MAX_TERMS) {
      return List.of();
    }
    Set<Suggestion> found = new LinkedHashSet<>(matches(tokens));
    if (found.size() < MAX_SUGGESTIONS
        && tokens.stream().noneMatch(token -> LatinLetters.isMarked(token.exact()))) {
      for (KeyStrokes keys : KeyStrokes.values()) {
        List<Token> decoded = tokens.stream().map(token -> decoded(token, keys)).toList();
        if (!decoded.equals(tokens)) {
          found.addAll(matches(decoded));
        }
      }
    }
    if (found.isEmpty()) {
      found.addAll(joined(tokens));
    }
    if (found.isEmpty()) {
      corrections(tokens).forEach(words -> found.addAll(matches(words)));
    }
    return found.stream().limit(MAX_SUGGESTIONS).toList();
  }

  /** Names that are like the typed text or, where there are none, like one of its words. */
  List<Suggestion> ideas(String typed) {
    List<Suggestion> ideas = new ArrayList<>(complete(typed));
    Analysis.unstemmed().tokens(typed).stream()
        .map(token -> typed.substring(token.start(), token.end()))
        .filter(word -> word.length() >= MIN_IDEA_LENGTH)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(Question.MAX_TERMS)
        .forEach(word -> ideas.addAll(complete(word)));
    return ideas.stream().distinct().limit(MAX_IDEAS).toList();
  }

  private static Token decoded(Token token, KeyStrokes keys) {
    return keys.decode(token.exact())
        .map(exact -> new Token(token.start(), token.end(), exact, LatinLetters.folded(exact)))
        .orElse(token);
  }

  /** The best phrases with these words in a row. */
  private List<Suggestion> matches(List<Token> typed) {
    String prefix = typed.stream().map(Token::folded).collect(Collectors.joining(" "));
    int from = first(prefix);
    int until = from;
    while (until < starts.length
        && until - from < MAX_CANDIDATES
        && starts[until].key().startsWith(prefix)) {
      until++;
    }
    long[] order = new long[until - from];
    for (int i = 0; i < order.length; i++) {
      order[i] = order(starts[from + i], typed) << Integer.SIZE | (from + i);
    }
    Arrays.sort(order);
    List<Suggestion> best = new ArrayList<>();
    // A page and a term of the same name: one is enough, and the page leads on at once.
    Set<List<String>> names = new HashSet<>();
    for (int i = 0; i < order.length && best.size() < MAX_SUGGESTIONS; i++) {
      Phrase phrase = starts[(int) order[i]].phrase();
      if (names.add(phrase.exact())) {
        best.add(phrase.suggestion());
      }
    }
    return best;
  }

  /**
   * Spelt so before otherwise, from the beginning before from within, news last, short first, pages
   * first.
   */
  private static long order(Start start, List<Token> typed) {
    long order = start.difference(typed);
    order = order << 1 | (start.word() == 0 ? 0 : 1);
    order = order << 1 | (start.phrase().isNews() ? 1 : 0);
    order = order << 16 | Math.min(0xffff, start.phrase().suggestion().text().length());
    return order << 1 | (start.phrase().isTerm() ? 1 : 0);
  }

  private int first(String prefix) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle].key().compareTo(prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Phrases typed without the spaces between their words, such as {@code aobaom}. */
  private List<Suggestion> joined(List<Token> typed) {
    String letters = typed.stream().map(Token::folded).collect(Collectors.joining());
    List<Suggestion> found = new ArrayList<>();
    if (letters.length() < MIN_JOINED_LENGTH) {
      return found;
    }
    for (int at = first(letters.substring(0, 1));
        at < starts.length && starts[at].key().charAt(0) == letters.charAt(0);
        at++) {
      if (found.size() < MAX_SUGGESTIONS && startsWithoutSpaces(starts[at].key(), letters)) {
        found.add(starts[at].phrase().suggestion());
      }
    }
    return found;
  }

  private static boolean startsWithoutSpaces(String key, String letters) {
    int matched = 0;
    for (int i = 0; i < key.length() && matched < letters.length(); i++) {
      char c = key.charAt(i);
      if (c == letters.charAt(matched)) {
        matched++;
      } else if (c != ' ') {
        return false;
      }
    }
    return matched == letters.length();
  }

  /** The typed words with one slip mended in those that no phrase has. */
  private List<List<Token>> corrections(List<Token> typed) {
    List<List<Token>> corrections = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i).folded();
      boolean last = i + 1 == typed.size();
      if (word.length() < MIN_SLIP_LENGTH || isKnown(word, last)) {
        continue;
      }
      for (String known : words) {
        if (corrections.size() < MAX_CORRECTIONS && isNear(word, known, last)) {
          List<Token> corrected = new ArrayList<>(typed);
          corrected.set(i, new Token(typed.get(i).start(), typed.get(i).end(), known, known));
          corrections.add(corrected);
        }
      }
    }
    return corrections;
  }

  private boolean isKnown(String word, boolean unfinished) {
    int at = Collections.binarySearch(words, word);
    if (at >= 0 || !unfinished) {
      return at >= 0;
    }
    int next = -at - 1;
    return next < words.size() && words.get(next).startsWith(word);
  }

  private static boolean isNear(String typed, String known, boolean unfinished) {
    if (!unfinished || known.length() <= typed.length()) {
      return NearWords.isOneEdit(typed, known);
    }
    // One letter less, as many, or one more may have been meant by what is typed so far.
    return NearWords.isOneEdit(typed, known.substring(0, typed.length()))
        || NearWords.isOneEdit(typed, known.substring(0, typed.length() - 1))
        || NearWords.isOneEdit(typed, known.substring(0, typed.length() + 1));
  }
}
