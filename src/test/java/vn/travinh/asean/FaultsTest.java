package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.eventually;
import static vn.travinh.asean.TestPortal.news;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever breaks beside the pages, the pages stay. */
class FaultsTest {
  @TempDir Path folder;

  private TestPortal start() throws Exception {
    return TestPortal.plan()
        .file("news/mot/vi.md", news("Thuyền rồng", "2026-01-02", "Bến sông."))
        .start(folder);
  }

  private static boolean finds(TestPortal portal) {
    return portal.get("/api/search?q=thuyen").body().contains("\"id\":\"news/mot\"");
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("data/index"))) {
      return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }
  }

  @Test
  void aCorruptedIndexIsMadeAnewAtTheNextStart() throws Exception {
    start().close();
    for (Path file : indexFiles()) {
      Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    }
    try (TestPortal portal = start()) {
      eventually(() -> finds(portal), "the page is found again");
    }
  }

  @Test
  void aTruncatedIndexIsMadeAnewAtTheNextStart() throws Exception {
    start().close();
    for (Path file : indexFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }
    try (TestPortal portal = start()) {
      eventually(() -> finds(portal), "the page is found again");
    }
  }

  @Test
  void anIndexDeletedUnderARunningPortalTakesNoPageDown() throws Exception {
    try (TestPortal portal = start()) {
      for (Path file : indexFiles()) {
        Files.delete(file);
      }
      portal.save("news/hai/vi.md", news("Hai", "2026-01-03", "Chữ."));
      eventually(() -> portal.get("/vi/tin-tuc/hai/").statusCode() == 200, "a new page appears");
      assertThat(portal.get("/vi/tim-kiem/?q=thuyen").statusCode()).isIn(200, 503);
    }
  }

  @Test
  void aStyleSheetThatImportsNothingKeepsTheLastPublication() throws Exception {
    Path assets = folder.resolve("static");
    copy(Path.of("static"), assets);
    try (TestPortal portal =
        TestPortal.plan()
            .file("news/mot/vi.md", news("Một", "2026-01-02", "Chữ."))
            .setting(vn.travinh.asean.config.Setting.STATIC, assets.toString())
            .start(folder)) {
      Files.writeString(assets.resolve("css/site.css"), "@import url(\"none.css\");");
      portal.save("news/mot/vi.md", news("Mới", "2026-01-02", "Chữ."));
      assertThat(portal.get("/vi/tin-tuc/mot/").statusCode()).isEqualTo(200);
      assertThat(portal.get("/readyz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aSiteWithoutAnyPageIsASite() throws Exception {
    try (TestPortal portal = TestPortal.plan().start(folder)) {
      assertThat(portal.get("/vi/").statusCode()).isEqualTo(200);
      assertThat(portal.get("/api/search?q=a").body()).contains("\"total\":0");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(
          path -> {
            try {
              Path target = to.resolve(from.relativize(path).toString());
              if (Files.isDirectory(path)) {
                Files.createDirectories(target);
              } else {
                Files.copy(path, target);
              }
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    }
  }
}
