package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.travinh.asean.content.GazetteerEntry;
import vn.travinh.asean.content.GlossaryEntry;
import vn.travinh.asean.search.Question.Reading;
import vn.travinh.asean.search.Question.Term;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Which words stand for the same thing, from the glossary and the gazetteer of the site. Knows the
 * names of all languages in each, because that is how people mix them.
 */
final class Synonyms {
  /** What a reader would recognise as the same question; each one costs a part of the answer. */
  static final int MAX_WORDINGS = 8;

  /** Of its meaningful words, so many a phrase must be to stand for a question elsewhere. */
  private static final double MIN_PART = 0.5;

  static final Synonyms NONE = new Synonyms(List.of(), List.of());

  private final List<Row> rows;

  /** For each language, phrases by their first letter. */
  private final Map<Language, Map<String, List<Entrance>>> entrances = new HashMap<>();

  private Synonyms(List<Row> rows, List<Language> languages) {
    this.rows = rows;
    for (Language language : languages) {
      entrances.put(language, entrances(language));
    }
  }

  /** Texts by which somebody may come, and texts that are then looked for as well. */
  private record Row(List<String> typed, List<String> meant) {}

  /** A way into a row. */
  private record Entrance(Phrase phrase, int row) {}

  /** A row that a part of a question leads to. */
  private record Found(int from, int until, Phrase phrase, List<Integer> rows) {}

  static Synonyms of(Site site) {
    List<Row> rows = new ArrayList<>();
    for (GlossaryEntry entry : site.content().glossary()) {
      List<String> same =
          Stream.of(
                  entry.term().byLanguage().values().stream().sorted(),
                  Stream.of(entry.abbreviation()),
                  entry.alternatives().stream())
              .flatMap(texts -> texts)
              .filter(text -> !text.isBlank())
              .toList();
      rows.add(new Row(same, same));
    }
    for (GazetteerEntry entry : site.content().gazetteer()) {
      rows.add(
          new Row(
              entry.now(), Stream.concat(entry.now().stream(), entry.before().stream()).toList()));
      // What became part of one place is not thereby the same as the other parts.
      entry.before().forEach(before -> rows.add(new Row(List.of(before), entry.now())));
    }
    return new Synonyms(rows, site.languages());
  }

  private Map<String, List<Entrance>> entrances(Language language) {
    Map<String, List<Entrance>> byFirstLetter = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (String text : rows.get(row).typed()) {
        Phrase phrase = Phrase.of(text, language);
        if (!phrase.isEmpty() && phrase.size() <= Question.MAX_TERMS) {
          byFirstLetter
              .computeIfAbsent(key(phrase.tokens().get(0).folded()), key -> new ArrayList<>())
              .add(new Entrance(phrase, row));
        }
      }
    }
    return byFirstLetter;
  }

  /** First letter alone, because the rest may have been typed in many ways. */
  private static String key(String folded) {
    return folded.isEmpty() ? "" : Character.toString(folded.codePointAt(0));
  }

  /** Whether the question as typed is a name that staff wrote down, so that it is no slip. */
  boolean isName(Question asTyped) {
    List<Term> terms = asTyped.terms();
    return !terms.isEmpty()
        && entrances
            .getOrDefault(asTyped.language(), Map.of())
            .getOrDefault(key(terms.get(0).best().folded()), List.of())
            .stream()
            .anyMatch(entrance -> entrance.phrase().isJust(terms));
  }

  /** Other wordings of a question among texts of its own language, the surest first. */
  List<OtherWording> within(Question question, Vocabulary vocabulary) {
    return wordings(question, question.language(), vocabulary, 0);
  }

  /** Wordings of a question for texts in another language. */
  List<OtherWording> into(Language language, Question question, Vocabulary vocabulary) {
    return wordings(question, language, vocabulary, MIN_PART);
  }

  private List<OtherWording> wordings(
      Question question, Language language, Vocabulary vocabulary, double minPart) {
    boolean isOwn = language.equals(question.language());
    double all = weight(question.terms());
    Set<List<String>> seen = new HashSet<>();
    List<OtherWording> wordings = new ArrayList<>();
    for (Found found : found(question)) {
      List<Term> part = question.terms().subList(found.from(), found.until());
      double share = weight(part) / all;
      if (share < minPart) {
        continue;
      }
      for (String text : meant(found)) {
        Phrase phrase = Phrase.of(text, language);
        boolean isNew = !(isOwn && phrase.contains(found.phrase())) && seen.add(phrase.folded());
        if (isNew
            && wordings.size() < MAX_WORDINGS
            && new PhrasePlaces(phrase, vocabulary).arePossible()) {
          wordings.add(
              new OtherWording(
                  replaced(question, found, phrase, language, vocabulary), phrase, share));
        }
      }
    }
    return wordings;
  }

  private Set<String> meant(Found found) {
    Set<String> texts = new LinkedHashSet<>();
    found.rows().forEach(row -> texts.addAll(rows.get(row).meant()));
    return texts;
  }

  private static double weight(List<Term> terms) {
    return terms.stream().mapToDouble(Term::weight).sum();
  }

  /** From left to right, at each place the longest phrase that is known. */
  private List<Found> found(Question question) {
    Map<String, List<Entrance>> byFirstLetter =
        entrances.getOrDefault(question.language(), Map.of());
    List<Found> all = new ArrayList<>();
    int at = 0;
    while (at < question.terms().size()) {
      int from = at;
      List<Entrance> here =
          question.terms().get(at).readings().stream()
              .map(reading -> key(reading.folded()))
              .distinct()
              .flatMap(letter -> byFirstLetter.getOrDefault(letter, List.of()).stream())
              .filter(entrance -> entrance.phrase().isAt(from, question.terms()))
              .toList();
      int longest = here.stream().mapToInt(entrance -> entrance.phrase().size()).max().orElse(0);
      if (longest > 0) {
        List<Entrance> best = here.stream().filter(e -> e.phrase().size() == longest).toList();
        all.add(
            new Found(
                at,
                at + longest,
                best.get(0).phrase(),
                best.stream().map(Entrance::row).distinct().toList()));
      }
      at += Math.max(1, longest);
    }
    return all;
  }

  private static Question replaced(
      Question question, Found found, Phrase phrase, Language language, Vocabulary vocabulary) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < question.terms().size(); i++) {
      if (i == found.from()) {
        phrase.tokens().forEach(token -> terms.add(AsTyped.term(token, language, vocabulary)));
      }
      if (i < found.from() || i >= found.until()) {
        Term term = question.terms().get(i);
        terms.add(
            language.equals(question.language())
                ? term
                : elsewhere(term.best(), language, vocabulary));
      }
    }
    int size = Math.min(terms.size(), Question.MAX_TERMS);
    return new Question(language, terms.subList(0, size), null);
  }

  private static Term elsewhere(Reading reading, Language language, Vocabulary vocabulary) {
    int id = vocabulary.lexicon().find(reading.exact());
    String folded =
        id < 0 ? LatinLetters.folded(reading.exact()) : vocabulary.lexicon().form(id).folded();
    return AsTyped.term(new Token(0, 0, reading.exact(), folded), language, vocabulary);
  }
}
