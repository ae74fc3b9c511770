package vn.travinh.asean.site;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentFolder;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.text.Language;

/** Sites built from small content folders. */
final class Sites {
  static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

  /** What every place needs besides its title. */
  static final String PLACE = "summary: S.\nsources: [{title: Sách}]\nplace: {kind: landscape}";

  /** What every piece of news needs besides its title and date. */
  static final String NEWS = "summary: S.\nsources: [{title: Báo}]";

  private Sites() {}

  /** A site in three languages with the sections news, places and pages. */
  static ContentFolder folder(Path folder) {
    return ContentFolder.in(folder).section("news").section("places");
  }

  static Noted<Site> build(ContentFolder folder, Instant now) {
    Noted<Content> content = folder.read();
    List<Problem> errors =
        content.problems().stream().filter(problem -> problem.severity().isError()).toList();
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the test's own content is wrong: " + errors);
    }
    return SiteBuilder.build(content.value(), Media.NONE, now);
  }

  static Site site(ContentFolder folder) {
    return build(folder, NOW).value();
  }

  /**
   * What the site itself noticed, as it is printed, without what a site of few pages always has:
   * missing pages and translations.
   */
  static List<String> problems(ContentFolder folder) {
    return folder.printed(
        build(folder, NOW).problems().stream()
            .filter(problem -> !problem.code().equals("page-missing"))
            .filter(problem -> !problem.code().equals("translation-missing"))
            .toList());
  }

  static Page page(Site site, String path) {
    return site.pageAt(path)
        .orElseThrow(() -> new AssertionError("no " + path + " in " + site.pages().keySet()));
  }

  static Page page(Site site, String id, Language language) {
    return site.pageOf(DocumentId.parse(id), language).orElseThrow();
  }
}
