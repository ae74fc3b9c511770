package vn.travinh.asean.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.publish.PublicationBuilder.Made;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.view.Messages;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.Templates;

/** An edit costs what it changed: every other page keeps the very bytes it had. */
class UnchangedPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  @Test
  void onlyWhatAnEditTouchesIsRenderedAgain(@TempDir Path folder) throws Exception {
    Path content = Files.createDirectories(folder.resolve("content/news"));
    Files.writeString(folder.resolve("content/site.yaml"), TestPortal.SITE);
    for (String name : new String[] {"mot", "hai"}) {
      Files.createDirectories(content.resolve(name));
      Files.writeString(
          content.resolve(name + "/vi.md"), news("Bài " + name, "2026-01-02", "Chữ."));
    }
    PublicationBuilder builder = builder(folder, "media");
    PreparedSite first = builder.make(NOW, "http://127.0.0.1").publication().prepared();
    PreparedSite same =
        builder.make(NOW.plusSeconds(5), "http://127.0.0.1").publication().prepared();
    for (String path : first.answers().keySet()) {
      assertThat(same.answers().get(path)).as(path).isSameAs(first.answers().get(path));
    }

    Files.writeString(content.resolve("hai/vi.md"), news("Bài hai", "2026-01-02", "Chữ mới."));
    PreparedSite edited =
        builder.make(NOW.plusSeconds(9), "http://127.0.0.1").publication().prepared();
    assertThat(edited.answers().get("/vi/tin-tuc/mot/"))
        .isSameAs(first.answers().get("/vi/tin-tuc/mot/"));
    assertThat(edited.answers().get("/vi/tin-tuc/hai/"))
        .isNotEqualTo(first.answers().get("/vi/tin-tuc/hai/"));
  }

  @Test
  void nothingIsMadeAgainWhereNothingChanged(@TempDir Path folder) throws Exception {
    Path content = folder.resolve("content/news");
    Files.createDirectories(content.resolve("mot"));
    Files.writeString(folder.resolve("content/site.yaml"), TestPortal.SITE);
    Files.writeString(content.resolve("mot/vi.md"), news("Bài một", "2026-01-02", "Chữ."));
    PublicationBuilder builder = builder(folder, "media");
    Made first = builder.make(NOW, "http://127.0.0.1", null);
    assertThat(builder.make(NOW.plusSeconds(5), "http://127.0.0.1", first)).isSameAs(first);

    // The page stays as it was, and staff must be told.
    Files.writeString(content.resolve("mot/vi.md"), news("Bài một", "hôm qua", "Chữ."));
    Made broken = builder.make(NOW.plusSeconds(6), "http://127.0.0.1", first);
    assertThat(broken.publication().report().hasErrors()).isTrue();
    assertThat(broken.content()).isEqualTo(first.content());

    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    assertThat(builder.make(tomorrow, "http://127.0.0.1", broken)).isNotSameAs(broken);
    builder.forgetPages();
    assertThat(builder.make(NOW.plusSeconds(7), "http://127.0.0.1", broken)).isNotSameAs(broken);
  }

  /** Each of these changes pages that are not the one that was edited. */
  @Test
  void afterAnyEditThePagesAreThoseOfAStartFromNothing(@TempDir Path folder) throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    write(content, "site.yaml", TestPortal.SITE);
    write(content, "news/section.yaml", "title: {vi: Tin tức, en: News}");
    write(content, "news/mot/vi.md", tagged("Một", "le-hoi, chua"));
    write(content, "news/hai/vi.md", tagged("Hai", "chua"));
    write(
        content,
        "news/ba/vi.md",
        "---\ntitle: Ba\nsummary: Ba.\ndate: 2026-01-02\n---\n{{list section=news}}\n");
    write(content, "places/ao/vi.md", place("Ao", "landscape"));
    write(content, "places/xa/vi.md", place("Xa", "beach"));
    write(content, "pages/about/vi.md", "---\ntitle: Giới thiệu\n---\nTrang.\n");
    for (int number = 1; number <= Site.LIST_SIZE; number++) {
      write(content, "news/cu-" + number + "/vi.md", old(number, "Cũ " + number, ""));
      write(content, "places/b-" + number + "/vi.md", place("Biển " + number, "beach"));
    }
    PublicationBuilder builder = builder(folder, "media");
    builder.make(NOW, "http://127.0.0.1");
    Map<String, String> edits = new LinkedHashMap<>();
    edits.put("news/hai/vi.md", tagged("Hai, tên mới", "chua"));
    edits.put("places/ao/vi.md", place("Ao Bà Om", "landscape"));
    edits.put("places/xa/vi.md", place("Xa", "islet")); // on the second page, grouped on the first
    edits.put("news/mot/en.md", tagged("One", "chua"));
    edits.put("news/mot/vi.md", tagged("Một", "le-hoi, chua") + "Thêm một câu.\n");
    edits.put("news/cu-1/vi.md", old(1, "Cũ nhất, tên mới", ""));
    edits.put("news/cu-2/vi.md", old(2, "Cũ 2", "updated: 2026-11-20\n"));
    edits.put("news/cu-2/en.md", old(2, "Old 2", ""));
    edits.put("news/xua/vi.md", old(1, "Xưa", "").replace("2025-", "2024-"));
    edits.put("tags.yaml", "chua: {vi: Chùa Khmer, en: Pagodas}\n");
    edits.put("news/section.yaml", "title: {vi: Tin mới, en: News}\nsegment: {vi: tin-moi}\n");
    edits.put("pages/about/vi.md", "---\ntitle: Về chúng tôi\nslug: ve-chung-toi\n---\nTrang.\n");
    edits.put("site.yaml", TestPortal.SITE + "tagline: {vi: Lời mới}\n");
    edits.put("news/bon/vi.md", tagged("Bốn", "le-hoi"));
    edits.put("news/hai/vi.md ", "");
    int seconds = 0;
    for (Map.Entry<String, String> edit : edits.entrySet()) {
      if (edit.getValue().isEmpty()) {
        Files.delete(content.resolve(edit.getKey().strip()));
      } else {
        write(content, edit.getKey(), edit.getValue());
      }
      Instant now = NOW.plusSeconds(++seconds);
      Publication after = builder.make(now, "http://127.0.0.1").publication();
      Publication anew =
          builder(folder, "media-" + seconds).make(now, "http://127.0.0.1").publication();
      assertThat(texts(after.prepared().answers()))
          .as("after the edit of " + edit.getKey())
          .containsExactlyInAnyOrderEntriesOf(texts(anew.prepared().answers()));
      assertThat(errors(after)).as(edit.getKey()).isEqualTo(errors(anew));
      assertThat(after.cards()).as(edit.getKey()).containsExactlyInAnyOrderElementsOf(anew.cards());
    }
  }

  private static Map<String, String> texts(Map<String, Answer> answers) {
    Map<String, String> texts = new TreeMap<>();
    answers.keySet().forEach(path -> texts.put(path, text(answers, path)));
    return texts;
  }

  private static Map<String, String> errors(Publication publication) {
    Map<String, String> texts = new TreeMap<>();
    publication
        .prepared()
        .errors()
        .forEach(
            (status, pages) ->
                pages.forEach(
                    (language, page) ->
                        texts.put(
                            status + " " + language,
                            new String(page.identity().toBytes(), StandardCharsets.UTF_8))));
    return texts;
  }

  private static String text(Map<String, Answer> answers, String path) {
    return new String(answers.get(path).identity().toBytes(), StandardCharsets.UTF_8);
  }

  /** Of the year before, with so many others that lists have a second page. */
  private static String old(int day, String title, String more) {
    return "---\ntitle: \"%s\"\nsummary: Tóm tắt.\ndate: 2025-01-%02d\ntags: [xua]\n%s---\nChữ.\n"
        .formatted(title, day, more);
  }

  private static String place(String title, String kind) {
    return "---\ntitle: \"%s\"\nsummary: Tóm tắt.\ntags: [chua]\nplace: {kind: %s}\n---\nChữ.\n"
        .formatted(title, kind);
  }

  private static String tagged(String title, String tags) {
    return "---\ntitle: \"%s\"\nsummary: Tóm tắt.\ndate: 2026-01-02\ntags: [%s]\n---\nChữ.\n"
        .formatted(title, tags);
  }

  private static void write(Path content, String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /**
   * The names of all files, but only what cards are drawn with: the rest takes long to compress.
   */
  private static Path assets(Path folder) throws IOException {
    Path shipped = Path.of("static");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(shipped.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (!Files.exists(copy)) {
          Files.write(copy, isDrawn(file) ? Files.readAllBytes(file) : new byte[0]);
        }
      }
    }
    return folder;
  }

  private static boolean isDrawn(Path file) {
    return file.endsWith("scenes.svg") || file.endsWith("scene-colours.css");
  }

  private PublicationBuilder builder(Path folder, String media) throws IOException {
    return new PublicationBuilder(
        new ContentStore(folder.resolve("content"), new MarkdownReader()),
        new AssetFolder(assets(folder.resolve("static"))),
        new MediaStore(folder.resolve(media)),
        new PageRenderer(Templates.packaged(), Messages.packaged()),
        workers);
  }
}
