package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.List;
import vn.travinh.asean.search.Question.Reading;
import vn.travinh.asean.search.Question.Term;
import vn.travinh.asean.text.Language;

/** Takes a query by its letters: only marks that were left out are thought of. */
final class AsTyped {
  private AsTyped() {}

  static Question question(String text, Language language, Vocabulary vocabulary) {
    return new Question(
        language,
        Analysis.of(language).tokens(text).stream()
            .limit(Question.MAX_TERMS)
            .map(token -> term(token, language, vocabulary))
            .toList(),
        null);
  }

  static Term term(Token token, Language language, Vocabulary vocabulary) {
    double weight = FunctionWords.of(language).weight(token.exact());
    int id = vocabulary.lexicon().find(token.exact());
    if (vocabulary.knows(id)) {
      return new Term(List.of(new Reading(id, token.exact(), token.folded(), 1)), weight);
    }
    List<Reading> readings = spelt(token, vocabulary);
    return new Term(
        readings.isEmpty()
            ? List.of(new Reading(Lexicon.UNKNOWN, token.exact(), token.folded(), 1))
            : readings,
        weight);
  }

  private static List<Reading> spelt(Token token, Vocabulary vocabulary) {
    List<Integer> ids = vocabulary.spellings(token.folded());
    List<Reading> readings = new ArrayList<>();
    for (int id : ids) {
      String exact = vocabulary.lexicon().form(id).exact();
      readings.add(new Reading(id, exact, token.folded(), 1.0 / ids.size()));
    }
    return readings;
  }
}
