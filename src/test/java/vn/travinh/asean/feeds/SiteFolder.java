package vn.travinh.asean.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;

/** A content folder in the making, read as the program reads it. */
final class SiteFolder {
  static final String BASE = "https://portal.example.vn";
  static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

  private final Path folder;

  private SiteFolder(Path folder) {
    this.folder = folder;
  }

  /** A site in Vietnamese, English and Khmer without any pages. */
  static SiteFolder in(Path folder) {
    return new SiteFolder(folder)
        .file(
            "site.yaml",
            """
            name: {vi: "Cổng thông tin ASEAN – Trà Vinh", en: "ASEAN – Trà Vinh Portal"}
            tagline: {vi: "Hiểu ASEAN, gặp Trà Vinh", en: "Understand ASEAN, meet Trà Vinh"}
            languages: [vi, en, km]
            organisation:
              managing_body: {vi: "[chưa khai báo]", en: "[not yet declared]"}
              email: "[chưa khai báo]"
            """)
        .file("tags.yaml", "le-hoi: {vi: Lễ hội, en: Festivals}\n");
  }

  SiteFolder file(String path, String text) {
    Path file = folder.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  /** A section with its title in Vietnamese and English. */
  SiteFolder section(String section, String vietnamese, String english) {
    return file(
        section + "/section.yaml",
        "title: {vi: \"%s\", en: \"%s\"}\n".formatted(vietnamese, english));
  }

  /** A document of which only the front matter matters. */
  SiteFolder page(String path, String frontMatter) {
    return file(path, "---\n" + frontMatter + "\n---\n\nVăn bản.\n");
  }

  Site build() {
    return build(Media.NONE);
  }

  Site build(Media media) {
    Noted<Content> content = new ContentStore(folder, new MarkdownReader()).read();
    Noted<Site> site = SiteBuilder.build(content.value(), media, NOW);
    List<Problem> errors =
        Stream.concat(content.problems().stream(), site.problems().stream())
            .filter(problem -> problem.severity().isError())
            .toList();
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the test's own content is wrong: " + errors);
    }
    return site.value();
  }

  List<Feed> feeds() {
    return Feeds.of(build(), BASE, List.of());
  }

  Feed feed(String path) {
    return find(feeds(), path);
  }

  static Feed find(List<Feed> feeds, String path) {
    return feeds.stream()
        .filter(feed -> feed.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + path + " among " + feeds));
  }
}
