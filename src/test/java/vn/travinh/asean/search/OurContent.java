package vn.travinh.asean.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.text.Language;

/** The content that comes with the program, indexed once, to be asked {@link OurQuestion}s. */
final class OurContent implements AutoCloseable {
  static final List<Language> LANGUAGES =
      List.of(Language.VIETNAMESE, Language.ENGLISH, Language.KHMER);

  /** Fixed, so that figures do not change with the day on which they are measured. */
  private static final Instant NOW = Instant.parse("2026-11-26T05:00:00Z");

  private final Site site;
  private final SiteSearch search;

  private OurContent(Site site, SiteSearch search) {
    this.site = site;
    this.search = search;
  }

  /** A question with the ids of what was found, the best first. */
  record Answer(OurQuestion question, List<String> found) {
    double ndcg() {
      return question.query().ndcg(found);
    }

    double reciprocalRank() {
      return question.query().reciprocalRank(found);
    }

    boolean isLedRightly() {
      return question.isLedRightly(found);
    }

    /** The found pages with their grades, for whoever tunes. */
    String asTold() {
      StringBuilder told = new StringBuilder();
      told.append(
          "%.3f  %s, %s: %s"
              .formatted(
                  ndcg(), question.query().language(), question.way(), question.query().text()));
      found.forEach(
          id -> told.append("\n    ").append(question.query().grade(id)).append(" ").append(id));
      List<String> overlooked = new ArrayList<>();
      question
          .query()
          .grades()
          .forEach(
              (id, grade) -> {
                if (grade > 1 && !found.contains(id)) {
                  overlooked.add(grade + " " + id);
                }
              });
      overlooked.stream()
          .sorted(Comparator.reverseOrder())
          .forEach(each -> told.append("\n    not found: ").append(each));
      return told.toString();
    }
  }

  /**
   * Reads the content and indexes it.
   *
   * @param folder for the index
   */
  static OurContent indexedIn(Path folder) throws SearchIndexException {
    Site site =
        SiteBuilder.build(
                new ContentStore(Path.of("content"), new MarkdownReader()).read().value(),
                Media.NONE,
                NOW)
            .value();
    SiteSearch search = SiteSearch.open(new SearchSettings(folder, null, Duration.ZERO));
    search.update(site);
    return new OurContent(site, search);
  }

  Site site() {
    return site;
  }

  /** Asks all questions of one language. */
  List<Answer> answers(Language language) throws IOException {
    return OurQuestion.in(language).stream().map(this::answer).toList();
  }

  private Answer answer(OurQuestion question) {
    SearchQuery query =
        SearchQuery.of(question.query().text(), question.query().language(), JudgedQuery.DEPTH);
    return new Answer(
        question,
        search.search(query, site).hits().stream().map(hit -> hit.id().toString()).toList());
  }

  @Override
  public void close() {
    search.close();
  }
}
