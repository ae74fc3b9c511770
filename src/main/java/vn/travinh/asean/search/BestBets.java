package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.travinh.asean.content.BestBet;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** Pages that staff pin to queries. */
final class BestBets {
  /** More in front of all results would hide what was found. */
  private static final int MAX_PINNED = 5;

  static final BestBets NONE = new BestBets(Map.of());

  private final Map<Language, List<Bet>> byLanguage;

  private BestBets(Map<Language, List<Bet>> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
  }

  private record Bet(Phrase query, List<DocumentId> pages) {}

  static BestBets of(Site site) {
    Map<Language, List<Bet>> byLanguage = new HashMap<>();
    for (Language language : site.languages()) {
      List<Bet> bets = new ArrayList<>();
      for (BestBet bet : site.content().bestBets()) {
        for (String query : bet.queries()) {
          bets.add(new Bet(Phrase.of(query, language), bet.pages()));
        }
      }
      byLanguage.put(language, List.copyOf(bets));
    }
    return new BestBets(byLanguage);
  }

  /** The pages pinned to just this question, in whatever way it was typed; in the staff's order. */
  List<DocumentId> pagesFor(Question question) {
    Set<DocumentId> pages = new LinkedHashSet<>();
    for (Bet bet : byLanguage.getOrDefault(question.language(), List.of())) {
      if (bet.query().size() == question.terms().size() && bet.query().isAt(0, question.terms())) {
        pages.addAll(bet.pages());
      }
    }
    return pages.stream().limit(MAX_PINNED).toList();
  }
}
