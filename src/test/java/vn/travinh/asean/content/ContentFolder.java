package vn.travinh.asean.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Report;

/** A content folder in the making, read as the running program reads it: again and again. */
public final class ContentFolder {
  private final Path folder;
  private final ContentStore store;

  private ContentFolder(Path folder) {
    this.folder = folder;
    this.store = new ContentStore(folder, new MarkdownReader());
  }

  /** A folder with nothing in it. */
  public static ContentFolder empty(Path folder) {
    return new ContentFolder(folder);
  }

  /** A site in Vietnamese, English and Khmer without any pages and without any problem. */
  public static ContentFolder in(Path folder) {
    return empty(folder)
        .file(
            "site.yaml",
            """
            name: {vi: Cổng thông tin, en: Portal}
            tagline: {vi: Hiểu ASEAN, en: Understand ASEAN}
            languages: [vi, en, km]
            organisation:
              managing_body: {vi: Cơ quan, en: Body}
              governing_body: {vi: Cơ quan chủ quản, en: Governing body}
              address: {vi: Trà Vinh}
              email: thu@example.vn
              phone: "0294 000 000"
              responsible_person: {vi: Một người}
            """);
  }

  public ContentFolder file(String path, String text) {
    return bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public ContentFolder bytes(String path, byte[] bytes) {
    Path file = path(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  /** A section with its title in Vietnamese and English; what follows is more of its settings. */
  public ContentFolder section(String section, String... settings) {
    return file(
        section + "/section.yaml",
        "title: {vi: Mục %s, en: Section %s}\n".formatted(section, section)
            + String.join("\n", settings));
  }

  /** A document whose text does not matter. */
  public ContentFolder page(String path, String... frontMatter) {
    return file(path, "---\n" + String.join("\n", frontMatter) + "\n---\n\nVăn bản.\n");
  }

  public ContentFolder delete(String path) {
    try {
      Files.delete(path(path));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  public Path path(String path) {
    return folder.resolve(path);
  }

  public Noted<Content> read() {
    return store.read();
  }

  /** What was noticed, as it is printed, with paths from the content folder on. */
  public List<String> problems() {
    return printed(read().problems());
  }

  public List<String> printed(List<Problem> problems) {
    String prefix = folder.toString().replace('\\', '/') + "/";
    return new Report(problems)
        .problems().stream().map(problem -> problem.toString().replace(prefix, "")).toList();
  }

  /** The only document there is. */
  Document document() {
    List<Document> documents = read().value().documents();
    if (documents.size() != 1) {
      throw new AssertionError("not one document but " + documents.size() + ": " + problems());
    }
    return documents.get(0);
  }
}
