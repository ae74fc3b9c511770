package vn.travinh.asean.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.GlossaryEntry;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Completes what somebody types with titles, tags and terms of one language. Holds every phrase
 * once for each of its words, sorted, so that a prefix is found by two binary searches.
 */
final class Suggester {
  static final int MAX_SUGGESTIONS = 10;

  /** Candidates looked at for one prefix; a single letter has thousands, all alike. */
  private static final int MAX_CANDIDATES = 2_000;

  /** Ideas offered where nothing was found. */
  private static final int MAX_IDEAS = 6;

  /** Shorter words begin too many names. */
  private static final int MIN_IDEA_LENGTH = 3;

  static final Suggester NONE = new Suggester(new ArrayList<>());

  private final String[] keys;
  private final Phrase[] phrases;
  private final boolean[] fromStart;

  private Suggester(List<Start> starts) {
    starts.sort(Comparator.comparing(Start::key));
    keys = new String[starts.size()];
    phrases = new Phrase[starts.size()];
    fromStart = new boolean[starts.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = starts.get(i).key();
      phrases[i] = starts.get(i).phrase();
      fromStart[i] = starts.get(i).first();
    }
  }

  /** A phrase with the words it is matched by, each followed by a space. */
  private record Phrase(Suggestion suggestion, String exact) {}

  /** A phrase from one of its words on. */
  private record Start(String key, Phrase phrase, boolean first) {}

  /** Suggesters for all languages of a site. */
  static Map<Language, Suggester> of(Site site) {
    Map<Language, Suggester> byLanguage = new HashMap<>();
    for (Language language : site.languages()) {
      byLanguage.put(language, of(site, language));
    }
    return Map.copyOf(byLanguage);
  }

  private static Suggester of(Site site, Language language) {
    List<Start> starts = new ArrayList<>();
    site.originals()
        .filter(page -> page.language().equals(language) && Entry.isFor(page))
        .forEach(page -> addPage(page, starts));
    for (String tag : site.content().tagNames().keySet()) {
      PagePath path = Addresses.tags(language).with(tag);
      if (site.pageAt(path.value()).isPresent()) {
        add(site.tagName(tag, language), path.value(), "tag", starts);
      }
    }
    for (GlossaryEntry term : site.content().glossary()) {
      String name = term.term().only(language);
      if (name != null) {
        add(name, searchFor(name, language), "term", starts);
      }
    }
    return new Suggester(starts);
  }

  private static void addPage(Page page, List<Start> starts) {
    Document document = page.document().orElseThrow();
    add(document.title(), page.path().value(), document.id().section(), starts);
  }

  private static String searchFor(String text, Language language) {
    return Addresses.search(language) + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void add(String text, String url, String kind, List<Start> starts) {
    List<Token> tokens = Analysis.unstemmed().tokens(text);
    Phrase phrase = new Phrase(new Suggestion(text, url, kind), exact(tokens));
    StringBuilder key = new StringBuilder();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      key.insert(0, tokens.get(i).folded() + " ");
      starts.add(new Start(key.toString(), phrase, i == 0));
    }
  }

  private static String exact(List<Token> tokens) {
    StringBuilder words = new StringBuilder(" ");
    tokens.forEach(token -> words.append(token.exact()).append(' '));
    return words.toString();
  }

  /** Phrases in which the typed words follow each other, the last one perhaps unfinished. */
  List<Suggestion> complete(String typed) {
    List<Token> tokens = Analysis.unstemmed().tokens(typed);
    if (tokens.isEmpty()) {
      return List.of();
    }
    StringBuilder prefix = new StringBuilder();
    tokens.forEach(token -> prefix.append(token.folded()).append(' '));
    prefix.setLength(prefix.length() - 1);
    String exactPrefix = exact(tokens).stripTrailing();
    List<Integer> found = range(prefix.toString());
    found.sort(
        Comparator.comparing((Integer at) -> !phrases[at].exact().contains(exactPrefix))
            .thenComparing(at -> !fromStart[at])
            .thenComparing(at -> phrases[at].suggestion().kind().equals("news"))
            .thenComparing(at -> phrases[at].suggestion().text().length())
            .thenComparing(at -> phrases[at].suggestion().kind().equals("term"))
            .thenComparing(at -> phrases[at].suggestion().text()));
    return distinct(found);
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

  private List<Integer> range(String prefix) {
    int from = Arrays.binarySearch(keys, prefix);
    int at = from < 0 ? -from - 1 : from;
    while (at > 0 && keys[at - 1].startsWith(prefix)) {
      at--;
    }
    List<Integer> found = new ArrayList<>();
    while (at < keys.length && found.size() < MAX_CANDIDATES && keys[at].startsWith(prefix)) {
      found.add(at++);
    }
    return found;
  }

  private List<Suggestion> distinct(List<Integer> found) {
    List<Suggestion> suggestions = new ArrayList<>();
    // A page and a term of the same name: one is enough, and the page leads on at once.
    Set<String> names = new HashSet<>();
    for (int at : found) {
      Suggestion suggestion = phrases[at].suggestion();
      if (suggestions.size() < MAX_SUGGESTIONS && names.add(phrases[at].exact())) {
        suggestions.add(suggestion);
      }
    }
    return suggestions;
  }
}
