package vn.travinh.asean.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Kind;

/**
 * Puts what an index found in the order in which it is shown: pinned pages, then by how well a text
 * answers, withdrawn pages last.
 */
final class HitOrder {
  /** So many of an index's best matches are put in order by all their words. */
  static final int RANKED = 60;

  /** The best text that uses other words, beside the best that uses the typed ones. */
  private static final double OTHER_WORDS = 0.7;

  /**
   * The same where no text has all words that were typed: then other words for the whole question
   * say it better. Other words for a small part of it, as for a country in a long question, do not.
   */
  private static final double OTHER_WORDS_ALONE = 1.1;

  /** Old news lose at most this share against everything that does not grow old. */
  private static final double NEWS_FADE = 0.08;

  /** Of that, half is lost after a year. */
  private static final double NEWS_HALF_LIFE_DAYS = 365;

  private final Inquiry inquiry;
  private final Vocabulary vocabulary;
  private final Catalogue catalogue;
  private final long today;
  private final Ranking ranking;
  private final Coverage coverage;

  /** How many were found so far that say all that was asked. */
  private int whole;

  HitOrder(Inquiry inquiry, Vocabulary vocabulary, Catalogue catalogue, LocalDate today) {
    this.inquiry = inquiry;
    this.vocabulary = vocabulary;
    this.catalogue = catalogue;
    this.today = today.toEpochDay();
    this.ranking = new Ranking(inquiry.typed(), vocabulary);
    this.coverage = new Coverage(inquiry.typed(), vocabulary);
  }

  /**
   * A match with its final score.
   *
   * @param whole whether it says all that was asked, and not only some of its words
   */
  record Ordered(String key, double score, boolean whole) {}

  /** A match on its way to its score. */
  private static final class Candidate {
    private final String key;
    private final Catalogue.@Nullable Listed listed;
    private final int pinnedAt;
    private double score;
    private boolean whole;

    Candidate(String key, Catalogue.@Nullable Listed listed, int pinnedAt) {
      this.key = key;
      this.listed = listed;
      this.pinnedAt = pinnedAt;
    }

    boolean isWithdrawn() {
      return listed != null && listed.entry().withdrawn();
    }
  }

  /** Those behind {@link #RANKED} stay in the order of the index. */
  List<Ordered> of(List<IndexQuery.Match> matches) {
    int ranked = Math.min(RANKED, matches.size());
    List<Candidate> candidates = new ArrayList<>(ranked);
    for (IndexQuery.Match match : matches.subList(0, ranked)) {
      candidates.add(candidate(match.key()));
    }
    addOtherWordings(candidates);
    candidates.forEach(each -> each.score *= freshness(each.listed));
    candidates.sort(
        Comparator.comparing(Candidate::isWithdrawn)
            .thenComparingInt(each -> each.pinnedAt)
            .thenComparing(Comparator.comparingDouble((Candidate each) -> each.score).reversed())
            .thenComparing(each -> each.key));
    List<Ordered> ordered = new ArrayList<>(matches.size());
    candidates.forEach(each -> ordered.add(new Ordered(each.key, each.score, each.whole)));
    for (IndexQuery.Match match : matches.subList(ranked, matches.size())) {
      ordered.add(new Ordered(match.key(), 0, false));
    }
    return ordered;
  }

  private Candidate candidate(String key) {
    Catalogue.Listed listed = catalogue.listed().get(key);
    Candidate candidate = new Candidate(key, listed, pinnedAt(key));
    if (listed != null) {
      candidate.score = ranking.score(listed.words());
      // Whether there are few such is all that is asked for; more need not be counted.
      candidate.whole =
          inquiry.pinned().contains(key)
              || (whole < OtherLanguages.FEW && coverage.isWhole(listed.words(), vocabulary));
      whole += candidate.whole ? 1 : 0;
    }
    return candidate;
  }

  /**
   * Scores of different wordings cannot be compared as they are, because a longer one has more to
   * score with. So each is measured by the best text of its own wording.
   */
  private void addOtherWordings(List<Candidate> candidates) {
    double best = candidates.stream().mapToDouble(each -> each.score).max().orElse(0);
    boolean anyWhole = candidates.stream().anyMatch(each -> each.whole);
    double most = best > 0 ? best : 1;
    double[] shares = new double[candidates.size()];
    for (OtherWording wording : inquiry.wordings()) {
      double[] scores = scores(wording, candidates);
      double top = Arrays.stream(scores).max().orElse(0);
      double limit = anyWhole ? OTHER_WORDS : limitAlone(wording);
      for (int i = 0; i < scores.length && top > 0; i++) {
        shares[i] = Math.max(shares[i], limit * scores[i] / top);
      }
    }
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        Candidate each = candidates.get(i);
        each.score = Math.max(each.score, shares[i] * most);
        each.whole = true;
      }
    }
  }

  private static double limitAlone(OtherWording wording) {
    return OTHER_WORDS + (OTHER_WORDS_ALONE - OTHER_WORDS) * wording.part();
  }

  private double[] scores(OtherWording wording, List<Candidate> candidates) {
    Ranking other = new Ranking(wording.question(), vocabulary);
    PhrasePlaces places = new PhrasePlaces(wording.phrase(), vocabulary);
    double[] scores = new double[candidates.size()];
    for (int i = 0; i < scores.length; i++) {
      Catalogue.Listed listed = candidates.get(i).listed;
      if (listed != null && places.areIn(listed.words())) {
        scores[i] = other.score(listed.words());
      }
    }
    return scores;
  }

  private int pinnedAt(String key) {
    int at = inquiry.pinned().indexOf(key);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private double freshness(Catalogue.@Nullable Listed listed) {
    if (listed == null || listed.document().kind() != Kind.NEWS) {
      return 1;
    }
    ContentDate date = listed.document().date();
    long days = date == null ? 0 : Math.max(0, today - date.day().toEpochDay());
    return 1 - NEWS_FADE * (1 - Math.pow(0.5, days / NEWS_HALF_LIFE_DAYS));
  }
}
