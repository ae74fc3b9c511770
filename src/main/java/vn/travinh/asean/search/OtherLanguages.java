package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.search.IndexQuery.Filters;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Looks among texts that the reader did not ask for, so more strictly: they must have every
 * meaningful word as it was typed, or what the glossary and the gazetteer say for the better part
 * of the question.
 */
final class OtherLanguages {
  /** With fewer than this in the reader's language, others are worth a look. */
  static final int FEW = 3;

  /** A hint that there is more, and no second list of results. */
  private static final int MAX_HITS = 5;

  private final Question typed;
  private final String text;
  private final Filters filters;
  private final Catalogue catalogue;
  private final Synonyms synonyms;
  private final BestBets bestBets;
  private final Site site;

  /**
   * @param typed the question as understood in the reader's language
   */
  OtherLanguages(
      Question typed,
      String text,
      Filters filters,
      Catalogue catalogue,
      Synonyms synonyms,
      BestBets bestBets,
      Site site) {
    this.typed = typed;
    this.text = text;
    this.filters = filters;
    this.catalogue = catalogue;
    this.synonyms = synonyms;
    this.bestBets = bestBets;
    this.site = site;
  }

  /** Pages that the reader does not have before them already, the best of each language first. */
  List<Hit> find(SearchSession session, List<Hit> own) {
    List<List<Hit>> byLanguage = new ArrayList<>();
    for (Language language : site.languages()) {
      if (!language.equals(typed.language())) {
        search(language)
            .ifPresent(search -> byLanguage.add(search.find(session, 0, MAX_HITS * 2).hits()));
      }
    }
    return inTurn(byLanguage, own.stream().map(Hit::id).collect(Collectors.toSet()));
  }

  private Optional<LanguageSearch> search(Language language) {
    Vocabulary vocabulary = catalogue.vocabularies().get(language);
    if (vocabulary == null) {
      return Optional.empty();
    }
    Question there = AsTyped.question(text, language, vocabulary);
    List<OtherWording> wordings = synonyms.into(language, typed, vocabulary);
    List<String> pinned =
        bestBets.pagesFor(typed).stream()
            .filter(id -> !catalogue.listed().containsKey(Entry.key(typed.language(), id)))
            .map(id -> Entry.key(language, id))
            .filter(catalogue.listed()::containsKey)
            .toList();
    boolean isPossible = new Coverage(there, vocabulary).isPossible();
    if (!isPossible && wordings.isEmpty() && pinned.isEmpty()) {
      return Optional.empty();
    }
    Inquiry inquiry = new Inquiry(there, wordings, pinned, true);
    return Optional.of(new LanguageSearch(inquiry, filters, vocabulary, catalogue, site));
  }

  private static List<Hit> inTurn(List<List<Hit>> byLanguage, Set<DocumentId> known) {
    List<Hit> hits = new ArrayList<>();
    Set<DocumentId> seen = new HashSet<>(known);
    for (int rank = 0; rank < MAX_HITS * 2; rank++) {
      for (List<Hit> each : byLanguage) {
        if (rank < each.size() && hits.size() < MAX_HITS && seen.add(each.get(rank).id())) {
          hits.add(each.get(rank));
        }
      }
    }
    return hits;
  }
}
