package vn.travinh.asean.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** A search over a small site, for tests that ask it one thing after the other. */
final class SearchOverDraft implements AutoCloseable {
  private final SiteSearch search;
  private final Site site;

  SearchOverDraft(Path folder, SiteDraft draft) throws SearchIndexException {
    search = SiteSearch.open(new SearchSettings(folder.resolve("index"), null, Duration.ZERO));
    site = draft.build();
    search.update(site);
  }

  SearchResults ask(String text, Language language) {
    return search.search(SearchQuery.of(text, language, 10), site);
  }

  /** Ids of what is found, the best first. */
  List<String> found(String text, Language language) {
    return ask(text, language).hits().stream().map(hit -> hit.id().toString()).toList();
  }

  List<String> suggested(String typed, Language language) {
    return search.suggest(typed, language, site).stream().map(Suggestion::text).toList();
  }

  @Override
  public void close() {
    search.close();
  }
}
