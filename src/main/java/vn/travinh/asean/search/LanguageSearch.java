package vn.travinh.asean.search;

import java.util.List;
import java.util.Optional;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.search.IndexQuery.Filters;
import vn.travinh.asean.search.SearchResults.Facets;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** Asks the texts of one language and shows what was found in them. */
final class LanguageSearch {
  private final Inquiry inquiry;
  private final Vocabulary vocabulary;
  private final Catalogue catalogue;
  private final Site site;
  private final IndexQuery query;

  LanguageSearch(
      Inquiry inquiry, Filters filters, Vocabulary vocabulary, Catalogue catalogue, Site site) {
    this.inquiry = inquiry;
    this.vocabulary = vocabulary;
    this.catalogue = catalogue;
    this.site = site;
    this.query = new IndexQuery(inquiry, vocabulary, filters);
  }

  /**
   * @param total all that were found
   * @param whole how many of the best say all that was asked
   * @param facets how many hits each value would leave
   */
  record Found(long total, long whole, List<Hit> hits, Facets facets) {}

  /** So many hits from this one on, counted from 0. */
  Found find(SearchSession session, int from, int size) {
    IndexQuery.Answer answer = query.answer(session, Math.max(HitOrder.RANKED, from + size));
    List<HitOrder.Ordered> ordered =
        new HitOrder(inquiry, vocabulary, catalogue, site.today()).of(answer.best());
    Highlighter highlighter = new Highlighter(inquiry);
    List<Hit> hits =
        ordered.stream()
            .skip(from)
            .limit(size)
            .flatMap(each -> hit(each, highlighter).stream())
            .toList();
    return new Found(
        answer.total(),
        ordered.stream().filter(HitOrder.Ordered::whole).count(),
        hits,
        answer.facets());
  }

  private Optional<Hit> hit(HitOrder.Ordered ordered, Highlighter highlighter) {
    int bar = ordered.key().indexOf('|');
    Language language = new Language(ordered.key().substring(0, bar));
    DocumentId id = DocumentId.parse(ordered.key().substring(bar + 1));
    return site.pageOf(id, language)
        .filter(Entry::isFor)
        .map(page -> hit(page, ordered.score(), highlighter));
  }

  private static Hit hit(Page page, double score, Highlighter highlighter) {
    Document document = page.document().orElseThrow();
    return new Hit(
        document.id(),
        document.language(),
        page.path(),
        document.title(),
        highlighter.whole(document.title()),
        highlighter.snippet(document.body().plainText(), document.summary()),
        document.date() == null ? null : document.date().toString(),
        document.lifecycle().status() == Status.WITHDRAWN,
        score);
  }
}
