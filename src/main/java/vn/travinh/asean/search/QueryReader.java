package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.search.Question.Reading;
import vn.travinh.asean.search.Question.Term;
import vn.travinh.asean.text.Language;

/**
 * Works out what was meant by what was typed: marks left out, an input method switched off, a slip
 * of the keyboard.
 *
 * <p>Every typed word has some readings, each with the price of having typed it that way, and the
 * site's own texts say which words follow which. The cheapest path through all readings is what was
 * probably meant (the noisy channel of Kernighan, Church and Gale 1990, with the forward and
 * backward sums of a hidden Markov model for the likelihood of each reading).
 */
final class QueryReader {
  // Prices are natural logarithms of how unlikely such typing is.
  private static final double MARKS_LEFT_OUT = 0.3;
  private static final double MARKS_LEFT_OUT_ONCE = 6;
  private static final double OTHER_MARKS = 6;
  private static final double SLIP = 6;
  private static final double SLIP_INTO_ANOTHER_WORD = 12;
  private static final double UNKNOWN_WORD = 9;
  private static final double OTHER_FORM = 2;
  private static final double KEYS = 0.5;

  /** More readings of one word change nothing and cost time. */
  private static final int MAX_CANDIDATES = 12;

  private static final int MAX_READINGS = 4;
  private static final double MIN_SHARE = 0.05;

  /** How much of a word's likelihood comes from the word before it. */
  private static final double PAIR_SHARE = 0.8;

  private final Language language;
  private final Vocabulary vocabulary;
  private final FunctionWords functionWords;

  QueryReader(Language language, Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.functionWords = FunctionWords.of(language);
  }

  private record Candidate(int id, String exact, String folded, double price) {}

  Question read(String text) {
    Analysis analysis = Analysis.of(language);
    List<Token> typed = analysis.tokens(text);
    List<Token> tokens = taken(typed);
    if (tokens.size() > Question.MAX_TERMS) {
      tokens = tokens.subList(0, Question.MAX_TERMS);
    }
    if (tokens.isEmpty()) {
      return new Question(language, List.of(), List.of(), null);
    }
    boolean marked = tokens.stream().anyMatch(token -> LatinLetters.isMarked(token.exact()));
    Path best = path(candidates(tokens, marked, null));
    if (!marked) {
      for (KeyStrokes keys : KeyStrokes.values()) {
        if (isPlausible(tokens, keys)) {
          Path path = path(candidates(tokens, false, keys));
          best = path.price < best.price ? path : best;
        }
      }
    }
    return new Question(
        language,
        best.terms(functionWords),
        compounds(analysis.compounds(text, typed)),
        corrected(text, tokens, best));
  }

  /** The words, those taken apart that were written as one. */
  private List<Token> taken(List<Token> typed) {
    List<Token> tokens = new ArrayList<>(typed.size());
    for (Token token : typed) {
      if (tokens.size() >= Question.MAX_TERMS || isKnown(token)) {
        tokens.add(token);
      } else {
        tokens.addAll(JoinedWords.in(token, vocabulary));
      }
    }
    return tokens;
  }

  private List<Term> compounds(List<Token> tokens) {
    List<Term> terms = new ArrayList<>();
    for (Token token : tokens) {
      int id = vocabulary.lexicon().find(token.exact());
      List<Integer> ids = vocabulary.knows(id) ? List.of(id) : vocabulary.spellings(token.folded());
      List<Integer> few = ids.subList(0, Math.min(MAX_READINGS, ids.size()));
      if (!few.isEmpty() && terms.size() < Question.MAX_TERMS) {
        terms.add(new Term(few.stream().map(each -> reading(each, 1.0 / few.size())).toList(), 1));
      }
    }
    return terms;
  }

  private Reading reading(int id, double share) {
    Lexicon.Form form = vocabulary.lexicon().form(id);
    return new Reading(id, form.exact(), form.folded(), share);
  }

  /** Whether some word that no text has becomes one that some text has. */
  private boolean isPlausible(List<Token> tokens, KeyStrokes keys) {
    return tokens.stream()
        .anyMatch(
            token ->
                !isKnown(token)
                    && keys.decode(token.exact())
                        .filter(exact -> vocabulary.knows(vocabulary.lexicon().find(exact)))
                        .isPresent());
  }

  private boolean isKnown(Token token) {
    return vocabulary.knows(vocabulary.lexicon().find(token.exact()))
        || vocabulary.textsWithFolded(vocabulary.lexicon().findFolded(token.folded())) > 0;
  }

  private List<List<Candidate>> candidates(
      List<Token> tokens, boolean marked, @Nullable KeyStrokes keys) {
    List<List<Candidate>> all = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      Optional<String> decoded = keys == null ? Optional.empty() : keys.decode(token.exact());
      Map<Integer, Candidate> found = new HashMap<>();
      decoded.ifPresent(exact -> addKnown(found, vocabulary.lexicon().find(exact), KEYS));
      boolean meantMarks = marked || keys != null;
      addSpellings(found, token, meantMarks);
      addSlips(found, token);
      if (found.isEmpty()) {
        all.add(
            List.of(new Candidate(Lexicon.UNKNOWN, token.exact(), token.folded(), UNKNOWN_WORD)));
      } else {
        all.add(cheapest(found));
      }
    }
    return all;
  }

  private void addSpellings(Map<Integer, Candidate> found, Token token, boolean meantMarks) {
    int itself = vocabulary.lexicon().find(token.exact());
    addKnown(found, itself, 0);
    double price;
    if (LatinLetters.isMarked(token.exact())) {
      price = OTHER_MARKS;
    } else {
      price = meantMarks ? MARKS_LEFT_OUT_ONCE : MARKS_LEFT_OUT;
    }
    String bare = LatinLetters.folded(token.exact());
    List<Integer> alike = vocabulary.spellings(token.folded());
    for (int id : alike) {
      if (vocabulary.lexicon().form(id).bare().equals(bare)) {
        addKnown(found, id, price);
      }
    }
    if (found.isEmpty()) {
      // Only the stem is known, or for Khmer the consonants.
      alike.forEach(id -> addKnown(found, id, OTHER_FORM));
    }
  }

  private void addSlips(Map<Integer, Candidate> found, Token token) {
    double price = found.isEmpty() ? SLIP : SLIP_INTO_ANOTHER_WORD;
    for (int id : vocabulary.near(LatinLetters.folded(token.exact()))) {
      String exact = vocabulary.lexicon().form(id).exact();
      addKnown(found, id, price + (tone(exact) == tone(token.exact()) ? 0 : 1));
    }
  }

  private static char tone(String exact) {
    char last = exact.charAt(exact.length() - 1);
    return LatinLetters.isTone(last) ? last : 0;
  }

  private void addKnown(Map<Integer, Candidate> found, int id, double price) {
    if (vocabulary.knows(id)) {
      Lexicon.Form form = vocabulary.lexicon().form(id);
      found.merge(
          id,
          new Candidate(id, form.exact(), form.folded(), price),
          (a, b) -> a.price() <= b.price() ? a : b);
    }
  }

  private List<Candidate> cheapest(Map<Integer, Candidate> found) {
    if (found.size() == 1) {
      return List.copyOf(found.values());
    }
    record Priced(Candidate candidate, double all) {}
    return found.values().stream()
        .map(each -> new Priced(each, each.price() - Math.log(likelihood(each.id()))))
        .sorted(
            Comparator.comparingDouble(Priced::all).thenComparing(each -> each.candidate().exact()))
        .limit(MAX_CANDIDATES)
        .map(Priced::candidate)
        .toList();
  }

  private double likelihood(int id) {
    return (vocabulary.textsWith(id) + 0.1) / (1 + vocabulary.texts() * vocabulary.averageLength());
  }

  private double likelihood(int before, int id) {
    double alone = likelihood(id);
    if (before < 0 || id < 0) {
      return alone;
    }
    // How often the word before stands anywhere is not kept; in how many texts is near enough.
    double together = vocabulary.pairs(before, id) / (vocabulary.textsWith(before) + 1.0);
    return PAIR_SHARE * Math.min(1, together) + (1 - PAIR_SHARE) * alone;
  }

  private Path path(List<List<Candidate>> all) {
    int n = all.size();
    double[][] forward = new double[n][];
    double[][] backward = new double[n][];
    double[][][] steps = new double[n][][];
    double price = 0;
    for (int i = 0; i < n; i++) {
      List<Candidate> here = all.get(i);
      forward[i] = new double[here.size()];
      steps[i] = new double[here.size()][i == 0 ? 1 : all.get(i - 1).size()];
      double sum = 0;
      for (int k = 0; k < here.size(); k++) {
        Candidate candidate = here.get(k);
        double typed = Math.exp(-candidate.price());
        if (i == 0) {
          forward[i][k] = typed * likelihood(candidate.id());
        } else {
          for (int j = 0; j < all.get(i - 1).size(); j++) {
            double step = typed * likelihood(all.get(i - 1).get(j).id(), candidate.id());
            steps[i][k][j] = step;
            forward[i][k] += forward[i - 1][j] * step;
          }
        }
        sum += forward[i][k];
      }
      // Scaled at every step, or forty small numbers multiplied would vanish.
      for (int k = 0; k < here.size(); k++) {
        forward[i][k] /= sum;
      }
      price -= Math.log(sum);
    }
    for (int i = n - 1; i >= 0; i--) {
      backward[i] = new double[all.get(i).size()];
      double sum = 0;
      for (int k = 0; k < backward[i].length; k++) {
        if (i == n - 1) {
          backward[i][k] = 1;
        } else {
          for (int next = 0; next < all.get(i + 1).size(); next++) {
            backward[i][k] += steps[i + 1][next][k] * backward[i + 1][next];
          }
        }
        sum += backward[i][k];
      }
      for (int k = 0; k < backward[i].length; k++) {
        backward[i][k] /= sum;
      }
    }
    return new Path(all, forward, backward, price);
  }

  private record Path(
      List<List<Candidate>> candidates, double[][] forward, double[][] backward, double price) {

    List<Term> terms(FunctionWords functionWords) {
      List<Term> terms = new ArrayList<>();
      for (int i = 0; i < candidates.size(); i++) {
        terms.add(term(i, functionWords));
      }
      return terms;
    }

    private Term term(int i, FunctionWords functionWords) {
      List<Reading> readings = new ArrayList<>();
      double sum = 0;
      for (int k = 0; k < forward[i].length; k++) {
        sum += forward[i][k] * backward[i][k];
      }
      for (int k = 0; k < forward[i].length; k++) {
        Candidate candidate = candidates.get(i).get(k);
        double share = forward[i][k] * backward[i][k] / sum;
        readings.add(new Reading(candidate.id(), candidate.exact(), candidate.folded(), share));
      }
      readings.sort(
          Comparator.comparingDouble(Reading::share).reversed().thenComparing(Reading::exact));
      List<Reading> kept = new ArrayList<>();
      double weight = 0;
      double total = 0;
      for (Reading reading : readings) {
        if (kept.isEmpty() || (kept.size() < MAX_READINGS && reading.share() >= MIN_SHARE)) {
          kept.add(reading);
          total += reading.share();
          weight += reading.share() * functionWords.weight(reading.exact());
        }
      }
      double all = total;
      kept.replaceAll(r -> new Reading(r.id(), r.exact(), r.folded(), r.share() / all));
      return new Term(kept, weight / all);
    }
  }

  /** The text with words exchanged for those meant; null where only marks are missing, or none. */
  private @Nullable String corrected(String text, List<Token> tokens, Path path) {
    StringBuilder corrected = new StringBuilder();
    int at = 0;
    boolean changed = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Reading best = path.term(i, functionWords).best();
      corrected.append(text, at, token.start());
      if (best.id() >= 0
          && !LatinLetters.folded(best.exact()).equals(LatinLetters.folded(token.exact()))) {
        corrected.append(vocabulary.lexicon().form(best.id()).surface());
        changed = true;
      } else {
        corrected.append(text, token.start(), token.end());
      }
      at = token.end();
    }
    corrected.append(text, at, text.length());
    return changed ? corrected.toString() : null;
  }
}
